package dev.carrel.update;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Anchoring;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.update.NotePlacer.Stand;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds by way of the editions between what a leap over several of them loses: a passage moved in
/// one edition and reworded in the next is told from a look-alike only while it happens. For one
/// thread.
final class Detour {
    private final EditionTexts texts;
    private final EditionText to;
    private final Map<Integer, Anchoring> steps = new HashMap<>();

    Detour(EditionTexts texts, EditionText to) {
        this.texts = texts;
        this.to = to;
    }

    /// Where the passage stands after one step for each edition that is kept between; empty if none
    /// is, or if a step loses it.
    Optional<AnchorOutcome> take(Stand from) throws IOException {
        Optional<EditionText> here = texts.text(from.edition());
        Place place = from.place();
        for (int number : texts.between(from.edition(), to.edition())) {
            Optional<EditionText> next = texts.text(number);
            if (here.isPresent() && next.isPresent()) {
                Optional<Place> there =
                        step(here.get(), place, next.get())
                                .filter(NotePlacer::isPlace)
                                .map(outcome -> outcome.places().getFirst());
                if (there.isEmpty()) {
                    return Optional.empty();
                }
                place = there.get();
                here = next;
            }
        }
        return here.isEmpty() || here.get().edition() == from.edition()
                ? Optional.empty()
                : step(here.get(), place, to).filter(NotePlacer::isPlace);
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
                        from.edition(),
                        _ -> new Anchoring(from.text(), next.text(), from.redirectsTo(next)));
        return Optional.of(anchoring.anchor(passage));
    }
}
