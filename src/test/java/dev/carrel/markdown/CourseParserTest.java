package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Course;
import dev.carrel.course.Draft;
import dev.carrel.course.Entry;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.course.Minutes;
import dev.carrel.course.Module;
import dev.carrel.course.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseParserTest {
    @Test
    void readsEverythingACourseSaysOfItself() {
        ParsedCourse parsed =
                parse(
                        "course.yaml",
                        """
                        id: small-boats
                        title: Small boats
                        subtitle: From plank to sea
                        language: pt-BR
                        authors: [{name: Ana Lima, url: https://example.org/ana}]
                        license: CC-BY-4.0
                        time: PT1H30M
                        outcomes: [Row home]
                        redirects: {old-knots: knots}
                        updates: https://example.org/boats/
                        contact: {suggestions: "mailto:ana@example.org"}
                        """,
                        "SUMMARY.md",
                        "# Contents\n\n- [Knots](knots.md)\n",
                        "knots.md",
                        """
                        ---
                        id: knots
                        minutes: {read: 6, do: 3}
                        objectives: [Tie a bowline]
                        terms: [bowline]
                        readings: [R1, {id: R2, core: true, minutes: 4}]
                        ---
                        # Knots that hold
                        """,
                        "GLOSSARY.md",
                        "# Glossary\n\n## Bowline\nAlso: bowlines, king's knot\n\nA loop that holds.\n",
                        "readings.yaml",
                        "- {id: R1, title: Knots}\n- {id: R2, title: More knots}\n");
        Course course = parsed.course();

        assertThat(parsed.problems()).isEmpty();
        assertThat(course.id().value()).isEqualTo("small-boats");
        assertThat(course.title()).isEqualTo("Small boats");
        assertThat(course.language()).isEqualTo("pt-BR");
        assertThat(course.about().authors()).hasSize(1);
        assertThat(course.about().time()).hasMinutes(90);
        assertThat(course.updates()).hasToString("https://example.org/boats/");
        assertThat(course.glossary())
                .singleElement()
                .satisfies(
                        term -> assertThat(term.also()).containsExactly("bowlines", "king's knot"));
        Lesson knots = course.lesson(new LessonId("old-knots")).orElseThrow();
        assertThat(knots.id()).isEqualTo(new LessonId("knots"));
        assertThat(knots.title()).isEqualTo("Knots");
        assertThat(knots.minutes()).isEqualTo(new Minutes(6, 3));
        assertThat(knots.readings()).hasSize(2);
        assertThat(knots.readings().getLast().core()).isTrue();
    }

    @Test
    void readsAnMdBookOutline() {
        Course course =
                parse(
                                "book.toml",
                                "[book]\ntitle = \"Tides\"\nauthors = [\"Noor\"]\nsrc = \"text\"\n",
                                "text/SUMMARY.md",
                                """
                                # Summary

                                [Before we start](intro.md)

                                # High water

                                - [Moon](moon/README.md)
                                    - [New moon](moon/new%20moon.md)
                                - [Not yet]()

                                ---

                                [Thanks](thanks.md)
                                """,
                                "text/intro.md",
                                "# Intro",
                                "text/moon/README.md",
                                "# Moon",
                                "text/moon/new moon.md",
                                "# New",
                                "text/thanks.md",
                                "# Thanks")
                        .course();

        assertThat(course.title()).isEqualTo("Tides");
        assertThat(course.modules())
                .extracting(Module::title)
                .containsExactly(null, "High water", null);
        assertThat(course.lessons())
                .extracting(lesson -> lesson.id().value())
                .containsExactly("intro", "moon/README", "moon/new moon", "thanks");
        List<Entry> high = course.modules().get(1).entries();
        assertThat(high).extracting(Entry::depth).containsExactly(0, 1, 0);
        assertThat(high.getLast()).isEqualTo(new Draft("Not yet", 0));
    }

    @Test
    void readsAGitBookWithItsRootAndRedirects() {
        Course course =
                parse(
                                ".gitbook.yaml",
                                "root: ./docs/\nredirects:\n  old/page: new/page.md\n",
                                "docs/README.md",
                                "# Welcome aboard",
                                "docs/SUMMARY.md",
                                "# Table of contents\n\n* [New](new/page.md \"mention\")\n",
                                "docs/new/page.md",
                                "# New page")
                        .course();

        assertThat(course.title()).isEqualTo("Welcome aboard");
        assertThat(course.lessons())
                .extracting(Lesson::path)
                .containsExactly("docs/README.md", "docs/new/page.md");
        assertThat(course.lesson(new LessonId("old/page"))).isPresent();
    }

    @Test
    void ordersAPlainFolder() {
        Course course =
                parse(
                                "README.md",
                                "# Stars",
                                "10-late.md",
                                "# Late",
                                "2-early.md",
                                "# Early",
                                "first.md",
                                "---\norder: 1\n---\n# First",
                                "2 planets/1.md",
                                "Mars",
                                "GLOSSARY.md",
                                "## Star\nHot.")
                        .course();

        assertThat(course.title()).isEqualTo("Stars");
        assertThat(course.modules().getFirst().entries())
                .extracting(Entry::title)
                .containsExactly("Stars", "First", "Early", "Late");
        assertThat(course.modules().get(1).title()).isEqualTo("Planets");
    }

    @Test
    void saysWhereAndWhatIsWrong() {
        List<Problem> problems =
                parse(
                                "course.yaml",
                                "id: Bad Id!\ntitle: X\n",
                                "SUMMARY.md",
                                "- [A](a.md)\n- [B](b.md)\n- [Gone](gone.md)\n- [Web](https://example.org)\n",
                                "a.md",
                                "---\nid: same\n---\n",
                                "b.md",
                                "---\nid: same\n---\n")
                        .problems();

        assertThat(problems)
                .extracting(Problem::code)
                .contains(
                        "course-id-shape",
                        "lesson-id-duplicate",
                        "summary-page-missing",
                        "summary-web-link");
        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("summary-page-missing"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("SUMMARY.md");
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.remedy()).isNotBlank();
                });
    }

    @Test
    void anEmptyFolderIsACourseWithAnError() {
        ParsedCourse parsed = parse();
        assertThat(parsed.course().lessons()).isEmpty();
        assertThat(parsed.course().id().value()).isEqualTo("the-fallback");
        assertThat(parsed.problems()).extracting(Problem::code).contains("course-empty");
    }

    @Test
    void noLinkLeavesTheCourse() {
        ParsedCourse parsed =
                parse("SUMMARY.md", "- [Secret](../../etc/passwd)\n- [Root](/etc/passwd)\n");
        assertThat(parsed.course().lessons()).isEmpty();
        assertThat(parsed.problems()).extracting(Problem::code).contains("summary-page-missing");
    }

    @Test
    void theBundledCourseIsReadWithoutAProblem() throws Exception {
        ParsedCourse parsed =
                CourseParser.parse(MemoryFiles.folder(Path.of("course-pack")), "course-pack");
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.course().lessons()).hasSize(6);
        assertThat(parsed.course().glossary()).hasSizeGreaterThan(25);
    }

    private static ParsedCourse parse(String... files) {
        return CourseParser.parse(MemoryFiles.of(files), "The Fallback");
    }
}
