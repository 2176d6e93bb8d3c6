package dev.carrel.markdown.outline;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.markdown.source.CoursePaths;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.SourceText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes lessons of pages by reading only their heads, and sees that every id is used once. One per
/// course.
public final class LessonReader {
    public static final int LONGEST_ID = 240;

    /// Enough for any front matter and the heading behind it.
    private static final int HEAD = 32_768;

    private final CourseFiles files;
    private final String root;
    private final Problems problems;
    private final Map<String, PageHead> heads = new HashMap<>();
    private final Map<String, String> idOwners = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /// @param root folder of the pages, empty or ending in `/`; left out of ids
    public LessonReader(CourseFiles files, String root, Problems problems) {
        this.files = files;
        this.root = root;
        this.problems = problems;
    }

    /// The head of a page; an empty one if it cannot be read.
    public PageHead head(String path) {
        return heads.computeIfAbsent(
                path,
                key ->
                        PageHead.of(
                                SourceText.head(files, key, HEAD, problems).orElse(""),
                                key,
                                problems));
    }

    /// Whether the page is in the outline already.
    public boolean isTaken(String path) {
        return taken.contains(path);
    }

    /// The lesson of a page.
    ///
    /// @param title as in the outline; null or blank to take the page's own
    public Lesson lesson(String path, @Nullable String title, int depth) {
        taken.add(path);
        PageHead head = head(path);
        return new Lesson(
                id(path, head),
                title == null || title.isBlank() ? title(path, head) : title,
                path,
                depth,
                head.minutes(),
                head.objectives(),
                head.yaml().texts("terms"),
                head.readings());
    }

    /// The page's own title: its front matter's, its first heading, else its name made readable.
    public static String title(String path, PageHead head) {
        String given = head.yaml().text("title");
        if (given != null) {
            return given;
        }
        String heading = head.heading();
        return heading == null ? readable(withoutEnding(CoursePaths.name(path))) : heading;
    }

    /// A file or folder name as a title: without its ordering number, hyphens as spaces.
    public static String readable(String name) {
        String words = name.replaceFirst("^\\d+[-_. ]+(?=.)", "").replaceAll("[-_]+", " ").strip();
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// Whether a file is a page, by its name.
    static boolean isPage(String path) {
        return path.matches("(?is).*\\.(md|markdown)");
    }

    public static String withoutEnding(String path) {
        return path.replaceFirst("(?i)\\.(md|markdown|html)$", "");
    }

    private LessonId id(String path, PageHead head) {
        String id = head.yaml().text("id");
        if (id != null && id.length() > LONGEST_ID) {
            problems.error(
                    "lesson-id-long",
                    head.yaml().get("id").spot(),
                    "This lesson id is longer than " + LONGEST_ID + " characters.",
                    "Give it a shorter one.");
            id = null;
        }
        String wanted = id == null ? usual(path) : id;
        String owner = idOwners.putIfAbsent(wanted, path);
        if (owner == null || owner.equals(path)) {
            return new LessonId(wanted);
        }
        problems.error(
                "lesson-id-duplicate",
                head.yaml().get("id").spot(),
                "The lesson id '" + wanted + "' is used by " + owner + " too.",
                "Give one of them another id; learners' notes are kept by it.");
        return new LessonId(free(usual(path), path));
    }

    /// The id of a page that gives none: its path, or if that is no id something like it.
    private String usual(String path) {
        String plain = withoutEnding(path.startsWith(root) ? path.substring(root.length()) : path);
        String id = plain.isBlank() ? path.strip() : plain;
        return id.length() <= LONGEST_ID
                ? id
                : id.substring(id.length() - LONGEST_ID + 9)
                        + "-"
                        + Integer.toHexString(id.hashCode());
    }

    private String free(String wanted, String path) {
        String base = wanted.substring(0, Math.min(wanted.length(), LONGEST_ID - 8));
        String id = wanted;
        for (int i = 2; idOwners.putIfAbsent(id, path) != null; i++) {
            id = base + "-" + i;
        }
        return id;
    }
}
