package dev.carrel.markdown.outline;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.Entry;
import dev.carrel.course.Module;
import dev.carrel.markdown.source.CoursePaths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The outline of a folder that has none: its own pages, then one module for each folder in it.
/// Pages and folders stand in the order of their front matter (`order`, `weight`, `nav_order`,
/// `sidebar_position`), then of the numbers in their names, then of their names; a README comes
/// first.
public final class FolderOutline {
    private static final List<String> ORDER_KEYS =
            List.of("order", "weight", "nav_order", "sidebar_position");
    private static final Set<String> NOT_LESSONS =
            Set.of(
                    "summary.md",
                    "glossary.md",
                    "changes.md",
                    "changelog.md",
                    "license.md",
                    "langs.md",
                    "contributing.md",
                    "code_of_conduct.md");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final CourseFiles files;
    private final BookSettings book;
    private final LessonReader lessons;

    public FolderOutline(CourseFiles files, BookSettings book, LessonReader lessons) {
        this.files = files;
        this.book = book;
        this.lessons = lessons;
    }

    public List<Module> modules() {
        Map<String, List<String>> folders =
                new TreeMap<>(Comparator.comparing(FolderOutline::padded));
        for (String path : files.paths()) {
            if (isLesson(path)) {
                folders.computeIfAbsent(top(path), folder -> new ArrayList<>()).add(path);
            }
        }
        List<Module> modules = new ArrayList<>();
        folders.forEach((folder, pages) -> {
            pages.sort(
                    Comparator.comparing(FolderOutline::isFront)
                            .reversed()
                            .thenComparingDouble(this::order)
                            .thenComparing(FolderOutline::padded));
            List<Entry> entries = new ArrayList<>();
            for (String page : pages) {
                entries.add(lessons.lesson(page, null, depth(page)));
            }
            modules.add(new Module(name(folder, pages.getFirst()), entries));
        });
        return modules;
    }

    private boolean isLesson(String path) {
        String name = CoursePaths.name(path).toLowerCase(Locale.ROOT);
        return path.startsWith(book.root())
                && LessonReader.isPage(name)
                && !NOT_LESSONS.contains(name)
                && !lessons.head(path).yaml().isTrue("hidden");
    }

    private @Nullable String name(String folder, String first) {
        if (folder.isEmpty()) {
            return null;
        }
        String heading = isFront(first) ? lessons.head(first).heading() : null;
        return heading == null ? LessonReader.readable(folder) : heading;
    }

    /// The folder below the root a page lies in; empty for the root itself.
    private String top(String path) {
        String below = path.substring(book.root().length());
        int slash = below.indexOf('/');
        return slash < 0 ? "" : below.substring(0, slash);
    }

    private int depth(String path) {
        long folders = path.substring(book.root().length()).chars().filter(c -> c == '/').count();
        return (int) Math.max(0, folders - 1);
    }

    private double order(String path) {
        for (String key : ORDER_KEYS) {
            Double number = lessons.head(path).yaml().number(key);
            if (number != null) {
                return number;
            }
        }
        return Double.MAX_VALUE;
    }

    private static boolean isFront(String path) {
        String name = CoursePaths.name(path).toLowerCase(Locale.ROOT);
        return name.equals("readme.md") || name.equals("index.md");
    }

    /// A name in which numbers sort as numbers.
    private static String padded(String name) {
        Matcher number = NUMBER.matcher(name.toLowerCase(Locale.ROOT));
        return number.replaceAll(
                digits -> "0".repeat(Math.max(0, 12 - digits.group().length())) + digits.group());
    }
}
