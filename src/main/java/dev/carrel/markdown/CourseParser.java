package dev.carrel.markdown;

import dev.carrel.course.Course;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.course.Module;
import dev.carrel.markdown.outline.BookSettings;
import dev.carrel.markdown.outline.CourseDescription;
import dev.carrel.markdown.outline.GlossaryParser;
import dev.carrel.markdown.outline.LessonReader;
import dev.carrel.markdown.outline.Outline;
import dev.carrel.markdown.outline.ReadingsParser;
import dev.carrel.markdown.source.CoursePaths;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads everything of a course except the text of its lessons: `course.yaml`, the outline, the
/// heads of the pages, the glossary and the readings. Any GitBook, HonKit or mdBook folder is a
/// course, and so is a plain folder of pages.
///
/// Bad content never throws: it is left out, and a problem says where and why.
public final class CourseParser {
    private CourseParser() {}

    /// Parses a course.
    ///
    /// @param files of the course
    /// @param fallbackId becomes the id, in the shape of one, if `course.yaml` gives none (a
    ///   folder's name)
    public static ParsedCourse parse(CourseFiles files, String fallbackId) {
        Problems problems = new Problems();
        BookSettings book = BookSettings.read(files, problems);
        CourseDescription about = CourseDescription.read(files, book, fallbackId, problems);
        LessonReader lessons = new LessonReader(files, book.root(), problems);
        Outline outline =
                files.paths().contains(book.summary())
                        ? Outline.ofSummary(files, book, lessons, problems)
                        : Outline.ofFolder(files, book, lessons);
        if (outline.modules().stream().allMatch(module -> module.lessons().isEmpty())) {
            problems.error(
                    "course-empty",
                    Spot.of(book.summary()),
                    "This course has no lesson.",
                    "List at least one page in SUMMARY.md.");
        }
        Course course =
                new Course(
                        about.id(),
                        title(about, outline, fallbackId),
                        about.about(),
                        about.language(),
                        about.cover(),
                        redirects(about, book, outline.modules()),
                        about.updates(),
                        outline.modules(),
                        GlossaryParser.read(files, book.root() + "GLOSSARY.md", problems),
                        ReadingsParser.read(files, "readings.yaml", problems));
        return new ParsedCourse(course, problems.sorted());
    }

    private static String title(CourseDescription about, Outline outline, String fallbackId) {
        String described = about.title();
        if (described != null) {
            return described;
        }
        String outlined = outline.title();
        return outlined == null ? fallbackId : outlined;
    }

    /// Redirects between lesson ids. Other tools redirect paths; a path means the lesson that
    /// stands there now.
    private static Map<LessonId, LessonId> redirects(
            CourseDescription about, BookSettings book, List<Module> modules) {
        Map<String, LessonId> byPath = new LinkedHashMap<>();
        for (Module module : modules) {
            for (Lesson lesson : module.lessons()) {
                byPath.put(lesson.path(), lesson.id());
            }
        }
        Map<LessonId, LessonId> redirects = new LinkedHashMap<>();
        book.redirects()
                .forEach((from, to) -> {
                    LessonId old = id(LessonReader.withoutEnding(from));
                    LessonId now = byPath.get(page(book.root(), to));
                    if (old != null && now != null && !old.equals(now)) {
                        redirects.put(old, now);
                    }
                });
        about.redirects()
                .forEach((from, to) -> {
                    LessonId old = id(from);
                    LessonId now = id(to);
                    if (old != null && now != null && !old.equals(now)) {
                        redirects.put(old, now);
                    }
                });
        return redirects;
    }

    private static String page(String root, String target) {
        String path = CoursePaths.resolve(root, target.replaceFirst("^/", "")).orElse(target);
        return LessonReader.withoutEnding(path) + ".md";
    }

    private static @Nullable LessonId id(String text) {
        return text.isBlank() || text.length() > LessonReader.LONGEST_ID
                ? null
                : new LessonId(text);
    }
}
