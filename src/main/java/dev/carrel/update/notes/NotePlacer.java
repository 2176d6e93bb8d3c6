package dev.carrel.update.notes;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Evidence;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Decision;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.annotation.anchor.Anchoring;
import dev.carrel.course.LessonId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says where single notes stand in an edition. Goes by what the learner decided, then by the
/// edition a note was made on, as long as that is kept, then by where it stood last, directly and
/// then step by step through the editions between.
final class NotePlacer {
    /// Confidence in a passage that was followed from edition to edition.
    private static final double SURE = 0.9;

    private final EditionText to;
    private final EditionTexts editions;
    private final Map<UUID, List<Decision>> decisions;
    private final StepwiseAnchoring detour;
    private final Map<Integer, Optional<Anchoring>> anchorings = new HashMap<>();

    /// @param decisions of the learner, by annotation
    NotePlacer(EditionText to, EditionTexts editions, Map<UUID, List<Decision>> decisions) {
        this.to = to;
        this.editions = editions;
        this.decisions = decisions;
        this.detour = new StepwiseAnchoring(editions, to);
    }

    /// Where a note stands by what the texts say. What the learner decided about this very edition
    /// is not looked at: it counts more, and can be withdrawn.
    ///
    /// @param last where it stood before, and in which edition; null if nowhere
    AnchorOutcome place(Annotation note, @Nullable Stand last) throws IOException {
        return switch (note) {
            case Annotation.LessonNote whole -> lesson(whole.lesson());
            case Annotation.Highlight highlight -> passage(note.id(), highlight.passage(), last);
            case Annotation.Bookmark bookmark -> passage(note.id(), bookmark.passage(), last);
        };
    }

    /// A place in an edition.
    record Stand(int edition, Place place) {}

    private AnchorOutcome lesson(LessonId lesson) {
        LessonId now = to.course().current(lesson);
        LessonId heir = to.text().lessons().containsKey(now) ? now : lesson;
        return to.text().lessons().containsKey(heir)
                ? new AnchorOutcome.Kept(new Place(heir, 0, 0), Evidence.SAME_TEXT)
                : new AnchorOutcome.Orphaned(List.of());
    }

    private AnchorOutcome passage(UUID id, Passage own, @Nullable Stand last) throws IOException {
        if (own.edition() == to.edition() && to.has(own)) {
            return new AnchorOutcome.Kept(
                    new Place(own.lesson(), own.start(), own.end()), Evidence.SAME_TEXT);
        }
        List<Decision> said = decisions.getOrDefault(id, List.of());
        boolean apart = Decision.apart(said, to.edition());
        AnchorOutcome direct = directly(apart ? List.of() : said, own, last);
        AnchorOutcome found =
                direct != null && isPlace(direct) ? direct : around(said, own, last, direct);
        if (said.isEmpty()) {
            found = measuredByQuote(found, own);
        }
        return apart && !(found instanceof AnchorOutcome.Kept)
                ? new AnchorOutcome.Orphaned(found.places())
                : found;
    }

    /// A passage that was edited before and has stayed since has other words than were marked.
    private AnchorOutcome measuredByQuote(AnchorOutcome found, Passage own) {
        boolean same = found instanceof AnchorOutcome.Kept || found instanceof AnchorOutcome.Moved;
        if (!same) {
            return found;
        }
        Place place = found.places().getFirst();
        String text = to.text().lessons().getOrDefault(place.lesson(), "");
        return text.substring(place.start(), place.end()).equals(own.quote().exact())
                ? found
                : new AnchorOutcome.Edited(place, SURE, Evidence.DIFF);
    }

    /// By the editions that say where it was, each compared with this one.
    ///
    /// @return null if none is at hand
    private @Nullable AnchorOutcome directly(List<Decision> said, Passage own, @Nullable Stand last)
            throws IOException {
        AnchorOutcome best = null;
        for (Passage from : sources(said, own, last)) {
            Optional<Anchoring> anchoring = anchoring(from.edition());
            if (anchoring.isPresent()) {
                AnchorOutcome outcome = anchoring.get().anchor(from);
                if (best == null || rank(outcome) > rank(best)) {
                    best = outcome;
                }
                if (rank(best) == 2) {
                    return best;
                }
            }
        }
        return best;
    }

