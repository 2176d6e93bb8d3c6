package dev.carrel.markdown;

import dev.carrel.course.Course;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.course.Problem;
import dev.carrel.course.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One edition of a course, ready to read. Thread-safe.
///
/// The outline is parsed once; lessons are rendered when they are first asked for, and the last few
/// are kept.
public final class OpenCourse {
    /// A lesson with its HTML, text and blocks takes about 0.3 MB.
    private static final int KEPT = 24;

    private final CourseFiles files;
    private final ParsedCourse parsed;
    private final LessonRenderer renderer;
    private final Map<LessonId, RenderedLesson> rendered =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<LessonId, RenderedLesson> eldest) {
                    return size() > KEPT;
                }
            };

    private OpenCourse(CourseFiles files, ParsedCourse parsed) {
        this.files = files;
        this.parsed = parsed;
        this.renderer = new LessonRenderer(parsed.course(), files);
    }

    /// Opens a course.
    ///
    /// @param fallbackId becomes the id if `course.yaml` gives none (a folder's name)
    public static OpenCourse of(CourseFiles files, String fallbackId) {
        return new OpenCourse(files, CourseParser.parse(files, fallbackId));
    }

    public Course course() {
        return parsed.course();
    }

    public CourseFiles files() {
        return files;
    }

    /// What is wrong outside of the lessons: description, outline, glossary, readings.
    public List<Problem> problems() {
        return parsed.problems();
    }

    /// The term that would be linked if these words stood in a lesson.
    public Optional<Term> term(String words) {
        return renderer.term(words);
    }

    /// The lesson of that id, redirects followed.
    ///
    /// @throws SourceException if this edition has no such lesson, or its page cannot be read
    public RenderedLesson lesson(LessonId id) throws SourceException {
        Lesson lesson =
                course().lesson(id)
                        .orElseThrow(() ->
                                new SourceException(
                                        "This edition of “"
                                                + course().title()
                                                + "” has no lesson with the id "
                                                + id
                                                + "."));
        synchronized (rendered) {
            RenderedLesson known = rendered.get(lesson.id());
            if (known != null) {
                return known;
            }
        }
        // Outside the lock: two threads may render the same lesson, which costs time only.
        RenderedLesson made = renderer.render(lesson);
        synchronized (rendered) {
            rendered.put(lesson.id(), made);
        }
        return made;
    }
}
