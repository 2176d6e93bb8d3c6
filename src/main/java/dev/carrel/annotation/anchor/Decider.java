package dev.carrel.annotation.anchor;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Evidence;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.align.EditionAlignment;
import dev.carrel.annotation.align.Tokens;
import dev.carrel.annotation.align.Trace;
import dev.carrel.course.LessonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says what became of a passage, from where its words went: the way most of them took is the
/// passage's way if [PassageEvidence] finds enough evidence, otherwise the passage is gone.
/// Thread-safe.
final class Decider {
    /// How much heavier moved words must be than those that stayed in the flow of the lesson to be
    /// the passage: a shred that moved does not take the passage along.
    private static final double STAYING = 1.8;

    private static final int NEAREST = 3;

    private final EditionAlignment alignment;
    private final List<LessonId> lessons;
    private final List<String> texts;

    Decider(EditionAlignment alignment, List<LessonId> lessons, List<String> texts) {
        this.alignment = alignment;
        this.lessons = List.copyOf(lessons);
        this.texts = List.copyOf(texts);
    }

    /// Decides on `[start, end)` of a lesson that changed.
    ///
    /// @param home the lesson's heir by name or redirect, or -1
    AnchorOutcome decide(int oldLesson, Tokens old, int start, int end, int home) {
        int first = old.firstEndingAfter(start);
        int behind = old.countStartingBefore(end);
        if (first >= behind) {
            return blank(oldLesson, old, start, end, home);
        }
        List<Trace> traces = alignment.traces(oldLesson, first, behind);
        Trace trace = heaviest(traces, behind - first);
        if (trace == null) {
            return orphaned(oldLesson, first, behind, List.of());
        }
        Place place = place(oldLesson, old, start, end, trace);
        PassageEvidence weighing =
                new PassageEvidence(
                        trace,
                        way(oldLesson, trace, home),
                        beside(oldLesson, first, behind, trace),
                        traces.stream()
                                .filter(other -> !other.equals(trace))
                                .mapToDouble(Trace::share)
                                .max()
                                .orElse(0));
        if (!weighing.holds()) {
            return orphaned(oldLesson, first, behind, List.of(place));
        }
        if (!trace.rivals().isEmpty()) {
            return ambiguous(place, trace);
        }
        boolean equal = same(trace, place, old.text().substring(start, end));
        if (equal && !trace.moved() && trace.lesson() == home) {
            return new AnchorOutcome.Kept(place, Evidence.DIFF);
        }
        if (equal) {
            return new AnchorOutcome.Moved(place, weighing.confidence(), Evidence.QUOTE);
        }
        return new AnchorOutcome.Edited(
                place, weighing.confidence(), trace.moved() ? Evidence.SIMILAR : Evidence.DIFF);
    }

    private static @Nullable Trace heaviest(List<Trace> traces, int tokens) {
        Trace best = null;
        double most = 0;
        for (Trace trace : traces) {
            double part = trace.share() + (double) trace.words() / tokens;
            double weight = part * (trace.moved() ? 1 : STAYING);
            if (weight > most) {
                most = weight;
                best = trace;
            }
        }
        return best;
    }

    private PassageEvidence.Way way(int oldLesson, Trace trace, int home) {
        boolean sameLesson = trace.lesson() == alignment.partner(oldLesson);
        if (trace.moved()) {
            return sameLesson ? PassageEvidence.Way.MOVED_WITHIN : PassageEvidence.Way.MOVED_AWAY;
        }
        if (sameLesson) {
            return PassageEvidence.Way.STAYED;
        }
        return home >= 0 ? PassageEvidence.Way.BRANCHED_OFF : PassageEvidence.Way.WITH_ITS_LESSON;
    }

    /// Whether the word right before or right behind the passage is still there.
    private boolean beside(int oldLesson, int first, int behind, Trace trace) {
        Tokens old = Objects.requireNonNull(alignment.oldTokens(oldLesson));
        int ahead = first > 0 ? alignment.link(oldLesson, first - 1, trace.lesson()) : -1;
        int after = behind < old.size() ? alignment.link(oldLesson, behind, trace.lesson()) : -1;
        return (ahead >= 0 && ahead == trace.newFirst() - 1) || after == trace.newLast() + 1;
    }

    /// White space (or nothing) has no words to follow: it stays between its neighbours.
    private AnchorOutcome blank(int oldLesson, Tokens old, int start, int end, int home) {
        int behind = old.firstEndingAfter(start);
        // at the very beginning there is only the neighbour behind
        boolean begins = behind == 0;
        int beside = begins ? 0 : behind - 1;
        for (Trace trace :
                old.size() == 0
                        ? List.<Trace>of()
                        : alignment.traces(oldLesson, beside, beside + 1)) {
            Tokens now = Objects.requireNonNull(alignment.newTokens(trace.lesson()));
            int from = begins ? now.start(trace.newFirst()) : now.end(trace.newLast());
            boolean close =
                    begins
                            || behind == old.size()
                            || alignment.link(oldLesson, behind, trace.lesson())
                                    == trace.newLast() + 1;
            int offset = start - (begins ? old.start(0) : old.end(behind - 1));
            String blank = old.text().substring(start, end);
            if (close && texts.get(trace.lesson()).startsWith(blank, from + offset)) {
                Place place =
                        new Place(
                                lessons.get(trace.lesson()),
                                from + offset,
                                from + offset + end - start);
                return trace.lesson() == home && !trace.moved()
                        ? new AnchorOutcome.Kept(place, Evidence.DIFF)
                        : new AnchorOutcome.Moved(place, 0.5, Evidence.DIFF);
            }
            return new AnchorOutcome.Orphaned(
                    List.of(new Place(lessons.get(trace.lesson()), from, from)));
        }
        return new AnchorOutcome.Orphaned(List.of());
    }

    private boolean same(Trace trace, Place place, String quote) {
        String text = texts.get(trace.lesson());
        return place.end() - place.start() == quote.length()
                && text.startsWith(quote, place.start());
    }

    private AnchorOutcome orphaned(int oldLesson, int first, int behind, List<Place> remains) {
        Set<Place> nearest = new LinkedHashSet<>(remains);
        for (EditionAlignment.Alike alike : alignment.alike(oldLesson, first, behind, NEAREST)) {
            nearest.add(new Place(lessons.get(alike.lesson()), alike.start(), alike.end()));
        }
        return new AnchorOutcome.Orphaned(nearest.stream().limit(NEAREST).toList());
    }

    private AnchorOutcome ambiguous(Place place, Trace trace) {
        List<Place> places = new ArrayList<>();
        places.add(place);
        for (Trace.Spot spot : trace.rivals()) {
            Tokens tokens = Objects.requireNonNull(alignment.newTokens(spot.lesson()));
            int last =
                    Math.min(tokens.size() - 1, spot.token() + trace.newLast() - trace.newFirst());
            places.add(
                    new Place(
                            lessons.get(spot.lesson()),
                            tokens.start(spot.token()),
                            tokens.end(last)));
        }
        return new AnchorOutcome.Ambiguous(places);
    }

    private Place place(int oldLesson, Tokens old, int start, int end, Trace trace) {
        Tokens now = Objects.requireNonNull(alignment.newTokens(trace.lesson()));
        Borders borders = new Borders(alignment, oldLesson, old, now, trace);
        return new Place(lessons.get(trace.lesson()), borders.start(start), borders.end(end));
    }
}
