package dev.carrel.search;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.AnnotationStore;
import dev.carrel.course.Course;
import dev.carrel.course.CourseId;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.library.InstalledCourse;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.markdown.LessonRenderer;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.markdown.SourceException;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.search.SearchDocument.Kind;
import dev.carrel.store.StoreException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;

/// Keeps a [SearchIndex] equal to the installed editions and the learner's notes.
///
/// Blocking and thread-safe. Whatever fails here can be done again: the index holds nothing that
/// exists only there.
public final class CourseIndexer {
    private static final Logger LOG = Logger.getLogger(CourseIndexer.class.getName());

    /// Raised when the same course shall give other documents.
    private static final String FORMAT = "2";

    private final SearchIndex index;

    public CourseIndexer(SearchIndex index) {
        this.index = index;
    }

    /// Where the lessons of an edition come from, rendered.
    @FunctionalInterface
    public interface Lessons {
        /// @throws SourceException if the lesson cannot be read
        LessonDocument read(LessonId lesson) throws SourceException;
    }

    /// Whether this very edition is what the index holds of the course.
    ///
    /// @throws StoreException if the index cannot be read
    public boolean isIndexed(InstalledCourse installed) throws StoreException {
        return index.state(installed.id()).filter(state(installed)::equals).isPresent();
    }

    /// Puts an edition in the place of whatever edition of the course is indexed, all or nothing;
    /// does nothing if it is indexed already. A lesson that cannot be read is left out. Lessons are
    /// rendered past the cache of the open course, so that a reader's pages stay in it.
    ///
    /// @param installed the edition being read
    /// @param open the same edition
    /// @return whether there was something to do
    /// @throws StoreException if the index cannot be written; then it is as before
    public boolean course(InstalledCourse installed, OpenCourse open) throws StoreException {
        LessonRenderer renderer = new LessonRenderer(open.course(), open.files());
        Map<LessonId, Lesson> outline = new HashMap<>();
        open.course().lessons().forEach(lesson -> outline.put(lesson.id(), lesson));
        return course(
                installed,
                open.course(),
                id -> renderer.render(Objects.requireNonNull(outline.get(id))).document());
    }

    /// [#course(InstalledCourse, OpenCourse)] with lessons from elsewhere.
    ///
    /// @param course its outline, glossary and readings
    /// @param lessons its lessons, each asked for once
    /// @return whether there was something to do
    /// @throws StoreException if the index cannot be written; then it is as before
    public boolean course(InstalledCourse installed, Course course, Lessons lessons)
            throws StoreException {
        if (isIndexed(installed)) {
            return false;
        }
        List<SearchDocument> documents = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Lesson lesson : course.lessons()) {
            try {
                for (SearchDocument document :
                        CourseDocuments.of(course, lesson, lessons.read(lesson.id()))) {
                    if (seen.add(document.kind() + " " + document.subject())) {
                        documents.add(document);
                    }
                }
            } catch (SourceException e) {
                LOG.info("Not searchable: " + lesson.path() + ": " + e.getMessage());
            }
        }
        documents.addAll(CourseDocuments.terms(course));
        documents.addAll(CourseDocuments.readings(course));
        index.replaceCourse(
                installed.id(), installed.edition().number(), state(installed), documents);
        return true;
    }

    /// Brings the notes of a course up to date: what was added, changed, deleted or brought back
    /// since, wherever that happened (here, an import, another device).
    ///
    /// @throws StoreException if either database cannot be used; then the index is as before
    public void notes(CourseId course, AnnotationStore annotations) throws StoreException {
        index.replaceNotes(
                course, annotations.list(course).stream().map(CourseDocuments::note).toList());
    }

    /// Adds a note or brings it up to date.
    ///
    /// @throws StoreException if the index cannot be written
    public void note(Annotation annotation) throws StoreException {
        index.put(List.of(CourseDocuments.note(annotation)));
    }

    /// Takes a note out that was deleted.
    ///
    /// @throws StoreException if the index cannot be written
    public void noteDeleted(CourseId course, UUID annotation) throws StoreException {
        index.remove(course, Kind.NOTE, annotation.toString());
    }

    /// Takes every course out that is not among these, with its notes.
    ///
    /// @param installed the courses on the shelf
    /// @throws StoreException if the index cannot be written
    public void keepOnly(Collection<CourseId> installed) throws StoreException {
        for (CourseId course : index.courses()) {
            if (!installed.contains(course)) {
                index.removeCourse(course);
            }
        }
    }

    private static String state(InstalledCourse installed) {
        return FORMAT + " " + Sha256.of(installed.active().json());
    }
}
