package dev.carrel.update.notes;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.annotation.anchor.Anchoring;
import dev.carrel.update.notes.NotePlacer.Stand;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds by way of the editions between what a leap over several of them loses: a passage moved in
/// one edition and reworded in the next is told from a look-alike only while it happens. Goes the
/// way of a learner who takes every edition: what an edition does not have may be back in the next.
/// For one thread.
final class StepwiseAnchoring {
    private final EditionTexts texts;
    private final EditionText to;
    private final Map<Pair, Anchoring> steps = new HashMap<>();

    private record Pair(int from, int to) {}

    StepwiseAnchoring(EditionTexts texts, EditionText to) {
        this.texts = texts;
        this.to = to;
    }

    /// Where the passage stands after one step for each edition at hand between; empty if none is,
    /// or if the steps lose it.
    Optional<AnchorOutcome> take(Stand from) throws IOException {
        Optional<EditionText> start = texts.text(from.edition());
        if (start.isEmpty()) {
            return Optional.empty();
        }
        EditionText here = start.get();
        Place place = from.place();
        for (int number : texts.between(from.edition(), to.edition())) {
            Optional<EditionText> next = texts.text(number);
            if (next.isPresent()) {
                Optional<Place> there = place(start.get(), from.place(), next.get());
                if (there.isEmpty() && here.edition() != from.edition()) {
                    there = place(here, place, next.get());
                }
                if (there.isPresent()) {
                    place = there.get();
                    here = next.get();
                }
            }
        }
        return here.edition() == from.edition()
                ? Optional.empty()
                : step(here, place, to).filter(NotePlacer::isPlace);
    }

    private Optional<Place> place(EditionText from, Place place, EditionText next) {
        return step(from, place, next)
                .filter(NotePlacer::isPlace)
                .map(outcome -> outcome.places().getFirst());
    }

    private Optional<AnchorOutcome> step(EditionText from, Place place, EditionText next) {
        String text = from.text().lessons().get(place.lesson());
        if (text == null || place.end() > text.length()) {
            return Optional.empty();
        }
        Passage passage =
                new Passage(
                        place.lesson(),
                        from.edition(),
                        place.start(),
                        place.end(),
                        QuoteSelector.of(text, place.start(), place.end()),
                        null);
        Anchoring anchoring =
                steps.computeIfAbsent(
                        new Pair(from.edition(), next.edition()),
                        _ -> new Anchoring(from.text(), next.text(), from.redirectsTo(next)));
        return Optional.of(anchoring.anchor(passage));
    }
}
