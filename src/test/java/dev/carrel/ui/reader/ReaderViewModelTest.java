package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.LessonId;
import dev.carrel.course.QuestionId;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.Confidence;
import dev.carrel.quiz.Grade;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.mark.MarkText;
import dev.carrel.ui.reader.page.Feedback;
import dev.carrel.ui.reader.page.PageEvents.Selected;
import dev.carrel.ui.reader.page.PageLink;
import dev.carrel.ui.reader.page.PagePosition;
import dev.carrel.ui.reader.page.PageTarget;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderViewModelTest {
    private static final LessonId SCORES = new LessonId("scores");
    private static final LessonId COSTS = new LessonId("costs");
    private static final LessonId WELCOME = new LessonId("welcome");

    @TempDir Path folder;
    private ReaderHome home;
    private ReaderViewModel model;

    @BeforeEach
    void open() throws Exception {
        home = new ReaderHome(folder);
        home.install(1, MadeCourse.first());
        begin();
    }

    @AfterEach
    void close() throws Exception {
        HeadlessFx.run(model::close);
        home.close();
    }

    private void begin() {
        model = HeadlessFx.call(() -> new ReaderViewModel(home.rooms, ReaderHome.COURSE, home));
        HeadlessFx.run(() -> model.start(null));
        HeadlessFx.await("a lesson", () -> model.shown().get() != null);
    }

    private void restart() throws Exception {
        close();
        home = new ReaderHome(folder);
        begin();
    }

    private void go(LessonId lesson, PageTarget target) {
        HeadlessFx.run(() -> model.open(lesson, target));
        awaitLesson(lesson);
    }

    private void awaitLesson(LessonId lesson) {
        HeadlessFx.await("the lesson " + lesson, () -> shown().id().equals(lesson));
    }

    private ShownLesson shown() {
        ShownLesson shown = model.shown().get();
        if (shown == null) {
            throw new AssertionError("No lesson is on show");
        }
        return shown;
    }

    private Selected select(String words) {
        String text = shown().document().text();
        int start = text.indexOf(words);
        int end = start + words.length();
        return new Selected(
                start, end, QuoteSelector.of(text, start, end), null, Rectangle2D.EMPTY);
    }

    private void highlight(String words) {
        int before = model.notes().here().size();
        HeadlessFx.run(() ->
                model.notes()
                        .highlight(
                                select(words),
                                Annotation.Colour.SKY,
                                Annotation.Style.UNDERLINE,
                                Set.of()));
        HeadlessFx.await("the highlight", () -> model.notes().here().size() == before + 1);
    }

    @Test
    void beginsAtTheFirstLessonAndGoesOnWhereTheLearnerStopped() throws Exception {
        assertThat(shown().id()).isEqualTo(WELCOME);
        go(SCORES, new PageTarget.Top());
        int place = shown().document().text().indexOf("The very last paragraph");
        HeadlessFx.run(() -> model.positions().moved(new PagePosition(null, place, 0.9)));
        restart();
        assertThat(shown().id()).isEqualTo(SCORES);
        assertThat(shown().target()).isEqualTo(new PageTarget.Offset(place));
    }

    @Test
    void inAnotherEditionThePlaceIsFoundByItsBlock() throws Exception {
        go(SCORES, new PageTarget.Top());
        int place = shown().document().text().indexOf("The very last paragraph");
        var block =
                shown().document().blocks().stream()
                        .filter(one -> one.start() == place)
                        .findFirst()
                        .orElseThrow();
        HeadlessFx.run(() -> model.positions().moved(new PagePosition(null, place + 4, 0.9)));
        HeadlessFx.run(model::close);
        home.install(2, MadeCourse.second());
        restart();
        assertThat(shown().edition().number()).isEqualTo(2);
        assertThat(shown().target()).isEqualTo(new PageTarget.Block(block.id()));
    }

    @Test
    void backAndForwardAreRememberedWithTheirPlaces() {
        go(SCORES, new PageTarget.Top());
        HeadlessFx.run(() -> model.positions().moved(new PagePosition(null, 120, 0.3)));
        HeadlessFx.run(() -> model.links().follow(new PageLink.ToLesson(COSTS, "two-kinds")));
        awaitLesson(COSTS);
        assertThat(shown().target()).isEqualTo(new PageTarget.Anchor("two-kinds"));

        HeadlessFx.run(model::back);
        awaitLesson(SCORES);
        assertThat(shown().target()).isEqualTo(new PageTarget.Offset(120));
        assertThat(model.history().canGoForward().get()).isTrue();
        HeadlessFx.run(model::forward);
        awaitLesson(COSTS);
        assertThat(model.history().canGoForward().get()).isFalse();
    }

    @Test
    void aHighlightIsThereAfterARestartAndDeletingItCanBeUndone() throws Exception {
        go(SCORES, new PageTarget.Top());
        highlight("turns the score into a decision");
        restart();
        assertThat(model.notes().highlights())
                .singleElement()
                .satisfies(painted -> {
                    assertThat(shown().document().text().substring(painted.start(), painted.end()))
                            .isEqualTo("turns the score into a decision");
                    assertThat(painted.colour()).isEqualTo(Annotation.Colour.SKY);
                });

        var id = model.notes().here().getFirst().annotation().id();
        HeadlessFx.run(() -> model.notes().delete(id));
        HeadlessFx.await("no highlight", () -> model.notes().here().isEmpty());
        HeadlessFx.await("the offer", () -> model.notices().now().get() != null);
        HeadlessFx.run(model.notes()::undo);
        HeadlessFx.await("the highlight again", () -> model.notes().here().size() == 1);
        HeadlessFx.run(model.notes()::redo);
        HeadlessFx.await("no highlight again", () -> model.notes().here().isEmpty());
    }

    @Test
    void typingOnIsOneStepToUndo() {
        go(SCORES, new PageTarget.Top());
        highlight("A model gives a score");
        var id = model.notes().here().getFirst().annotation().id();
        HeadlessFx.run(() -> {
            model.notes().edit(id, AnnotationEdit.body("Rea"), false);
            model.notes().edit(id, AnnotationEdit.body("Really"), true);
        });
        awaitBody("Really");
        HeadlessFx.run(model.notes()::undo);
        awaitBody("");
    }

    private void awaitBody(String body) {
        HeadlessFx.await(
                "the note '" + body + "'",
                () ->
                        model.notes().here().size() == 1
                                && model.notes()
                                        .here()
                                        .getFirst()
                                        .annotation()
                                        .body()
                                        .equals(body));
    }

    @Test
    void notesStandInTheOrderOfTheText() {
        go(SCORES, new PageTarget.Top());
        highlight("The very last paragraph");
        highlight("A model gives a score");
        HeadlessFx.run(() -> model.notes().note("On all of it"));
        HeadlessFx.await("three", () -> model.notes().here().size() == 3);
        assertThat(model.notes().here())
                .extracting(placed -> MarkText.quote(placed.annotation()))
                .containsExactly("", "A model gives a score", "The very last paragraph");
    }

    @Test
    void anAnswerIsMarkedKeptAndShownAgain() throws Exception {
        go(SCORES, new PageTarget.Top());
        List<Feedback> said = new CopyOnWriteArrayList<>();
        List<String> kept = new CopyOnWriteArrayList<>();
        HeadlessFx.run(() ->
                model.questions()
                        .answer(
                                new QuestionId("q-threshold"),
                                new Answer.Chosen(Set.of(0)),
                                Confidence.SURE,
                                1,
                                said::add,
                                () -> kept.add("kept")));
        HeadlessFx.await("the feedback", () -> !said.isEmpty() && !kept.isEmpty());
        assertThat(said.getFirst().verdict()).isEqualTo(Grade.Verdict.WRONG);
        assertThat(said.getFirst().byItem().get(0)).contains("Training is over");
        assertThat(home.records.attempts().all(ReaderHome.COURSE))
                .singleElement()
                .satisfies(attempt -> {
                    assertThat(attempt.confidence()).isEqualTo(Confidence.SURE);
                    assertThat(attempt.hints()).isEqualTo(1);
                });
        restart();
        assertThat(shown().answered())
                .singleElement()
                .satisfies(again -> {
                    assertThat(again.answer()).isEqualTo(new Answer.Chosen(Set.of(0)));
                    assertThat(again.feedback().byItem().get(0)).contains("Training is over");
                });
    }

    @Test
    void webLinksAskFirstAndOthersAreRefused() {
        URI address = URI.create("https://example.org/thresholds");
        HeadlessFx.run(() -> model.links().follow(new PageLink.Web(address)));
        assertThat(model.links().asking().get()).isEqualTo(address);
        assertThat(home.browsed).isEmpty();
        HeadlessFx.run(() -> model.links().decide(false));
        assertThat(home.browsed).isEmpty();
        HeadlessFx.run(() -> {
            model.links().follow(new PageLink.Web(address));
            model.links().decide(true);
        });
        assertThat(home.browsed).containsExactly(address);

        HeadlessFx.run(() -> model.links().follow(new PageLink.Refused("file:///etc/passwd")));
        assertThat(notice()).isEqualTo(ReaderWords.say("link.refused"));
        HeadlessFx.run(
                () -> model.links().follow(new PageLink.ToLesson(new LessonId("nowhere"), null)));
        assertThat(notice()).isEqualTo(ReaderWords.say("link.noLesson"));
    }

    private String notice() {
        Notice notice = model.notices().now().get();
        return notice == null ? "" : notice.text();
    }

    @Test
    void termsAreFoundInEveryForm() {
        List<String> told = new CopyOnWriteArrayList<>();
        HeadlessFx.run(() ->
                model.links().define("precision", (name, html) -> told.add(name + " " + html)));
        HeadlessFx.await("the definition", () -> !told.isEmpty());
        assertThat(told.getFirst()).startsWith("Precision").contains("<strong>true</strong>");
        assertThat(model.links().term("precisions")).isPresent();
        assertThat(model.links().term("recall")).isEmpty();
    }

    @Test
    void doneMarksAndMinutesFollowTheLearner() {
        go(SCORES, new PageTarget.Top());
        HeadlessFx.await("begun", () -> state(SCORES).mark() == LessonState.Mark.BEGUN);
        assertThat(state(COSTS).mark()).isEqualTo(LessonState.Mark.NEW);
        int before = left();
        HeadlessFx.run(model::toggleDone);
        HeadlessFx.await("done", () -> state(SCORES).mark() == LessonState.Mark.DONE);
        assertThat(left()).isLessThan(before);
        HeadlessFx.run(model::toggleDone);
        HeadlessFx.await("not done", () -> state(SCORES).mark() == LessonState.Mark.BEGUN);
    }

    private LessonState state(LessonId id) {
        var course = shown().edition().course();
        LearnerProgress progress = model.progress().now().get();
        return progress.state(course.lesson(id).orElseThrow(), progress.pace(course));
    }

    private int left() {
        return model.progress().now().get().minutesLeft(shown().edition().course());
    }

    @Test
    void aLessonThatChangedSinceItWasReadIsMarked() throws Exception {
        go(SCORES, new PageTarget.Top());
        highlight("turns the score into a decision");
        go(COSTS, new PageTarget.Top());
        HeadlessFx.run(model::close);
        home.install(2, MadeCourse.second());
        restart();
        HeadlessFx.await("the mark", () -> state(SCORES).changed());
        assertThat(state(COSTS).changed()).isFalse();
        go(SCORES, new PageTarget.Top());
        assertThat(model.notes().highlights())
                .singleElement()
                .satisfies(painted ->
                        assertThat(
                                        shown().document()
                                                .text()
                                                .substring(painted.start(), painted.end()))
                                .isEqualTo("turns the score into a decision"));
    }
}
