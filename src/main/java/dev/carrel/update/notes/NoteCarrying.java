package dev.carrel.update.notes;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Decision;
import dev.carrel.annotation.Placement;
import dev.carrel.course.CourseId;
import dev.carrel.update.notes.NotePlacer.Stand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One way of a learner's notes from an edition to another.
///
/// When the learner skipped editions, this goes in two passes. The first asks the two editions, and
/// whatever else is on this computer; nearly every note is found so, at no cost. Only if a note is
/// left that nobody can place are the words of the skipped editions sent for, and only such notes
/// are placed again with them. To fetch them always would be simpler and would cost every learner
/// who comes back from a holiday some requests for nothing.
///
/// @param last where each note stood in the edition before
/// @param there what was found in the edition after at an earlier time
/// @param decisions of the learner, by annotation
record NoteCarrying(
        CourseId course,
        int from,
        int to,
        Map<UUID, Stand> last,
        Map<UUID, Placement> there,
        Map<UUID, List<Decision>> decisions,
        EditionTexts texts,
        NotePlacer placer) {
    /// Places all notes.
    ///
    /// @param notes and whether each is deleted
    /// @param skipped asked at most once, and only if editions were skipped
    Placing place(Map<Annotation, Boolean> notes, Skipped skipped) throws IOException {
        List<Placing.One> placed = new ArrayList<>();
        List<Integer> doubtful = new ArrayList<>();
        boolean asked = false;
        for (var note : notes.entrySet()) {
            Placing.One one = place(note.getKey(), note.getValue());
            if (to > from + 1 && isDoubtful(one)) {
                doubtful.add(placed.size());
                asked |= !one.deleted();
            }
            placed.add(one);
        }
        if (asked && skipped.bring(from, to)) {
            placer.lookAgain();
            for (int index : doubtful) {
                Placing.One one = placed.get(index);
                placed.set(index, place(one.note(), one.deleted()));
            }
        }
        return new Placing(course, from, to, placed);
    }

    private Placing.One place(Annotation note, boolean deleted) throws IOException {
        UUID id = note.id();
        Stand stood = last.get(id);
        Placement known = there.get(id);
        List<Decision> said = decisions.getOrDefault(id, List.of());
        Optional<Decision> decided = NoteFates.decided(said, to);
        AnchorOutcome found =
                to < from && known != null
                        ? known.outcome()
                        : placer.place(note, decided.isPresent() ? null : stood);
        return new Placing.One(
                note,
                deleted,
                Optional.ofNullable(stood).map(Stand::place),
                found,
                decided,
                NoteFates.settled(found, said, to),
                NoteFates.fate(note, stood, found, () -> placer));
    }

    /// Whether the words of skipped editions might tell more of a note: nobody can say where it is,
    /// or it was made or decided about in one of them, on another computer.
    private boolean isDoubtful(Placing.One one) throws IOException {
        if (one.settled() || one.note() instanceof Annotation.LessonNote) {
            return false;
        }
        if (!NotePlacer.isPlace(one.found()) || isSkipped(one.made())) {
            return true;
        }
        for (Decision decision : decisions.getOrDefault(one.note().id(), List.of())) {
            if (isSkipped(decision.edition())) {
                return true;
            }
        }
        return false;
    }

    private boolean isSkipped(int edition) throws IOException {
        return edition > from && edition < to && texts.text(edition).isEmpty();
    }
}
