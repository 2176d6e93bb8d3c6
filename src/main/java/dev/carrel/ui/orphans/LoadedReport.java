package dev.carrel.ui.orphans;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.update.notes.CarriedOver;
import dev.carrel.update.notes.CarriedOver.Carried;
import dev.carrel.update.notes.NotesReview;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What became of the notes, as it was read.
///
/// @param desk what it is about
record LoadedReport(NotesReview desk, CarriedOver report) {
    /// What is told of the edition.
    OrphansViewModel.State.Shown shown() {
        var course = desk.course();
        Optional<String> from =
                course.kept().stream()
                        .filter(one -> one.number() == report.from())
                        .filter(one -> one.number() != report.to())
                        .map(one -> one.label())
                        .findFirst();
        return new OrphansViewModel.State.Shown(course.title(), course.edition().label(), from);
    }

    /// The notes that did not simply stay, by kind.
    List<ReviewLine> entries(boolean onlyOrphans) {
        List<ReviewLine> all = new ArrayList<>();
        for (Group group : Group.values()) {
            List<Carried> its =
                    report.toLookAt().stream()
                            .filter(note -> Group.of(note) == group)
                            .filter(note -> !onlyOrphans || Group.orphan(note))
                            .toList();
            if (!its.isEmpty()) {
                all.add(new ReviewLine.Head(group, its.size()));
                its.forEach(note -> all.add(new ReviewLine.Note(note, group)));
            }
        }
        return all;
    }

    /// How many notes stand nowhere.
    int orphans() {
        return (int) report.toLookAt().stream().filter(Group::orphan).count();
    }

    /// Where the notes of a kind stand, those that stand at one place.
    static Map<UUID, Place> standing(List<ReviewLine> entries, Group group) {
        Map<UUID, Place> places = new HashMap<>();
        for (ReviewLine entry : entries) {
            if (entry instanceof ReviewLine.Note(var note, var its)
                    && its == group
                    && !Group.orphan(note)
                    && note.outcome().places().size() == 1) {
                places.put(note.annotation().id(), note.outcome().places().getFirst());
            }
        }
        return places;
    }
}
