package dev.carrel.transfer.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.course.Question;
import dev.carrel.course.Question.Choice;
import dev.carrel.course.QuestionId;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.Attempt;
import dev.carrel.quiz.Grade.Verdict;
import dev.carrel.store.RecordJson;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AnswersExportTest {
    private static final CourseId BIRDS = new CourseId("birds");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-24T23:30:00+01:00");
    private static final Question.Choices JAYS =
            new Question.Choices(
                    common("q-jays", "What does a *jay* hide?", "It **stores** them."),
                    false,
                    List.of(new Choice("Acorns <3", true, null), new Choice("Worms", false, null)));

    @TempDir Path folder;

    private static Question.Common common(String id, String prompt, @Nullable String why) {
        return new Question.Common(
                new QuestionId(id), 1, prompt, why, List.of(), null, Question.Review.CORE, null);
    }

    private static Attempt attempt(Question question, Answer answer, Verdict verdict) {
        return new Attempt(
                UUID.randomUUID(),
                BIRDS,
                new LessonId("jays"),
                1,
                question.id(),
                question.rev(),
                RecordJson.write(question),
                answer,
                null,
                0,
                verdict,
                0,
                0,
                TIME);
    }

    private static Attempt wrong() {
        return attempt(JAYS, new Answer.Chosen(Set.of(1)), Verdict.WRONG);
    }

    private static Notebook notebook(Attempt... attempts) {
        return Notebook.of(BIRDS, List.of(), List.of(attempts));
    }

    private static String only(Map<String, String> files) {
        assertThat(files).hasSize(1);
        return files.values().iterator().next();
    }

    @Test
    void aMarkdownFileHoldsQuestionAnswerResultAndDate() {
        String file = only(MarkdownNotes.files(notebook(wrong())));
        Map<?, ?> front =
                new YAMLMapper()
                        .readValue(file.substring(4, file.indexOf("\n---\n", 3)), Map.class);
        assertThat(front.get("kind")).isEqualTo("answer");
        assertThat(front.get("question")).isEqualTo("q-jays");
        assertThat(front.get("result")).isEqualTo("wrong");
        assertThat(front.get("answered")).isEqualTo("2026-11-24T23:30:00+01:00");
        assertThat(file).endsWith("---\n\n> What does a *jay* hide?\n\nWorms\n");
    }

    @Test
    void answeringAgainBringsTheSameFileUpToDate() throws IOException {
        Path where = folder.resolve("notes");
        Attempt again = attempt(JAYS, new Answer.Chosen(Set.of(0)), Verdict.RIGHT);
        for (Attempt one : List.of(wrong(), again)) {
            assertThat(write(NotesFormat.MARKDOWN, where, notebook(one)))
                    .isEqualTo(new NotesExport.Outcome.Written(where, 0, 1, List.of()));
        }
        try (Stream<Path> files = Files.list(where)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file ->
                            assertThat(file)
                                    .content()
                                    .contains("result: \"right\"", "\nAcorns <3\n"));
        }
    }

    private static NotesExport.Outcome write(NotesFormat format, Path where, Notebook notebook) {
        return NotesExport.write(List.of(notebook), format, where, Progress.SILENT);
    }

    @Test
    void questionsWhoseIdsDifferOnlyInCaseOrSignsKeepFilesOfTheirOwn() {
        Attempt[] attempts =
                Stream.of("Q/1", "q-1", "q:1", "CON", "con", "漢字", "עברית", "a".repeat(240))
                        .map(id ->
                                attempt(
                                        new Question.ShortAnswer(
                                                common(id, "?", null), null, List.of()),
                                        new Answer.Typed("x"),
                                        Verdict.UNGRADED))
                        .toArray(Attempt[]::new);
        Set<String> names = MarkdownNotes.files(notebook(attempts)).keySet();
        assertThat(names)
                .hasSize(attempts.length)
                .allMatch(name -> name.matches("answer-[a-z0-9-]{1,85}\\.md"));
    }

    @Test
    void thePageShowsAnswersUnderTheirLesson() {
        Element article =
                Jsoup.parse(HtmlNotes.text("Mine", List.of(notebook(wrong()))))
                        .selectFirst("h2:containsOwn(jays) + article.answer");
        assertThat(article).isNotNull();
        assertThat(article.select(".prompt em").text()).isEqualTo("jay");
        assertThat(article.select(".given").text()).isEqualTo("Worms");
        assertThat(article.select(".about").text())
                .isEqualTo("2026-11-24T23:30:00+01:00 · Answered, wrong.");
    }

    @ParameterizedTest
    @CsvSource({
        "RIGHT, right",
        "PARTLY, partly right",
        "WRONG, wrong",
        "UNGRADED, not graded",
    })
    void theTableSaysHowItWent(Verdict verdict, String said) {
        Attempt attempt = attempt(JAYS, new Answer.Chosen(Set.of(0)), verdict);
        assertThat(CsvNotes.text(List.of(notebook(attempt))))
                .endsWith(
                        "\r\n\"What does a jay hide?\",\"birds: jays\",\"\",\"\",\"Acorns <3 ("
                                + said
                                + ") .answer\",\"1\",\"2026-11-24T23:30:00+01:00\"\r\n");
    }

    @Test
    void anAnswerOfManyLinesStaysInItsCellAndOnItsCard() {
        Attempt attempt =
                attempt(
                        new Question.ShortAnswer(common("q", "Why?", null), null, List.of()),
                        new Answer.SelfScored("a \"b\",\tc\nd", 1),
                        Verdict.PARTLY);
        List<Notebook> notebooks = List.of(notebook(attempt));
        assertThat(CsvNotes.text(notebooks))
                .contains(",\"a \"\"b\"\",\tc\nd (partly right) .answer\",");
        assertThat(AnkiNotes.text(notebooks).lines().filter(line -> !line.startsWith("#")))
                .singleElement()
                .asString()
                .contains("a &quot;b&quot;, c<br>d")
                .matches(card -> card.chars().filter(c -> c == '\t').count() == 4);
    }

    @Test
    void aTableCellWithAnAnswerIsNoFormula() {
        Attempt attempt =
                attempt(
                        new Question.ShortAnswer(common("q", "Why?", null), null, List.of()),
                        new Answer.Typed("=HYPERLINK(\"x\")"),
                        Verdict.UNGRADED);
        assertThat(CsvNotes.text(List.of(notebook(attempt))))
                .contains("\"'=HYPERLINK")
                .doesNotContain(",\"=");
    }

    @Test
    void anAnkiCardSaysWhatIsRightBeforeWhatWasAnswered() {
        String card = AnkiNotes.text(List.of(notebook(wrong()))).lines().toList().getLast();
        assertThat(card)
                .contains("What does a <em>jay</em> hide?")
                .containsSubsequence(
                        "<p>Acorns &lt;3</p>",
                        "<strong>stores</strong>",
                        "<p>My answer on 2026-11-24 (wrong): Worms</p>")
                .endsWith("\t\"answer\"\t\"birds\"");
    }

    @Test
    void theAnkiCardOfAQuestionStaysTheSameHoweverOftenItIsAnswered() {
        String first = AnkiNotes.text(List.of(notebook(wrong())));
        String second = AnkiNotes.text(List.of(notebook(wrong())));
        assertThat(first).isEqualTo(second);
    }

    @Test
    void gapsOfAPromptAreLeftOpenAndDoNotGiveTheAnswerAway() {
        Attempt attempt =
                attempt(
                        new Question.Cloze(
                                common("q", "An owl {{hears|listens}}, a jay {{hides}}.", null),
                                List.of(List.of("hears", "listens"), List.of("hides"))),
                        new Answer.Gaps(List.of("hears", "eats")),
                        Verdict.PARTLY);
        AnsweredQuestion one = notebook(attempt).answers().getFirst();
        assertThat(one.promptText()).isEqualTo("An owl ___, a jay ___.");
        assertThat(one.answer()).isEqualTo("hears … eats");
    }

    @Test
    void aQuestionOfAKindNobodyKnowsIsNamedByItsId() {
        Attempt attempt =
                new Attempt(
                        UUID.randomUUID(),
                        BIRDS,
                        new LessonId("jays"),
                        1,
                        new QuestionId("q-new"),
                        3,
                        "{\"kind\":\"hologram\"}",
                        new Answer.Typed("x"),
                        null,
                        0,
                        Verdict.RIGHT,
                        1,
                        0,
                        TIME);
        Notebook notebook = notebook(attempt);
        assertThat(notebook.answers().getFirst().prompt()).isEqualTo("q-new");
        assertThat(AnkiNotes.text(List.of(notebook))).contains("q-new", "(right)");
    }

    @Test
    void hostileQuestionsAndAnswersRunNothing() {
        String evil = "</p><script>alert(1)</script><img src=x onerror=alert(1)>";
        Attempt attempt =
                attempt(
                        new Question.ShortAnswer(common("q", evil, evil), evil, List.of()),
                        new Answer.Typed(evil),
                        Verdict.RIGHT);
        for (NotesFormat format : List.of(NotesFormat.HTML, NotesFormat.ANKI)) {
            String html = format.text(evil, List.of(notebook(attempt))).replace("\"\"", "\"");
            assertThat(Jsoup.parse(html).select("script, img, [onerror]"))
                    .as("%s", format)
                    .isEmpty();
        }
    }

    @Test
    void webAnnotationsHoldNotesOnly() {
        Path where = folder.resolve("notes.jsonld");
        assertThat(write(NotesFormat.W3C, where, notebook(wrong())))
                .isEqualTo(new NotesExport.Outcome.Written(where, 0, 0, List.of()));
        assertThat(where).content().contains("\"items\" : [ ]").doesNotContain("jay");
    }

    @Test
    void whatIsRightIsToldForEveryKindOfQuestion() {
        Question.Common c = common("q", "?", null);
        assertThat(AnswerText.right(JAYS)).isEqualTo("Acorns <3");
        assertThat(AnswerText.right(new Question.Numeric(c, 2500000, 0, false, "km", List.of())))
                .isEqualTo("2500000 km");
        assertThat(AnswerText.right(new Question.Numeric(c, 0.5, 0, false, null, List.of())))
                .isEqualTo("0.5");
        assertThat(AnswerText.right(new Question.ShortAnswer(c, "A *model*", List.of())))
                .isEqualTo("A model");
        assertThat(
                        AnswerText.right(
                                new Question.Cloze(c, List.of(List.of("a", "b"), List.of("c")))))
                .isEqualTo("a … c");
        assertThat(AnswerText.right(new Question.Ordering(c, List.of("x", "y")))).isEqualTo("x; y");
        assertThat(AnswerText.right(new Question.Matching(c, List.of(new Question.Pair("l", "r")))))
                .isEqualTo("l – r");
        assertThat(AnswerText.right(new Question.Predict(c, List.of(), null))).isEmpty();
    }

    @Test
    void answersAreToldInWords() {
        Question.Common c = common("q", "?", null);
        var choices =
                new Question.Choices(
                        c,
                        true,
                        List.of(new Choice("*one*", true, null), new Choice("two", true, null)));
        var order = new Question.Ordering(c, List.of("first", "second"));
        var pairs =
                new Question.Matching(
                        c, List.of(new Question.Pair("a", "1"), new Question.Pair("b", "2")));
        assertThat(AnswerText.of(choices, new Answer.Chosen(Set.of(1, 0)))).isEqualTo("one; two");
        assertThat(AnswerText.of(choices, new Answer.Chosen(Set.of(7)))).isEmpty();
        assertThat(AnswerText.of(order, new Answer.Ordered(List.of(1, 0))))
                .isEqualTo("second; first");
        assertThat(AnswerText.of(pairs, new Answer.Matched(List.of(1, -1)))).isEqualTo("a – 2");
        assertThat(AnswerText.of(choices, new Answer.Matched(List.of(1)))).isEmpty();
        assertThat(AnswerText.of(order, new Answer.Gaps(List.of("x", "y")))).isEqualTo("x … y");
        assertThat(AnswerText.of(order, new Answer.SelfScored("mine", 2))).isEqualTo("mine");
        assertThat(AnswerText.of(order, new Answer.Typed("42"))).isEqualTo("42");
    }

    @Test
    void theNotebookCanBeCutDownToSomeAnswers() {
        Attempt kept = wrong();
        Attempt other =
                attempt(
                        new Question.ShortAnswer(common("q2", "?", null), null, List.of()),
                        new Answer.Typed("x"),
                        Verdict.UNGRADED);
        Notebook notebook = notebook(kept, other);
        assertThat(notebook.only(Set.of(kept.id())).answers())
                .extracting(AnsweredQuestion::attempt)
                .containsExactly(kept);
        assertThat(notebook.only(Set.of()).isEmpty()).isTrue();
        assertThat(notebook.isEmpty()).isFalse();
    }
}
