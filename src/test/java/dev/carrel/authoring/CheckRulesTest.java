package dev.carrel.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Problem;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an author is told before an export: in one line each, with the place and the remedy.
class CheckRulesTest {
    @TempDir Path folder = Path.of("");

    /// The problems of a small good course with some files more, as a person reads them.
    private List<String> told(String... pathsAndTexts) throws IOException {
        Map<String, String> files = new TreeMap<>(SourceExamples.own());
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return check(SourceExamples.write(folder.resolve("src"), files)).stream()
                .map(Problem::toString)
                .toList();
    }

    private static List<Problem> check(Path source) throws IOException {
        return CourseCheck.of(SourceFolder.open(source), SourceExamples.TODAY, Progress.SILENT)
                .problems();
    }

    @Test
    void theLinesAreTheOnesAnAuthorGets() throws IOException {
        assertThat(
                        told(
                                "reef.md",
                                """
                                # Reef

                                #### Too deep

                                ![](assets/bowline.png) [x](gone.md) [y](#nowhere)

                                <iframe src="https://example.org"></iframe>
                                """))
                .containsExactly(
                        "reef.md:3:1: warning heading-jump: This heading has level 4, the one before"
                                + " it level 1. Use level 2, so that the outline has no gap.",
                        "reef.md:5:1: warning image-alt-missing: This picture has no text for people"
                                + " who cannot see it. Describe between the brackets what it shows.",
                        "reef.md:5:25: error link-broken: This link leads to 'gone.md', and the"
                                + " course has no such file. Correct the path; it counts from this"
                                + " page.",
                        "reef.md:5:38: error anchor-broken: This page has no heading or place"
                                + " 'nowhere'. Link to a heading of this page, or give the place an"
                                + " id: {#nowhere}.",
                        "reef.md:7:1: warning html-unsafe: The HTML tag <iframe> is not for lessons;"
                                + " it is left out. Use Markdown, or one of the tags the course"
                                + " source lists.");
    }

