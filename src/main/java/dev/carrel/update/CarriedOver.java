package dev.carrel.update;

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

    /// One annotation.
    ///
    /// @param before where it stood in the edition before; empty for a note on a whole lesson, and
    ///   for one that had lost its place already
    /// @param outcome where it stands. A note on a whole lesson has an empty range; it is orphaned
    ///   if the lesson is gone
    public record Carried(Annotation annotation, Optional<Place> before, AnchorOutcome outcome) {}

    /// How many there are of each outcome; together all of them.
    ///
    /// @param kept same words, same place
    /// @param moved same words elsewhere, or where the learner put them
    /// @param edited other words, same passage
    /// @param ambiguous several places are as likely: the learner is asked
    /// @param orphaned the passage is gone
    public record Counts(int kept, int moved, int edited, int ambiguous, int orphaned) {
        public int all() {
            return kept + moved + edited + ambiguous + orphaned;
        }

        /// How many ask for a look of the learner.
        public int needLook() {
            return ambiguous + orphaned;
        }
    }

    public Counts counts() {
        int[] counts = new int[5];
        for (Carried note : notes) {
            counts[
                    switch (note.outcome()) {
                        case AnchorOutcome.Kept _ -> 0;
                        case AnchorOutcome.Moved _ -> 1;
                        case AnchorOutcome.Edited _ -> 2;
                        case AnchorOutcome.Ambiguous _ -> 3;
                        case AnchorOutcome.Orphaned _ -> 4;
                    }]++;
        }
        return new Counts(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }
}
