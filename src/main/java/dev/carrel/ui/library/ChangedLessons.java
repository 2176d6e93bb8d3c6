package dev.carrel.ui.library;

import dev.carrel.course.LessonId;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import dev.carrel.pack.manifest.LessonChange;
import dev.carrel.pack.manifest.LessonEntry;
import dev.carrel.pack.manifest.Manifest;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which lessons are not as they were when the learner read them.
///
/// @param library has the editions
record ChangedLessons(Library library) {
    /// @param read the edition in which each lesson was last read
    int count(InstalledCourse installed, Map<LessonId, Integer> read) throws IOException {
        int now = installed.edition().number();
        Map<Integer, Optional<Manifest>> editions = new HashMap<>();
        int changed = 0;
        for (LessonEntry lesson : installed.active().lessons()) {
            Integer edition = read.get(lesson.id());
            if (edition != null && edition < now) {
                if (!editions.containsKey(edition)) {
                    editions.put(edition, manifest(installed, edition));
                }
                changed += differs(lesson, installed.active(), editions.get(edition)) ? 1 : 0;
            }
        }
        return changed;
    }

    private Optional<Manifest> manifest(InstalledCourse installed, int edition) throws IOException {
        try {
            return Optional.of(library.manifest(installed.id(), edition));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// By content if the edition read is still at hand, else as the author says.
    private static boolean differs(LessonEntry lesson, Manifest now, Optional<Manifest> then) {
        if (then.isEmpty()) {
            return now.changes().stream()
                    .anyMatch(change ->
                            change.id().equals(lesson.id())
                                    && change.kind() == LessonChange.Kind.CHANGED);
        }
        return then.get().lessons().stream()
                .filter(one -> one.id().equals(lesson.id()))
                .findFirst()
                .map(one -> !then.get().content(one).equals(now.content(lesson)))
                .orElse(false);
    }
}
