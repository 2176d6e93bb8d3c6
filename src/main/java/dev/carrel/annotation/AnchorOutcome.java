package dev.carrel.annotation;

import dev.carrel.course.LessonId;
import java.util.List;
import java.util.Objects;

/// Where a passage of the old edition stands in the new one, and how that is known.
public sealed interface AnchorOutcome {
    /// A range of a lesson's plain text, in UTF-16 units.
    record Place(LessonId lesson, int start, int end) {
        public Place {
            Objects.requireNonNull(lesson);
        }
    }

    /// What spoke for the decision.
    enum Evidence {
        /// The lesson's text did not change.
        SAME_TEXT,
        /// A word-level diff of the lesson carries every word of it.
        DIFF,
        /// The words were found elsewhere, and their old place is gone.
        QUOTE,
        /// Similar words in similar context.
        SIMILAR,
        /// The learner decided.
        LEARNER
    }

    /// The same words at the same place in the lesson's flow.
    record Kept(Place place, Evidence evidence) implements AnchorOutcome {}

    /// The same words at another place.
    record Moved(Place place, double confidence, Evidence evidence) implements AnchorOutcome {}

    /// Other words, the same passage.
    record Edited(Place place, double confidence, Evidence evidence) implements AnchorOutcome {}

    /// Several places are equally likely: the learner is asked.
    record Ambiguous(List<Place> candidates) implements AnchorOutcome {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /// The passage is gone; up to three places that come nearest.
    record Orphaned(List<Place> nearest) implements AnchorOutcome {
        public Orphaned {
            nearest = List.copyOf(nearest);
        }
    }

    /// Every place that comes into question, the likeliest first.
    default List<Place> places() {
        return switch (this) {
            case Kept kept -> List.of(kept.place());
            case Moved moved -> List.of(moved.place());
            case Edited edited -> List.of(edited.place());
            case Ambiguous(var candidates) -> candidates;
            case Orphaned(var nearest) -> nearest;
        };
    }
}
