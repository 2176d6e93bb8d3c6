package dev.carrel.markdown.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Lesson;
import dev.carrel.course.Problem;
import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.source.Problems;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Learners' notes are kept by a lesson's id, so it must be steady and never stand for two pages.
class LessonReaderTest {
    private final Problems problems = new Problems();

    private List<Lesson> lessons(String root, String... pathsAndTexts) {
        LessonReader reader = new LessonReader(MemoryFiles.of(pathsAndTexts), root, problems);
        return Stream.iterate(0, i -> i < pathsAndTexts.length, i -> i + 2)
                .map(i -> reader.lesson(pathsAndTexts[i], null, 0))
                .toList();
    }

    private List<String> ids(String root, String... pathsAndTexts) {
        return lessons(root, pathsAndTexts).stream().map(lesson -> lesson.id().value()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'', m/one.md, m/one",
        "'', one.markdown, one",
        "'', one.MD, one",
        "docs/, docs/m/one.md, m/one",
        "docs/, other/one.md, other/one",
        "'', v1.2.md, v1.2"
    })
    void withoutAnIdAPageIsCalledByItsPath(String root, String path, String id) {
        assertThat(ids(root, path, "# T")).containsExactly(id);
    }

    @Test
    void anIdOfThePageStaysWhenThePageMoves() {
        String page = "---\nid: knots\n---\n# Knots";

        assertThat(ids("", "m1/a.md", page)).isEqualTo(ids("", "m2/z.md", page));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "---\\ntitle: Given\\n---\\n# Heading | Given",
                "# Heading | Heading",
                "no heading | First steps",
                "'' | First steps"
            })
    void aTitleIsTheFrontMattersOrTheHeadingOrTheFilesName(String page, String title) {
        assertThat(lessons("", "m/01-first_steps.md", page.translateEscapes()))
                .extracting(Lesson::title)
                .containsExactly(title);
    }

    @ParameterizedTest
    @CsvSource({
        "01-first-steps, First steps",
        "2. planets, Planets",
        "10_the_end, The end",
        "2026, 2026",
        "---, ---",
        "élan, Élan",
        "3-4, 4"
    })
    void aFileNameIsMadeReadable(String name, String readable) {
        assertThat(LessonReader.readable(name)).isEqualTo(readable);
    }

    @Test
    void anIdOfTwoPagesIsAnErrorAndBothKeepAnIdOfTheirOwn() {
        assertThat(ids("", "a.md", "---\nid: same\n---\n", "b.md", "---\nid: same\n---\n"))
                .containsExactly("same", "b");
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "b.md:2:5: error lesson-id-duplicate: The lesson id 'same' is used by a.md"
                                + " too. Give one of them another id; learners' notes are kept by"
                                + " it.");
    }

    @Test
    void anIdThatIsAnotherPagesPathLeavesBothWithAnIdOfTheirOwn() {
        assertThat(ids("", "a.md", "---\nid: b\n---\n", "b.md", "# B", "c.md", "---\nid: b\n---"))
                .doesNotHaveDuplicates()
                .startsWith("b");
        assertThat(problems.sorted()).extracting(Problem::code).containsOnly("lesson-id-duplicate");
    }

    @Test
    void pagesThatDifferInTheirEndingOnlyAreToldApart() {
        assertThat(ids("", "a.md", "# A", "a.markdown", "# B")).doesNotHaveDuplicates();
    }

    @Test
    void anIdThatIsTooLongIsAnErrorAndThePathIsTaken() {
        String id = "x".repeat(241);

        assertThat(ids("", "a.md", "---\nid: " + id + "\n---\n")).containsExactly("a");
        assertThat(problems.sorted())
                .extracting(p -> p.code() + " " + p.line() + ":" + p.column())
                .containsExactly("lesson-id-long 2:5");
    }

    @ParameterizedTest
    @CsvSource({".md", "' .md'", "m/.md"})
    void aFileThatIsNothingButAnEndingIsALessonAllTheSame(String path) {
        assertThat(ids("", path, "# T")).hasSize(1);
    }

    @Test
    void aPathLongerThanAnIdMayBeGivesAShorterId() {
        String folder = "a/".repeat(150);

        assertThat(ids("", folder + "one.md", "# 1", folder + "two.md", "# 2"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.length() <= 240);
    }

    @Test
    void aPageInTheOutlineIsTaken() {
        LessonReader reader = new LessonReader(MemoryFiles.of("a.md", "# A"), "", problems);
        assertThat(reader.isTaken("a.md")).isFalse();
        reader.head("a.md");
        assertThat(reader.isTaken("a.md")).isFalse();
        reader.lesson("a.md", "A", 2);

        assertThat(reader.isTaken("a.md")).isTrue();
    }
}
