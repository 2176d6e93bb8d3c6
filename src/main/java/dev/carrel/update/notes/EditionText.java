package dev.carrel.update.notes;

import dev.carrel.annotation.CourseText;
import dev.carrel.annotation.Passage;
import dev.carrel.course.Course;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.markdown.SourceException;
import dev.carrel.work.ParallelJobs;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;

/// The words of one edition.
///
/// @param edition its number
/// @param course its outline
/// @param text its lessons as rendered; a lesson whose page cannot be read is left out
record EditionText(int edition, Course course, CourseText text) {
    private static final System.Logger LOG = System.getLogger(EditionText.class.getName());

    /// Renders every lesson.
    static EditionText read(CourseId id, int edition, CourseFiles files, ParallelJobs jobs)
            throws IOException {
        OpenCourse open = OpenCourse.of(files, id.value());
        List<Lesson> lessons = open.course().lessons();
        Map<LessonId, String> read = new ConcurrentHashMap<>();
        jobs.each(
                lessons,
                lesson -> {
                    try {
                        read.put(lesson.id(), open.lesson(lesson.id()).document().text());
                    } catch (SourceException e) {
                        LOG.log(
                                System.Logger.Level.WARNING,
                                "A lesson of %s, edition %d, has no text".formatted(id, edition),
                                e);
                    }
                });
        SequencedMap<LessonId, String> ordered = new LinkedHashMap<>();
        for (Lesson lesson : lessons) {
            String text = read.get(lesson.id());
            if (text != null) {
                ordered.put(lesson.id(), text);
            }
        }
        return new EditionText(edition, open.course(), new CourseText(ordered));
    }

    /// Whether the words of a passage are just where it says.
    boolean has(Passage passage) {
        String its = text.lessons().get(passage.lesson());
        return its != null
                && passage.end() <= its.length()
                && its.startsWith(passage.quote().exact(), passage.start());
    }

    /// From lessons of this edition to the lessons of another that took over, whichever of the two
    /// is the newer.
    Map<LessonId, LessonId> redirectsTo(EditionText other) {
        Map<LessonId, LessonId> redirects = new HashMap<>();
        if (other.edition > edition) {
            for (LessonId old : other.course.redirects().keySet()) {
                redirects.put(old, other.course.current(old));
            }
        } else {
            for (LessonId old : course.redirects().keySet()) {
                if (other.text.lessons().containsKey(old)) {
                    redirects.putIfAbsent(course.current(old), old);
                }
            }
        }
        return redirects;
    }
}
