package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.course.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Folders of other tools are courses as they are.
class OtherBooksTest {
    private static final Path BOOKS = Path.of("src/test/resources/dev/carrel/markdown");

    private record Book(Path root, OpenCourse course, List<Problem> problems, Element pages) {
        static Book open(String name) throws Exception {
            Path root = BOOKS.resolve(name);
            OpenCourse course = OpenCourse.of(MemoryFiles.folder(root), name + "-book");
            List<Problem> problems = new ArrayList<>();
            Element pages = new Element("div");
            for (Lesson lesson : course.course().lessons()) {
                RenderedLesson rendered = course.lesson(lesson.id());
                problems.addAll(rendered.problems());
                PlainText.check(rendered.document());
                pages.append(rendered.document().html());
            }
            return new Book(root, course, problems, pages);
        }

        /// Everything the sources have of a kind, found with nothing but a pattern.
        List<String> written(String pattern) throws Exception {
            List<String> found = new ArrayList<>();
            var regex = java.util.regex.Pattern.compile(pattern, java.util.regex.Pattern.MULTILINE);
            try (var tree = Files.walk(root)) {
                for (Path file : tree.filter(f -> f.toString().endsWith(".md")).toList()) {
                    if (!file.endsWith("SUMMARY.md")) {
                        regex.matcher(Files.readString(file))
                                .results()
                                .forEach(match -> found.add(match.group(1).strip()));
                    }
                }
            }
            return found;
        }

        List<String> errors() {
            return problems.stream()
                    .filter(p -> p.severity() == Problem.Severity.ERROR)
                    .map(Problem::toString)
                    .toList();
        }
    }

    private static void complete(Book book) throws Exception {
        assertThat(book.errors()).isEmpty();
        List<String> headings = book.written("^#{1,3} (.*)$");
        headings.removeIf(heading -> heading.endsWith(";")); // a line of code that is hidden
        assertThat(book.pages().select("h1,h2,h3").eachText())
                .containsExactlyInAnyOrderElementsOf(headings);
        List<String> alts = book.written("!\\[([^\\]]*)\\]");
        alts.addAll(book.written("<img[^>]* alt=\"([^\"]*)\""));
        assertThat(book.pages().select("img").eachAttr("alt"))
                .containsExactlyInAnyOrderElementsOf(alts);
        for (String row : book.written("^\\| ?(\\w[^|]*)\\|")) {
            assertThat(book.pages().select("th,td").eachText()).contains(row);
        }
        assertThat(book.pages().text()).doesNotContain("{%", "{{", "%}");
    }

    @Test
    void aGitBookFolderComesThroughWhole() throws Exception {
        Book book = Book.open("gitbook");
        complete(book);
        assertThat(book.pages().select("img").eachAttr("src"))
                .contains("/course/.gitbook/assets/cover%20image%20%281%29.png");
        assertThat(book.pages().text())
                .contains(
                        "This page is free to copy.",
                        "A film about knots",
                        "The packing list",
                        "The tide service.",
                        "Start the motor.",
                        "Start here");
        assertThat(book.pages().select("a.lesson").eachAttr("href"))
                .contains("/lesson/guide%2Fstart", "/lesson/guide%2Fblocks#tabs-of-all-kinds");
        assertThat(book.problems()).extracting(Problem::code).containsExactly("tag-unknown");
        assertThat(book.course().lesson(new LessonId("old/start")).document().title())
                .isEqualTo("First steps");
    }

    @Test
    void anMdBookFolderComesThroughWhole() throws Exception {
        Book book = Book.open("mdbook");
        complete(book);
        assertThat(book.problems()).isEmpty();
        assertThat(book.course().course().title()).isEqualTo("Small boats");
        assertThat(book.pages().select("aside.warning .callout-title").text()).isEqualTo("Gusts");
        assertThat(book.pages().select("pre code").eachText())
                .containsExactly("fn keel() {}", "fn mast() {}");
        assertThat(book.pages().select("a.lesson").attr("href"))
                .isEqualTo("/lesson/basics%2Fwind#true-wind");
        assertThat(book.pages().select("section.footnotes li").text()).startsWith("Vectors");
    }

    @Test
    void theBundledCourseHasNoProblemAndLosesNothing() throws Exception {
        Path root = Path.of("course-pack");
        OpenCourse course = OpenCourse.of(MemoryFiles.folder(root), "x");
        assertThat(course.problems()).isEmpty();
        for (Lesson lesson : course.course().lessons()) {
            RenderedLesson rendered = course.lesson(lesson.id());
            assertThat(rendered.problems()).isEmpty();
            PlainText.check(rendered.document());
            String source = Files.readString(root.resolve(lesson.path()));
            Element page = Jsoup.parseBodyFragment(rendered.document().html()).body();
            assertThat(page.select("section.question")).hasSize(count(source, "```quiz"));
            assertThat(page.select("table"))
                    .hasSize(count(source, "|---") > 0 ? tables(source) : 0);
            assertThat(page.select("figure figcaption")).hasSize(count(source, "\n!["));
            assertThat(page.select("img.for-dark")).hasSize(count(source, "\n!["));
            assertThat(page.select("aside.callout")).hasSize(count(source, "\n> [!"));
            assertThat(page.select("details")).hasSize(count(source, "<details>"));
            assertThat(page.select("pre.mermaid")).hasSize(count(source, "```mermaid"));
            assertThat(rendered.document().questions()).hasSize(count(source, "```quiz"));
            assertThat(rendered.document().headings().getFirst().text())
                    .isEqualTo(rendered.document().title());
        }
    }

    private static int tables(String source) {
        return (int) source.lines().filter(line -> line.matches("\\|[-:| ]+\\|")).count();
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }
}
