package dev.carrel.markdown.outline;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.Draft;
import dev.carrel.course.Entry;
import dev.carrel.course.Module;
import dev.carrel.markdown.source.CoursePaths;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The table of contents of a course.
///
/// @param title what the outline calls the course; null if it does not say
/// @param modules in order
public record Outline(@Nullable String title, List<Module> modules) {
    private static final Pattern WEB = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*");
    private static final Pattern TITLE = Pattern.compile("(?m)\\A\\s*#\\s+(.+?)\\s*#*\\s*$");
    private static final Pattern GENERIC =
            Pattern.compile("(?i)summary|table of contents|contents|inhalt|sommaire");

    /// The outline a `SUMMARY.md` gives.
    public static Outline ofSummary(
            CourseFiles files, BookSettings book, LessonReader lessons, Problems problems) {
        String text = SourceText.read(files, book.summary(), problems).orElse("");
        List<Module> modules = new ArrayList<>();
        for (SummaryParser.Part part : SummaryParser.parse(text, book.summary(), problems)) {
            List<Entry> entries = new ArrayList<>();
            for (SummaryParser.Line line : part.lines()) {
                Entry entry = entry(line, files, book, lessons, problems);
                if (entry != null) {
                    entries.add(entry);
                }
            }
            if (!entries.isEmpty()) {
                modules.add(new Module(part.title(), entries));
            }
        }
        welcome(book, files, lessons, modules);
        return new Outline(title(text, book, files, lessons), modules);
    }

    /// The outline of a folder without one: the front page first, then the folders in order.
    public static Outline ofFolder(CourseFiles files, BookSettings book, LessonReader lessons) {
        List<Module> modules = new FolderOutline(files, book, lessons).modules();
        String readme = book.readme();
        return new Outline(
                files.paths().contains(readme) ? lessons.head(readme).heading() : null, modules);
    }

    private static @Nullable Entry entry(
            SummaryParser.Line line,
            CourseFiles files,
            BookSettings book,
            LessonReader lessons,
            Problems problems) {
        String link = line.link();
        if (link == null) {
            return new Draft(line.title(), line.depth());
        }
        if (WEB.matcher(link).matches()) {
            problems.info(
                    "summary-web-link",
                    line.spot(),
                    "The outline points to the web: " + link + ". It is left out.",
                    "Link to it from a lesson or from readings.yaml.");
            return null;
        }
        CoursePaths.Target target = CoursePaths.Target.of(link);
        String path = CoursePaths.find(files.paths(), book.summary(), target.path()).orElse(null);
        if (path == null || target.path().isEmpty()) {
            problems.error(
                    "summary-page-missing",
                    line.spot(),
                    "The page " + link + " does not exist; it is shown as a draft.",
                    "Write the page, correct the link, or leave the link empty while it is a draft.");
            return new Draft(line.title(), line.depth());
        }
        if (!LessonReader.isPage(path)) {
            problems.error(
                    "summary-no-page",
                    line.spot(),
                    path + " is no page of Markdown; it is shown as a draft.",
                    "Link to the file from a page.");
            return new Draft(line.title(), line.depth());
        }
        if (lessons.isTaken(path)) {
            problems.info(
                    "summary-page-twice",
                    line.spot(),
                    "The page "
                            + path
                            + " stands in the outline already; only the first place counts.",
                    "Take this entry out, or link to the page from a lesson.");
            return null;
        }
        if (lessons.head(path).yaml().isTrue("hidden")) {
            return null;
        }
        return lessons.lesson(path, line.title(), line.depth());
    }

    /// The front page comes first even if the outline does not name it.
    private static void welcome(
            BookSettings book, CourseFiles files, LessonReader lessons, List<Module> modules) {
        String readme = book.readme();
        if (files.paths().contains(readme)
                && !lessons.isTaken(readme)
                && !lessons.head(readme).yaml().isTrue("hidden")) {
            modules.addFirst(new Module(null, List.of(lessons.lesson(readme, null, 0))));
        }
    }

    private static @Nullable String title(
            String text, BookSettings book, CourseFiles files, LessonReader lessons) {
        Matcher title = TITLE.matcher(text);
        if (title.find()) {
            String plain = SummaryParser.plain(title.group(1));
            if (!GENERIC.matcher(plain).matches()) {
                return plain;
            }
        }
        return files.paths().contains(book.readme()) ? lessons.head(book.readme()).heading() : null;
    }
}
