package dev.carrel.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Edition;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Publisher;
import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.pack.manifest.Manifest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Searching finds a question by what it asks and never by its answer.
class SearchSecretsTest {
    @TempDir Path folder = Path.of("");

    private List<SearchHit> found(String page, String typed) throws Exception {
        OpenCourse open =
                OpenCourse.of(
                        MemoryFiles.of(
                                "course.yaml", "id: demo\ntitle: Demo\nlanguage: en\n",
                                "SUMMARY.md", "* [One](one.md)\n",
                                "one.md", page),
                        "demo");
        Edition first = new Edition(1, "1", LocalDate.EPOCH);
        Manifest manifest =
                new Manifest(
                        1,
                        open.course().id(),
                        first,
                        "Demo",
                        "en",
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of());
        try (SearchIndex index = SearchIndex.open(folder.resolve(typed + ".db"))) {
            new CourseIndexer(index)
                    .course(
                            new InstalledCourse(
                                    manifest, List.of(first), new Publisher("Somebody", "ab")),
                            open);
            return index.search(typed, 10);
        }
    }

    private static String quiz(String yaml) {
        return "# One\n\nText.\n\n```quiz\nid: q\n" + yaml + "\n```\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: single\nprompt: Visible?\nwhy: secret\nhints: [secret]\nchoices: [{text: a, correct: true, why: secret}, {text: b, why: secret}]",
                "kind: numeric\nprompt: Visible?\nanswer: 4711\ntolerance: 0\nwhy: secret\nslips: [{value: 1, why: secret}]",
                "kind: short\nprompt: Visible?\nmodel: secret\npoints: [secret]",
                "kind: essay\nprompt: Visible?\nmodel: secret\nrubric: [secret]",
                "kind: cloze\nprompt: \"Visible {{secret|secrets}} and **{{secret}}** `{{ secret }}`.\"",
                "kind: predict\nprompt: Visible?\nreveal: secret",
                "kind: true-false\nprompt: Visible?\nanswer: true\nwhy: secret"
            })
    void whatIsAskedIsFoundAndTheAnswerIsNot(String yaml) throws Exception {
        assertThat(found(quiz(yaml), "visible"))
                .extracting(hit -> hit.kind() + " " + hit.subject())
                .containsExactly("QUESTION q");
        assertThat(found(quiz(yaml), "secret")).isEmpty();
        assertThat(found(quiz(yaml), "4711")).isEmpty();
    }

    @Test
    void aGapIsShownAsAGap() throws Exception {
        String page = quiz("kind: cloze\nprompt: \"Gulls eat {{chips|fries}} daily.\"");

        assertThat(found(page, "gulls").getFirst().plainSnippet()).isEqualTo("Gulls eat … daily.");
    }

    @Test
    void theWordsOfAQuestionBelongToItAloneAndTheRestToTheLesson() throws Exception {
        String page =
                quiz(
                                "kind: single\nprompt: Which pelican?\nchoices: [{text: heron, correct: true, why: w}, {text: stork, why: w}]")
                        + "\nA cormorant[^n].\n\n[^n]: An albatross.\n\n> [!TIP] Named booby\n> x\n";

        assertThat(found(page, "pelican"))
                .extracting(SearchHit::kind)
                .containsExactly(SearchDocument.Kind.QUESTION);
        assertThat(found(page, "stork"))
                .extracting(SearchHit::kind)
                .containsExactly(SearchDocument.Kind.QUESTION);
        for (String word : List.of("cormorant", "albatross", "booby")) {
            assertThat(found(page, word))
                    .as(word)
                    .extracting(SearchHit::kind)
                    .containsExactly(SearchDocument.Kind.LESSON);
        }
    }
}
