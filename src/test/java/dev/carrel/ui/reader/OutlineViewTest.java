package dev.carrel.ui.reader;

import static dev.carrel.ui.reader.OpenReader.COSTS;
import static dev.carrel.ui.reader.OpenReader.SCORES;
import static dev.carrel.ui.reader.OpenReader.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.LessonId;
import dev.carrel.ui.HeadlessFx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The table of contents: what it lists, what it says of each lesson, and how one goes about in it.
class OutlineViewTest {
    @TempDir Path folder;
    private ReaderHome home;
    private OpenReader reader;
    private OutlineView outline;
    private Stage stage;

    private void open(Map<String, String> files) throws Exception {
        home = new ReaderHome(folder);
        home.install(1, files);
        reader = new OpenReader(home);
        outline = HeadlessFx.call(() -> new OutlineView(reader.model));
        stage = HeadlessFx.show(outline, 300, 300);
        HeadlessFx.run(() -> reader.model.start(WELCOME));
        OpenReader.await("the rows", () -> !rows().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        HeadlessFx.close(stage);
        reader.close();
        home.close();
    }

    private List<OutlineRow> rows() {
        return HeadlessFx.call(() ->
                outline.lookupAll(".outline-row").stream()
                        .filter(OutlineRow.class::isInstance)
                        .map(OutlineRow.class::cast)
                        .toList());
    }

    private OutlineRow row(LessonId id) {
        return rows().stream()
                .filter(row -> row.lesson().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String said(LessonId id) {
        return HeadlessFx.call(() -> row(id).getAccessibleText());
    }

    private boolean changeSeen(LessonId id) {
        return HeadlessFx.call(
                () -> Objects.requireNonNull(row(id).lookup(".outline-changed")).isVisible());
    }

    private Node focused() {
        return HeadlessFx.call(() -> stage.getScene().getFocusOwner());
    }

    @Test
    void lessonsStandUnderTheirModulesInTheOrderOfTheAuthor() throws Exception {
        open(MadeCourse.first());
        assertThat(rows())
                .extracting(row -> row.lesson().id())
                .containsExactly(WELCOME, SCORES, COSTS);
        assertThat(ReaderWindow.words(outline))
                .containsSubsequence("Welcome", "Deciding", "Scores", "Costs", "Calibration");
    }

    @Test
    void theLessonOnShowIsMarkedAndNoOther() throws Exception {
        open(MadeCourse.first());
        reader.awaitLesson(WELCOME);
        reader.go(COSTS);
        assertThat(rows()).filteredOn(OutlineRow::isCurrent).containsExactly(row(COSTS));
        var current = PseudoClass.getPseudoClass("current");
        assertThat(row(COSTS).getPseudoClassStates()).contains(current);
        assertThat(row(WELCOME).getPseudoClassStates()).doesNotContain(current);
        assertThat(row(COSTS).getAccessibleRoleDescription()).isEqualTo("this lesson");
        assertThat(row(WELCOME).getAccessibleRoleDescription()).isNull();
        HeadlessFx.run(outline::focusCurrent);
        assertThat(focused()).isEqualTo(row(COSTS));
    }

    @Test
    void arrowKeysGoFromRowToRowAndStopAtTheEnds() throws Exception {
        open(MadeCourse.first());
        Fingers.press(row(WELCOME), KeyCode.UP);
        assertThat(focused()).isEqualTo(row(WELCOME));
        Fingers.press(row(WELCOME), KeyCode.DOWN);
        assertThat(focused()).isEqualTo(row(SCORES));
        Fingers.press(row(COSTS), KeyCode.DOWN);
        assertThat(focused()).isEqualTo(row(COSTS));
        Fingers.press(row(COSTS), KeyCode.UP, true);
        assertThat(focused()).isEqualTo(row(COSTS));
    }

    @Test
    void spaceEnterAndAClickOpen() throws Exception {
        open(MadeCourse.first());
        Fingers.press(row(SCORES), KeyCode.SPACE);
        reader.awaitLesson(SCORES);
        Fingers.press(row(COSTS), KeyCode.ENTER);
        reader.awaitLesson(COSTS);
        Fingers.click(row(WELCOME));
        reader.awaitLesson(WELCOME);
    }

    @Test
    void aLessonSaysHowFarTheLearnerIs() throws Exception {
        open(MadeCourse.first());
        reader.awaitLesson(WELCOME);
        OpenReader.await("begun", () -> said(WELCOME).contains("Begun"));
        assertThat(said(SCORES)).isEqualTo("Scores\nNot begun · 13 min");
        reader.go(SCORES);
        HeadlessFx.run(() ->
                reader.model
                        .questions()
                        .answer(
                                new dev.carrel.course.QuestionId("q-threshold"),
                                new dev.carrel.quiz.Answer.Chosen(java.util.Set.of(1)),
                                null,
                                0,
                                _ -> {},
                                reader.model::refreshProgress));
        OpenReader.await("answered", () -> said(SCORES).contains("one question answered"));
        HeadlessFx.run(reader.model::toggleDone);
        OpenReader.await("done", () -> said(SCORES).contains("Done"));
        HeadlessFx.run(reader.model::toggleDone);
        OpenReader.await("not done", () -> said(SCORES).contains("Begun"));
    }

    @Test
    void aLessonWithoutAnEstimateSaysNoMinutes() throws Exception {
        var files = MadeCourse.first();
        files.put(
                "costs.md", "---\nid: costs\n---\n# Costs {#two-kinds}\n\nEvery wrong decision.\n");
        open(files);
        OpenReader.await(
                "its state",
                () ->
                        said(COSTS)
                                .equals(
                                        "Costs, and why a wrong decision is never free\nNot begun"));
    }

    @Test
    void whatChangedSinceItWasReadIsMarkedUntilItIsReadAgain() throws Exception {
        open(MadeCourse.first());
        reader.go(SCORES);
        reader.go(COSTS);
        home.install(2, MadeCourse.second());
        HeadlessFx.run(() -> reader.model.start(COSTS));
        OpenReader.await("the mark", () -> changeSeen(SCORES));
        assertThat(said(SCORES)).contains("Changed since you read it");
        assertThat(changeSeen(COSTS)).isFalse();
        reader.go(SCORES);
        OpenReader.await("no mark", () -> !changeSeen(SCORES));
    }

    @Test
    void goingBackAnEditionGivesTheFormerOutline() throws Exception {
        open(MadeCourse.first());
        var more = MadeCourse.first();
        more.put("more.md", "---\nid: more\n---\n# More\n\nMore to read.\n");
        more.put("SUMMARY.md", more.get("SUMMARY.md") + "* [More](more.md)\n");
        home.install(2, more);
        HeadlessFx.run(() -> reader.model.start(WELCOME));
        OpenReader.await("another row", () -> rows().size() == 4);
        home.rooms.updates().rollback(ReaderHome.COURSE);
        HeadlessFx.run(() -> reader.model.start(WELCOME));
        OpenReader.await("three rows", () -> rows().size() == 3);
        OpenReader.await("the current one", () -> row(WELCOME).isCurrent());
    }

    @Test
    void inALongCourseTheLessonOnShowIsInSight() throws Exception {
        var files = MadeCourse.first();
        var summary = new StringBuilder(files.getOrDefault("SUMMARY.md", ""));
        for (int i = 1; i <= 40; i++) {
            files.put("l" + i + ".md", "---\nid: l" + i + "\n---\n# L" + i + "\n\nWords.\n");
            summary.append("* [Lesson number ").append(i).append("](l").append(i).append(".md)\n");
        }
        files.put("SUMMARY.md", summary.toString());
        open(files);
        var far = new LessonId("l38");
        reader.go(far);
        OpenReader.await("the row in sight", () -> inSight(row(far)));
        reader.go(WELCOME);
        OpenReader.await("the first in sight", () -> inSight(row(WELCOME)));
    }

    private boolean inSight(Node row) {
        var scroll = (ScrollPane) Objects.requireNonNull(outline.lookup(".scroll-pane"));
        var at = scroll.sceneToLocal(row.localToScene(row.getLayoutBounds()));
        return row.getLayoutBounds().getHeight() > 0
                && at.getMinY() >= -1
                && at.getMaxY() <= scroll.getHeight() + 1;
    }
}
