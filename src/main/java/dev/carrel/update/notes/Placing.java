package dev.carrel.update.notes;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Evidence;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Decision;
import dev.carrel.annotation.Placement;
import dev.carrel.course.CourseId;
import dev.carrel.update.notes.CarriedOver.Carried;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Where all notes of a course stand in an edition.
///
/// @param from number of the edition before
/// @param to number of the edition after
record Placing(CourseId course, int from, int to, List<One> notes) {
    /// A note.
    ///
    /// @param deleted it can be brought back, so it needs its place as well
    /// @param before where it stood
    /// @param found where it stands, as the texts say
    /// @param decided where it stands, as the learner says
    /// @param settled whether the learner has said so, now or for good
    /// @param fate what became of it
    record One(
            Annotation note,
            boolean deleted,
            Optional<Place> before,
            AnchorOutcome found,
            Optional<Decision> decided,
            boolean settled,
            CarriedOver.Fate fate) {
        AnchorOutcome outcome() {
            if (decided.isEmpty()) {
                return found;
            }
            Place place = decided.get().place();
            return place == null
                    ? new AnchorOutcome.Orphaned(found.places())
                    : new AnchorOutcome.Moved(place, 1, Evidence.LEARNER);
        }

        /// The edition it was made on.
        int made() {
            return made(note);
        }

        static int made(Annotation note) {
            return switch (note) {
                case Annotation.Highlight highlight -> highlight.passage().edition();
                case Annotation.Bookmark bookmark -> bookmark.passage().edition();
                case Annotation.LessonNote whole -> whole.edition();
            };
        }

        /// Whether its place has to be kept: a note stands by itself on the edition it was made on,
        /// and a note on a whole lesson in every edition that has the lesson.
        boolean needsPlacement(int edition) {
            if (found instanceof AnchorOutcome.Kept(Place place, var _)) {
                boolean whole = note instanceof Annotation.LessonNote;
                return whole ? !place.lesson().equals(note.lesson()) : made() != edition;
            }
            return true;
        }
    }

    /// What to keep.
    List<Placement> placements() {
        return notes.stream()
                .filter(one -> one.needsPlacement(to))
                .map(one -> new Placement(one.note().id(), to, one.found()))
                .toList();
    }

    /// Editions that alone hold the words some note was made on. They are shown beside the note
    /// when the learner looks at it, and the next edition may have the words again.
    Set<Integer> worthKeeping() {
        Set<Integer> editions = new TreeSet<>();
        for (One one : notes) {
            if (!(one.outcome() instanceof AnchorOutcome.Kept)
                    && !(one.outcome() instanceof AnchorOutcome.Moved)) {
                editions.add(one.made());
            }
        }
        return editions;
    }

    CarriedOver report() {
        return new CarriedOver(
                course,
                from,
                to,
                notes.stream()
                        .filter(one -> !one.deleted())
                        .map(one ->
                                new Carried(
                                        one.note(),
                                        one.before(),
                                        one.outcome(),
                                        one.fate(),
                                        one.settled()))
                        .toList());
    }
}