    @ParameterizedTest
    @CsvSource({
        "pic.webp, WebP",
        "pic.AVIF, AVIF",
        "pic.heic, HEIC",
        "scan.tiff, TIFF",
        "film.webm, WebM",
        "sound.ogg, Ogg",
        "font.woff2, WOFF2"
    })
    void whatReadersCannotShowIsNamedEvenIfALessonUsesIt(String file, String kind)
            throws IOException {
        assertThat(told("assets/" + file, "x", "reef.md", "# Reef\n\n[it](assets/" + file + ")\n"))
                .containsExactly(
                        "assets/%s:0:0: warning format-not-shown: Readers cannot show %s files. Save it as PNG, JPEG or SVG (video as MP4, sound as MP3)."
                                .formatted(file, kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[data](data/my%20table.csv)",
                "![seen](data/my%20table.csv)",
                "The file `my table.csv` is in the pack.",
                "See <data/my%20table.csv>."
            })
    void aFileThatAPageNamesIsUsed(String mention) throws IOException {
        assertThat(told("data/my table.csv", "a,b\n", "reef.md", "# Reef\n\n" + mention + "\n"))
                .noneMatch(line -> line.contains("asset-unused"));
    }

    @Test
    void aFileThatNobodyNamesIsToldOnce() throws IOException {
        assertThat(told("data/lonely.csv", "a,b\n", "assets/x.pdf", "%PDF"))
                .containsExactly(
                        "assets/x.pdf:0:0: warning asset-unused: No lesson uses this file. Delete"
                                + " it, or link to it; learners would download it for nothing.",
                        "data/lonely.csv:0:0: warning asset-unused: No lesson uses this file. Delete"
                                + " it, or link to it; learners would download it for nothing.");
    }

    @Test
    void aHugePictureIsNamedWithItsSize() throws IOException {
        Path source = SourceExamples.write(folder.resolve("src"), SourceExamples.own());
        Files.write(source.resolve("assets/bowline.png"), new byte[4 * 1024 * 1024 + 1]);

        assertThat(check(source))
                .singleElement()
                .asString()
                .startsWith(
                        "assets/bowline.png:0:0: warning image-large: This picture has 4,194,305 bytes.");
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, 60, ''",
        "PT1H, 66, ''",
        "PT1H, 67, told",
        "PT10H, 660, ''",
        "PT10H, 661, told",
        "PT1H, 53, told",
        "PT1H, 0, ''"
    })
    void theTimeOfACourseMayDifferFromItsLessonsByATenth(String time, int minutes, String told)
            throws IOException {
        List<String> lines =
                told(
                        "course.yaml",
                        "id: knots\ntitle: Knots\ntime: " + time + "\n",
                        "reef.md",
                        "---\nminutes: " + minutes + "\n---\n# Reef\n");

        assertThat(lines).hasSize(told.isEmpty() ? 0 : 1);
        assertThat(lines)
                .allMatch(line ->
                        line.startsWith(
                                        "course.yaml:3:1: warning time-sum: The course says "
                                                + time)
                                && line.contains(
                                        "add up to " + minutes + " minutes. Write time: PT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23 | perishable.yaml:1:1: warning claim-due: The claim 'price' was to be looked at again by 2026-11-23. See whether it still holds, then set as-of: and review-by:.",
                "2026-11-24 |",
                "2030-01-01 |",
                "soon | perishable.yaml:1:1: warning claim-date: The claim 'price' has no day review-by. Write it like review-by: 2027-05-24.",
                "2026-02-30 | perishable.yaml:1:1: warning claim-date: The claim 'price' has no day review-by. Write it like review-by: 2027-05-24."
            })
    void aClaimIsDueTheDayAfterItsDay(String day, @Nullable String line) throws IOException {
        assertThat(told("perishable.yaml", "- id: price\n  claim: C\n  review-by: " + day + "\n"))
                .isEqualTo(line == null ? List.of() : List.of(line));
    }

    @Test
    void aClaimIsFoundOnItsOwnLineThoughAnotherBeginsLikeIt() throws IOException {
        assertThat(
                        told(
                                "perishable.yaml",
                                """
                                - id: price-of-rope
                                  review-by: 2030-01-01
                                - id: price
                                  review-by: 2020-01-01
                                """))
                .singleElement()
                .asString()
                .startsWith("perishable.yaml:3:1: warning claim-due: The claim 'price'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# only a remark\n",
                "just a sentence\n",
                "[]\n",
                "{}\n",
                "null\n",
                "- \n",
                "- {id: a, review-by: 2030-01-01, lesson: ' '}\n"
            })
    void anOddListOfClaimsBreaksNothing(String yaml) throws IOException {
        assertThat(told("perishable.yaml", yaml))
                .allMatch(line -> line.startsWith("perishable.yaml:"))
                .hasSizeLessThan(2);
    }

    @Test
    void aClaimOfALessonThatCannotBeIsTold() throws IOException {
        assertThat(
                        told(
                                "perishable.yaml",
                                "- id: a\n  review-by: 2030-01-01\n  lesson: "
                                        + "x".repeat(300)
                                        + "\n"))
                .singleElement()
                .asString()
                .startsWith(
                        "perishable.yaml:1:1: warning claim-lesson: The claim 'a' names the lesson");
    }

    @Test
    void brokenYamlOfClaimsIsAnError() throws IOException {
        assertThat(told("perishable.yaml", "- id: a\n  claim: this: that\n"))
                .singleElement()
                .asString()
                .contains("error yaml-syntax");
    }

    @Test
    void aQuestionIdOfTwoLessonsIsFoundOnItsOwnLine() throws IOException {
        String question = "```quiz\nid: %s\nkind: short\nprompt: P\n```\n\n";
        List<String> told =
                told(
                        "bowline.md",
                        "# B\n\n![A bowline](assets/bowline.png)\n\n" + question.formatted("q1"),
                        "reef.md",
                        "# R\n\n" + question.formatted("q10") + question.formatted("q1"));

        assertThat(told)
                .containsExactly(
                        "reef.md:10:1: error question-id-duplicate: The question id 'q1' is used in"
                                + " bowline.md too. Give one of them another id; answers are kept by"
                                + " it.");
    }

    @Test
    void warningsLetAnExportPassAndErrorsDoNot() throws IOException {
        Path warned = SourceExamples.write(folder.resolve("w"), SourceExamples.own());
        Files.writeString(warned.resolve("lonely.csv"), "a");
        Path wrong = SourceExamples.write(folder.resolve("e"), SourceExamples.own());
        Files.writeString(wrong.resolve("reef.md"), "[x](gone.md)");

        assertThat(CourseCheck.of(SourceFolder.open(warned), SourceExamples.TODAY, Progress.SILENT))
                .matches(check -> !check.hasErrors() && check.problems().size() == 1);
        assertThat(CourseCheck.of(SourceFolder.open(wrong), SourceExamples.TODAY, Progress.SILENT))
                .matches(CourseCheck::hasErrors);
    }
}
