package dev.carrel.update.notes;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.course.CourseId;
import java.util.List;
import java.util.Optional;

/// What became, or would become, of a learner's notes from one edition to another.
///
/// @param from number of the edition before
/// @param to number of the edition after; it may be an older one
/// @param notes every highlight, note and bookmark of the course that is not deleted
public record CarriedOver(CourseId course, int from, int to, List<Carried> notes) {
    public CarriedOver {
        notes = List.copyOf(notes);
    }

    /// What became of a note on the way.
    public enum Fate {
        /// Same words, same place.
        STAYED,
        /// Same words elsewhere.
        MOVED,
        /// Other words, same passage.
        EDITED,
        /// Several places are as likely.
        AMBIGUOUS,
        /// The passage is gone.
        ORPHANED;

        /// What an outcome says by itself.
        static Fate of(AnchorOutcome outcome) {
            return switch (outcome) {
                case AnchorOutcome.Kept _ -> STAYED;
                case AnchorOutcome.Moved _ -> MOVED;
                case AnchorOutcome.Edited _ -> EDITED;
                case AnchorOutcome.Ambiguous _ -> AMBIGUOUS;
                case AnchorOutcome.Orphaned _ -> ORPHANED;
            };
        }
    }

    /// One annotation.
    ///
    /// @param before where it stood in the edition before; empty for a note on a whole lesson, and
    ///   for one that had lost its place already
    /// @param outcome where it stands. A note on a whole lesson has an empty range; it is orphaned
    ///   if the lesson is gone
    /// @param fate what the texts say became of it since the edition before
    /// @param settled whether the learner has said where it stands, or that it stands nowhere
    public record Carried(
            Annotation annotation,
            Optional<Place> before,
            AnchorOutcome outcome,
            Fate fate,
            boolean settled) {
        /// Whether the learner is asked where it belongs.
        public boolean needsLook() {
            return !settled && (fate == Fate.AMBIGUOUS || fate == Fate.ORPHANED);
        }

        /// Whether it just stayed, and nobody said anything about it.
        public boolean simplyStayed() {
            return !settled && fate == Fate.STAYED;
        }
    }

    /// How many there are of each fate; together all of them.
    ///
    /// @param kept same words, same place
    /// @param moved same words elsewhere
    /// @param edited other words, same passage
    /// @param ambiguous several places are as likely: the learner is asked
    /// @param orphaned the passage is gone
    /// @param settled where the learner put them, or without a place because the learner said so
    public record Counts(
            int kept, int moved, int edited, int ambiguous, int orphaned, int settled) {
        public int all() {
            return kept + moved + edited + ambiguous + orphaned + settled;
        }

        /// How many ask for a look of the learner.
        public int needLook() {
            return ambiguous + orphaned;
        }
    }

    public Counts counts() {
        return new Counts(
                count(Fate.STAYED),
                count(Fate.MOVED),
                count(Fate.EDITED),
                count(Fate.AMBIGUOUS),
                count(Fate.ORPHANED),
                (int) notes.stream().filter(Carried::settled).count());
    }

    private int count(Fate fate) {
        return (int) notes.stream().filter(note -> !note.settled() && note.fate() == fate).count();
    }

    /// Those that did not simply stay.
    public List<Carried> toLookAt() {
        return notes.stream().filter(note -> !note.simplyStayed()).toList();
    }
}