    /// By way of the editions between, from where it stood last, then from where it was made. What
    /// the learner said something about is followed from where they put it and from nowhere else.
    ///
    /// @param direct what is known without; null if nothing is
    private AnchorOutcome around(
            List<Decision> said, Passage own, @Nullable Stand last, @Nullable AnchorOutcome direct)
            throws IOException {
        Optional<AnchorOutcome> found = last == null ? Optional.empty() : detour.take(last);
        boolean elsewhere = last == null || last.edition() != own.edition();
        if (found.isEmpty() && elsewhere && said.isEmpty() && has(own)) {
            Place made = new Place(own.lesson(), own.start(), own.end());
            found = detour.take(new Stand(own.edition(), made));
        }
        return found.orElseGet(() -> direct == null ? byQuote(own) : direct);
    }

    /// Whether the edition it was made on is at hand and has its words where they were marked.
    private boolean has(Passage own) throws IOException {
        return editions.text(own.edition()).filter(made -> made.has(own)).isPresent();
    }

    /// To be called when more editions have come to hand.
    void lookAgain() {
        editions.lookAgain();
        anchorings.values().removeIf(Optional::isEmpty);
    }

    static boolean isPlace(AnchorOutcome outcome) {
        return rank(outcome) == 2;
    }

    /// 2 with a place, 1 with several, 0 with none.
    private static int rank(AnchorOutcome outcome) {
        return switch (outcome) {
            case AnchorOutcome.Kept _, AnchorOutcome.Moved _, AnchorOutcome.Edited _ -> 2;
            case AnchorOutcome.Ambiguous _ -> 1;
            case AnchorOutcome.Orphaned _ -> 0;
        };
    }

    /// Where the passage that stood there stands now, going by these two editions alone.
    ///
    /// @return nothing if that edition is not at hand
    Optional<AnchorOutcome> since(Stand stand) throws IOException {
        Optional<Passage> passage = passageAt(stand);
        Optional<Anchoring> anchoring = anchoring(stand.edition());
        return passage.isPresent() && anchoring.isPresent()
                ? Optional.of(anchoring.get().anchor(passage.get()))
                : Optional.empty();
    }

    /// The passage in every edition that says where it was, the most telling first. Only editions
    /// that are at hand and have the lesson.
    private List<Passage> sources(List<Decision> said, Passage own, @Nullable Stand last)
            throws IOException {
        List<Passage> sources = new ArrayList<>();
        for (Decision decision : said.reversed()) {
            if (decision.place() != null) {
                passageAt(new Stand(decision.edition(), decision.place())).ifPresent(sources::add);
            }
        }
        if (own.edition() != to.edition() && has(own.edition(), own.lesson())) {
            sources.add(own);
        }
        if (last != null && last.edition() != own.edition()) {
            passageAt(last).ifPresent(sources::add);
        }
        return sources;
    }

    private boolean has(int edition, LessonId lesson) throws IOException {
        return editions.text(edition)
                .filter(text -> text.text().lessons().containsKey(lesson))
                .isPresent();
    }

    private Optional<Passage> passageAt(Stand stand) throws IOException {
        if (stand.edition() == to.edition()) {
            return Optional.empty();
        }
        Place place = stand.place();
        return editions.text(stand.edition())
                .map(edition -> edition.text().lessons().get(place.lesson()))
                .filter(text -> place.end() <= text.length())
                .map(text ->
                        new Passage(
                                place.lesson(),
                                stand.edition(),
                                place.start(),
                                place.end(),
                                QuoteSelector.of(text, place.start(), place.end()),
                                null));
    }

    private Optional<Anchoring> anchoring(int edition) throws IOException {
        Optional<Anchoring> known = anchorings.get(edition);
        if (known == null) {
            known =
                    editions.text(edition)
                            .map(from ->
                                    new Anchoring(from.text(), to.text(), from.redirectsTo(to)));
            anchorings.put(edition, known);
        }
        return known;
    }

    /// No edition that knows the passage is at hand: its words alone must do, in its own lesson
    /// first.
    private AnchorOutcome byQuote(Passage own) {
        LessonId home = to.course().current(own.lesson());
        List<Place> found = new ArrayList<>();
        for (var lesson : to.text().lessons().entrySet()) {
            Optional<Anchoring.Found> here = Anchoring.find(own.quote(), lesson.getValue());
            if (here.isPresent()) {
                Place place = new Place(lesson.getKey(), here.get().start(), here.get().end());
                if (lesson.getKey().equals(home)) {
                    return new AnchorOutcome.Moved(place, here.get().confidence(), Evidence.QUOTE);
                }
                found.add(place);
            }
        }
        return new AnchorOutcome.Orphaned(found.stream().limit(3).toList());
    }
}
