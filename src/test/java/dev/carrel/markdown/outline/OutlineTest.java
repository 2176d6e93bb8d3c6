package dev.carrel.markdown.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Draft;
import dev.carrel.course.Entry;
import dev.carrel.course.Lesson;
import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which pages a course shows, in which order, under which names.
class OutlineTest {
    private final Problems problems = new Problems();

    private Outline outline(String... files) {
        MemoryFiles course = MemoryFiles.of(files);
        BookSettings book = BookSettings.read(course, problems);
        LessonReader lessons = new LessonReader(course, book.root(), problems);
        return course.paths().contains(book.summary())
                ? Outline.ofSummary(course, book, lessons, problems)
                : Outline.ofFolder(course, book, lessons);
    }

    /// Modules as `[title]`, lessons as `title = id`, drafts as `(title)`, depths as dots.
    private static List<String> lines(Outline outline) {
        List<String> lines = new ArrayList<>();
        outline.modules()
                .forEach(module -> {
                    lines.add("[" + module.title() + "]");
                    module.entries().forEach(entry -> lines.add(line(entry)));
                });
        return lines;
    }

    private static String line(Entry entry) {
        String dots = ".".repeat(entry.depth());
        return switch (entry) {
            case Lesson lesson -> dots + lesson.title() + " = " + lesson.id();
            case Draft draft -> dots + "(" + draft.title() + ")";
        };
    }

    private static String[] pages(String... paths) {
        List<String> files = new ArrayList<>();
        for (String path : paths) {
            files.addAll(List.of(path, "# " + path.toUpperCase(Locale.ROOT)));
        }
        return files.toArray(new String[0]);
    }

    private static String[] with(String[] files, String... more) {
        List<String> all = new ArrayList<>(List.of(files));
        all.addAll(List.of(more));
        return all.toArray(new String[0]);
    }

    @Test
    void titlesOfTheOutlineGoBeforeThoseOfThePages() {
        Outline outline =
                outline(
                        with(
                                pages("README.md", "a.md", "b/c.md"),
                                "SUMMARY.md",
                                "# My book\n- [Hello](README.md)\n- [](a.md)\n  - [Sea](b/c.md)\n"));

        assertThat(outline.title()).isEqualTo("My book");
        assertThat(lines(outline))
                .containsExactly("[null]", "Hello = README", "A.MD = a", ".Sea = b/c");
    }

    @Test
    void theFrontPageComesFirstEvenIfTheOutlineForgetsIt() {
        assertThat(
                        lines(
                                outline(
                                        with(
                                                pages("README.md", "a.md"),
                                                "SUMMARY.md",
                                                "## Part\n- [A](a.md)\n"))))
                .containsExactly("[null]", "README.MD = README", "[Part]", "A = a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Summary | README.MD",
                "# Table of contents | README.MD",
                "# SUMMARY # | README.MD",
                "# Small *boats* | Small boats",
                "- [A](a.md) | README.MD"
            })
    void theBookIsCalledAsItsOutlineUnlessThatSaysNothing(String first, String title) {
        assertThat(outline(with(pages("README.md", "a.md"), "SUMMARY.md", first)).title())
                .isEqualTo(title);
    }

    @Test
    void aHiddenPageIsShownNowhere() {
        String hidden = "---\nhidden: true\n---\n# Secret";

        assertThat(
                        lines(
                                outline(
                                        with(
                                                pages("a.md"),
                                                "h.md",
                                                hidden,
                                                "README.md",
                                                hidden,
                                                "SUMMARY.md",
                                                "- [W](README.md)\n- [A](a.md)\n- [H](h.md)\n"))))
                .containsExactly("[null]", "A = a");
        assertThat(lines(outline(with(pages("a.md"), "h.md", hidden, "README.md", hidden))))
                .containsExactly("[null]", "A.MD = a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Gone](gone.md) | (Gone) | error summary-page-missing",
                "[Top](#part) | (Top) | error summary-page-missing",
                "[Out](../../x.md) | (Out) | error summary-page-missing",
                "[Again](a.md) | | info summary-page-twice",
                "[Again](a.md#two) | | info summary-page-twice",
                "[Web](https://example.org) | | info summary-web-link",
                "[Web](//example.org) | | info summary-web-link",
                "[Mail](mailto:a@b.c) | | info summary-web-link",
                "[Picture](pic.png) | (Picture) | error summary-no-page"
            })
    void anEntryThatLeadsToNoPageIsToldWithItsLine(
            String entry, @Nullable String shown, String told) {
        List<String> lines =
                lines(
                        outline(
                                with(
                                        pages("a.md"),
                                        "pic.png",
                                        "x",
                                        "SUMMARY.md",
                                        "- [A](a.md)\n- " + entry + "\n")));

        assertThat(lines)
                .isEqualTo(
                        shown == null
                                ? List.of("[null]", "A = a")
                                : List.of("[null]", "A = a", shown));
        assertThat(problems.sorted())
                .extracting(p ->
                        "%s %s %s:%d:%d"
                                .formatted(
                                        p.severity().name().toLowerCase(Locale.ROOT),
                                        p.code(),
                                        p.file(),
                                        p.line(),
                                        p.column()))
                .containsExactly(told + " SUMMARY.md:2:3");
    }

    @Test
    void aPlainFolderIsReadInTheOrderOfItsNumbers() {
        assertThat(
                        lines(
                                outline(
                                        pages(
                                                "10-last.md",
                                                "2-second.md",
                                                "README.md",
                                                "9 planets/2.md",
                                                "9 planets/10.md",
                                                "9 planets/moons/1.md",
                                                "9 planets/README.md",
                                                "03-stars/b.markdown"))))
                .containsExactly(
                        "[null]",
                        "README.MD = README",
                        "2-SECOND.MD = 2-second",
                        "10-LAST.MD = 10-last",
                        "[Stars]",
                        "03-STARS/B.MARKDOWN = 03-stars/b",
                        "[9 PLANETS/README.MD]",
                        "9 PLANETS/README.MD = 9 planets/README",
                        "9 PLANETS/2.MD = 9 planets/2",
                        "9 PLANETS/10.MD = 9 planets/10",
                        ".9 PLANETS/MOONS/1.MD = 9 planets/moons/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "weight", "nav_order", "sidebar_position"})
    void frontMatterOrdersPagesBeforeTheirNames(String key) {
        String page = "---\n" + key + ": %s\n---\n# %s";

        assertThat(
                        lines(
                                outline(
                                        "a.md", "# A",
                                        "b.md", page.formatted("2", "B"),
                                        "c.md", page.formatted("1.5", "C"),
                                        "d.md", page.formatted("-1", "D"),
                                        "e.md", page.formatted("first", "E"))))
                .containsExactly("[null]", "D = d", "C = c", "B = b", "A = a", "E = e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GLOSSARY.md",
                "CHANGES.md",
                "changelog.md",
                "LICENSE.md",
                "CONTRIBUTING.md",
                "m/CODE_OF_CONDUCT.md",
                "notes.txt",
                "assets/a.svg"
            })
    void filesAboutTheCourseAreNoLessons(String path) {
        assertThat(lines(outline(pages("a.md", path)))).containsExactly("[null]", "A.MD = a");
    }

    @Test
    void aFolderBelowItsRootOnlyCountsWhatIsThere() {
        assertThat(
                        lines(
                                outline(
                                        with(
                                                pages("docs/m/a.md", "docs/b.md", "elsewhere.md"),
                                                ".gitbook.yaml",
                                                "root: docs"))))
                .containsExactly("[null]", "DOCS/B.MD = b", "[M]", "DOCS/M/A.MD = m/a");
    }
}
