package dev.carrel.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Problem;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseCheckTest {
    @TempDir Path folder = Path.of("");

    private List<Problem> problems(Map<String, String> more) throws IOException {
        Map<String, String> files = new TreeMap<>(SourceExamples.own());
        files.putAll(more);
        Path source = SourceExamples.write(folder.resolve("src"), files);
        return CourseCheck.of(SourceFolder.open(source), SourceExamples.TODAY, Progress.SILENT)
                .problems();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    @Test
    void aGoodCourseHasNoProblem() throws IOException {
        assertThat(problems(Map.of())).isEmpty();
    }

    @Test
    void ourOwnCourseHasNoProblem() throws IOException {
        assertThat(
                        CourseCheck.of(
                                        SourceFolder.open(Path.of("course-pack")),
                                        SourceExamples.TODAY,
                                        Progress.SILENT)
                                .problems())
                .isEmpty();
    }

    @Test
    void unusedAndUnknownFilesAreNamed() throws IOException {
        List<Problem> problems =
                problems(
                        Map.of("assets/lonely.png", "", "assets/new.webp", "RIFF", "LICENSE", "x"));
        assertThat(problems)
                .extracting(Problem::file, Problem::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("assets/lonely.png", "asset-unused"),
                        org.assertj.core.groups.Tuple.tuple("assets/new.webp", "asset-unused"),
                        org.assertj.core.groups.Tuple.tuple("assets/new.webp", "format-not-shown"));
    }

    @Test
    void theDarkPictureGoesWithTheLightOne() throws IOException {
        assertThat(problems(Map.of("assets/bowline.dark.png", ""))).isEmpty();
    }

    @Test
    void timesAreAddedUp() throws IOException {
        String lesson = "---\nminutes: {read: 50, do: 10}\n---\n\n# Reef\n\nText.\n";
        String course = "id: knots\ntitle: Knots\nlanguage: en\ntime: PT2H\n";
        List<Problem> problems = problems(Map.of("reef.md", lesson, "course.yaml", course));
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("time-sum");
                    assertThat(problem.line()).isEqualTo(4);
                    assertThat(problem.message()).contains("60 minutes");
                });
    }

    @Test
    void claimsThatAreDueAreNamed() throws IOException {
        String claims =
                """
                - id: rope-price
                  claim: Rope costs 3.
                  review-by: 2026-11-23
                  lesson: reef
                - id: fresh
                  claim: x
                  review-by: 2026-11-24
                  lesson: nowhere
                - id: undated
                  claim: y
                """;
        assertThat(problems(Map.of("perishable.yaml", claims)))
                .extracting(Problem::line, Problem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "claim-due"),
                        org.assertj.core.groups.Tuple.tuple(5, "claim-lesson"),
                        org.assertj.core.groups.Tuple.tuple(9, "claim-date"));
    }

    @Test
    void questionIdsAreUniqueInTheWholeCourse() throws IOException {
        String question =
                """
                # %s

                ```quiz
                id: q1
                kind: true-false
                prompt: Rope floats.
                answer: true
                why: It does.
                ```
                """;
        List<Problem> problems =
                problems(
                        Map.of(
                                "reef.md",
                                question.formatted("Reef"),
                                "bowline.md",
                                question.formatted("Bowline") + "![A](assets/bowline.png)\n"));
        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("question-id-duplicate"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("reef.md");
                    assertThat(problem.line()).isEqualTo(4);
                });
    }

    @Test
    void brokenLinksAndMissingPicturesStopAnExport() throws IOException {
        List<Problem> problems =
                problems(Map.of("reef.md", "# Reef\n\n[x](gone.md)\n\n![y](assets/gone.png)\n"));
        assertThat(problems)
                .hasSize(2)
                .allSatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo("reef.md");
                    assertThat(problem.line()).isGreaterThan(2);
                });
        assertThat(codes(problems)).anyMatch(code -> code.contains("link"));
    }
}
