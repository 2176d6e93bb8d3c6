package dev.carrel.markdown.link;

import dev.carrel.course.Course;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.Lesson;
import dev.carrel.course.Term;
import dev.carrel.markdown.source.CoursePaths;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What can be linked to in one edition: pages, files, terms. Immutable, thread-safe.
public final class CourseMap {
    private final SortedSet<String> paths;
    private final Map<String, Lesson> lessons = new HashMap<>();
    private final Map<String, Term> terms = new HashMap<>();
    private final @Nullable CourseFiles files;

    private CourseMap(SortedSet<String> paths, @Nullable CourseFiles files) {
        this.paths = paths;
        this.files = files;
    }

    public static CourseMap of(Course course, CourseFiles files) {
        CourseMap map = new CourseMap(files.paths(), files);
        for (Lesson lesson : course.lessons()) {
            map.lessons.putIfAbsent(lesson.path(), lesson);
        }
        for (Term term : course.glossary()) {
            map.terms.putIfAbsent(folded(term.name()), term);
        }
        for (Term term : course.glossary()) {
            term.also().forEach(form -> map.terms.putIfAbsent(folded(form), term));
        }
        return map;
    }

    /// A map of nothing, for Markdown that belongs to no course.
    public static CourseMap nowhere() {
        return new CourseMap(new TreeSet<>(), null);
    }

    /// The file that a path in a page means.
    Optional<String> find(String page, String path) {
        Optional<String> found = CoursePaths.find(paths, page, path);
        if (found.isPresent() || !path.startsWith("/")) {
            return found;
        }
        // Other tools count from the folder of their pages, which need not be the course's.
        for (String at = CoursePaths.folder(page); !at.isEmpty(); at = parent(at)) {
            found = CoursePaths.find(paths, at, at(path));
            if (found.isPresent()) {
                return found;
            }
        }
        return found;
    }

    private static String at(String path) {
        return path.replaceFirst("^/+", "");
    }

    private static String parent(String folder) {
        return CoursePaths.folder(folder.substring(0, folder.length() - 1));
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    Optional<byte[]> read(String path) throws java.io.IOException {
        return files == null ? Optional.empty() : files.read(path);
    }

    Optional<Lesson> lessonAt(String path) {
        return Optional.ofNullable(lessons.get(path));
    }

    /// A term by its name or another form of it, whatever the case.
    public Optional<Term> term(String name) {
        return Optional.ofNullable(terms.get(folded(name)));
    }

    /// Every path, sorted.
    public List<String> paths() {
        return List.copyOf(paths);
    }

    private static String folded(String name) {
        return name.strip().replaceAll("[\\s_-]+", " ").toLowerCase(Locale.ROOT);
    }
}
