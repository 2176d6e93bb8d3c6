package dev.carrel.ui.reader;

import dev.carrel.course.LessonId;
import dev.carrel.library.Library;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.LessonEntry;
import dev.carrel.pack.manifest.Manifest;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which lessons are not as the learner read them. Compares the files of the editions that are
/// still kept; an edition that is not counts as the oldest kept one after it. Blocking.
final class ChangedSince {
    private final Library library;

    ChangedSince(Library library) {
        this.library = library;
    }

    /// @param read the edition each lesson was last read in, by the name of its time
    /// @return present ids
    Set<LessonId> in(OpenEdition edition, Map<LessonId, Integer> read) {
        Map<Integer, Map<LessonId, Sha256>> texts = new HashMap<>();
        Map<LessonId, Sha256> now = texts(edition.installed().active());
        Set<LessonId> changed = new HashSet<>();
        read.forEach((name, number) -> {
            if (number == edition.number()) {
                return;
            }
            LessonId present = edition.course().current(name);
            Map<LessonId, Sha256> then = texts.computeIfAbsent(number, _ -> texts(edition, number));
            Sha256 before = then.getOrDefault(name, then.get(present));
            if (before != null && now.containsKey(present) && !before.equals(now.get(present))) {
                changed.add(present);
            }
        });
        return changed;
    }

    private Map<LessonId, Sha256> texts(OpenEdition edition, int wanted) {
        Optional<Integer> nearest =
                edition.installed().kept().stream()
                        .map(kept -> kept.number())
                        .filter(number -> number >= wanted)
                        .findFirst();
        try {
            return nearest.isEmpty()
                    ? Map.of()
                    : texts(library.manifest(edition.id(), nearest.get()));
        } catch (IOException _) {
            return Map.of(); // a mark in the outline is not worth an error
        }
    }

    private static Map<LessonId, Sha256> texts(Manifest manifest) {
        Map<LessonId, Sha256> texts = new HashMap<>();
        for (LessonEntry lesson : manifest.lessons()) {
            manifest.content(lesson).ifPresent(hash -> texts.put(lesson.id(), hash));
        }
        return texts;
    }
}
