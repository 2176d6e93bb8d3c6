package dev.carrel.annotation;

import dev.carrel.annotation.AnchorOutcome.Evidence;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.align.EditionAlignment;
import dev.carrel.annotation.align.Tokens;
import dev.carrel.annotation.align.Trace;
import dev.carrel.course.LessonId;
import java.util.ArrayList;
import java.util.List;

/// Weighs what became of a passage's words: enough of them, close enough together, in fitting
/// company, and the passage is there; otherwise it is gone.
///
/// A note on the wrong sentence is worse than a note that asks to be looked at, so the bar is
/// higher where less speaks for the place: moved text, few words, strangers around it.
final class Decider {
    /// The least share of a passage's words that makes it the same passage.
    private static final double STAYED = 0.34;

    /// The same for text that moved.
    private static final double MOVED = 0.4;

    private final EditionAlignment alignment;
    private final List<LessonId> lessons;
    private final List<String> texts;

    Decider(EditionAlignment alignment, List<LessonId> lessons, List<String> texts) {
        this.alignment = alignment;
        this.lessons = lessons;
        this.texts = texts;
    }

    /// Decides on `[start, end)` of a lesson that changed.
    ///
    /// @param home the lesson's heir by name or redirect, or -1
    AnchorOutcome decide(int oldLesson, Tokens old, int start, int end, int home) {
        int first = old.firstEndingAfter(start);
        int behind = old.countStartingBefore(end);
        if (first >= behind) {
            return new AnchorOutcome.Orphaned(List.of());
        }
        List<Trace> traces = alignment.traces(oldLesson, first, behind);
        if (traces.isEmpty()) {
            return new AnchorOutcome.Orphaned(List.of());
        }
        Trace trace = traces.getFirst();
        if (!holds(trace)) {
            return new AnchorOutcome.Orphaned(List.of(place(oldLesson, old, start, end, trace)));
        }
        Place place = place(oldLesson, old, start, end, trace);
        if (!trace.rivals().isEmpty()) {
            return ambiguous(place, trace);
        }
        boolean equal =
                texts.get(trace.lesson())
                        .substring(place.start(), place.end())
                        .equals(old.text().substring(start, end));
        if (equal && !trace.moved() && trace.lesson() == home) {
            return new AnchorOutcome.Kept(place, Evidence.DIFF);
        }
        double confidence =
                Math.min(
                        0.99, 0.5 * trace.share() + 0.5 * Math.max(trace.share(), trace.context()));
        if (equal) {
            return new AnchorOutcome.Moved(place, confidence, Evidence.QUOTE);
        }
        return new AnchorOutcome.Edited(
                place, confidence, trace.moved() ? Evidence.SIMILAR : Evidence.DIFF);
    }

    private static boolean holds(Trace trace) {
        return trace.share() >= (trace.moved() ? MOVED : STAYED);
    }

    private AnchorOutcome ambiguous(Place place, Trace trace) {
        List<Place> places = new ArrayList<>();
        places.add(place);
        for (Trace.Spot spot : trace.rivals()) {
            Tokens tokens = alignment.newTokens(spot.lesson());
            if (tokens != null) {
                int last =
                        Math.min(
                                tokens.size() - 1,
                                spot.token() + trace.newLast() - trace.newFirst());
                places.add(
                        new Place(
                                lessons.get(spot.lesson()),
                                tokens.start(spot.token()),
                                tokens.end(last)));
            }
        }
        return new AnchorOutcome.Ambiguous(places);
    }

    private Place place(int oldLesson, Tokens old, int start, int end, Trace trace) {
        Tokens now = java.util.Objects.requireNonNull(alignment.newTokens(trace.lesson()));
        Borders borders = new Borders(alignment, oldLesson, old, now, trace);
        return new Place(lessons.get(trace.lesson()), borders.start(start), borders.end(end));
    }
}
