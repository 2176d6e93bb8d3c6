package dev.carrel.ui.reader;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.Edition;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.library.Library;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.markdown.SourceException;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.LessonEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.progress.PositionStore;
import dev.carrel.store.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What changed for this learner: compares the lessons they read with the same lessons now, word by
/// word. Blocking; thread-safe.
final class Rereading {
    private final Library library;
    private final PositionStore positions;
    private volatile @Nullable Known known;

    Rereading(Library library, PositionStore positions) {
        this.library = library;
        this.positions = positions;
    }

    /// What came of comparing a lesson.
    sealed interface Found {
        /// Nothing is different, or the learner never read it in an earlier edition.
        record Same() implements Found {}

        /// It may be different, and the edition the learner read is not on this computer any more.
        record NotKept() implements Found {}

        record Changed(LessonChanges changes) implements Found {}
    }

    /// Compares one lesson.
    ///
    /// @throws SourceException if one of the two texts cannot be read
    Found lesson(OpenEdition edition, LessonId lesson)
            throws StoreException, IOException, SourceException {
        Known now = known(edition);
        for (Read read : now.read()) {
            if (read.present().equals(lesson)) {
                return compare(edition, read, now.editions());
            }
        }
        return new Found.Same();
    }

    /// Compares every lesson the learner read in an earlier edition.
    ///
    /// @return those that changed, in the order of the outline
    List<LessonChanges> all(OpenEdition edition)
            throws StoreException, IOException, SourceException {
        Map<LessonId, LessonChanges> changed = new HashMap<>();
        Known now = known(edition);
        for (Read read : now.read()) {
            if (compare(edition, read, now.editions())
                    instanceof Found.Changed(LessonChanges changes)) {
                changed.put(read.present(), changes);
            }
        }
        List<LessonChanges> inOrder = new ArrayList<>();
        for (Lesson lesson : edition.course().lessons()) {
            LessonChanges changes = changed.get(lesson.id());
            if (changes != null) {
                inOrder.add(changes);
            }
        }
        return inOrder;
    }

    /// What stays as it is while an edition is open: only this edition is being read.
    private record Known(
            OpenEdition edition, List<Read> read, Map<Integer, Optional<Kept>> editions) {}

    private Known known(OpenEdition edition) throws StoreException {
        Known now = known;
        if (now == null || !now.edition().equals(edition)) {
            now = new Known(edition, readBefore(edition), new ConcurrentHashMap<>());
            known = now;
        }
        return now;
    }

    /// A lesson read in an earlier edition, under the name it had.
    private record Read(LessonId name, LessonId present, int edition) {}

    /// Newest reading first; a lesson that was renamed may have been read under both names.
    private List<Read> readBefore(OpenEdition edition) throws StoreException {
        return positions.editionsReadBefore(edition.id(), edition.number()).entrySet().stream()
                .map(read ->
                        new Read(
                                read.getKey(),
                                edition.course().current(read.getKey()),
                                read.getValue()))
                .filter(read -> edition.course().lesson(read.present()).isPresent())
                .sorted((one, other) -> Integer.compare(other.edition(), one.edition()))
                .toList();
    }

    /// An earlier edition that is still here.
    private record Kept(Edition edition, Map<LessonId, Sha256> texts, OpenCourse course) {}

    private Found compare(OpenEdition edition, Read read, Map<Integer, Optional<Kept>> editions)
            throws IOException, SourceException {
        Optional<Kept> then = editions.get(read.edition());
        if (then == null) {
            then = kept(edition, read.edition());
            editions.put(read.edition(), then);
        }
        if (then.isEmpty()) {
            return new Found.NotKept();
        }
        Map<LessonId, Sha256> texts = then.get().texts();
        LessonId name = texts.containsKey(read.name()) ? read.name() : read.present();
        Sha256 before = texts.get(name);
        if (before == null
                || before.equals(texts(edition.installed().active()).get(read.present()))) {
            return new Found.Same();
        }
        String old = then.get().course().lesson(name).document().text();
        LessonDocument now = edition.open().lesson(read.present()).document();
        return LessonChanges.between(old, then.get().edition(), now)
                .<Found>map(Found.Changed::new)
                .orElse(new Found.Same());
    }

    private Optional<Kept> kept(OpenEdition edition, int wanted) throws IOException {
        Optional<Edition> nearest =
                edition.installed().kept().stream()
                        .filter(one -> one.number() >= wanted && one.number() < edition.number())
                        .min((one, other) -> Integer.compare(one.number(), other.number()));
        if (nearest.isEmpty()) {
            return Optional.empty();
        }
        int number = nearest.get().number();
        CourseFiles files = library.files(edition.id(), number);
        return Optional.of(
                new Kept(
                        nearest.get(),
                        texts(library.manifest(edition.id(), number)),
                        OpenCourse.of(files, edition.id().value())));
    }

    private static Map<LessonId, Sha256> texts(Manifest manifest) {
        Map<LessonId, Sha256> texts = new HashMap<>();
        for (LessonEntry lesson : manifest.lessons()) {
            manifest.content(lesson).ifPresent(hash -> texts.put(lesson.id(), hash));
        }
        return texts;
    }
}
