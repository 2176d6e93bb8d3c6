package dev.carrel.ui.reader;

import static dev.carrel.ui.reader.OpenReader.COSTS;
import static dev.carrel.ui.reader.OpenReader.SCORES;
import static dev.carrel.ui.reader.OpenReader.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.LessonId;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.reader.page.PageLink;
import dev.carrel.ui.reader.page.PagePosition;
import dev.carrel.ui.reader.page.PageTarget;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From lesson to lesson, however quickly, and back again.
class GoingAboutTest {
    private static final LessonId NOWHERE = new LessonId("nowhere");

    @TempDir Path folder;
    private ReaderHome home;
    private OpenReader reader;
    private ReaderViewModel model;

    @BeforeEach
    void open() throws Exception {
        home = new ReaderHome(folder);
        home.install(1, MadeCourse.first());
        reader = new OpenReader(home);
        model = reader.model;
    }

    @AfterEach
    void close() throws Exception {
        reader.close();
        home.close();
    }

    @Test
    void aMissingLessonIsToldAndLeavesTheLearnerWhereTheyAre() {
        reader.go(SCORES);
        HeadlessFx.run(() -> model.open(NOWHERE, null));
        reader.awaitNotice("failed.lesson");
        assertThat(reader.notice()).contains("no lesson with the id nowhere");
        assertThat(reader.shown().id()).isEqualTo(SCORES);
        HeadlessFx.run(model::back);
        reader.awaitLesson(WELCOME);
        assertThat(model.history().canGoBack().get()).isFalse();
    }

    @Test
    void ofTwoLessonsAskedForTheLaterIsShownAlthoughTheEarlierComesLast() {
        reader.reading.hold();
        HeadlessFx.run(() -> {
            model.open(SCORES, null);
            model.open(COSTS, null);
        });
        reader.reading.run(1);
        reader.awaitLesson(COSTS);
        reader.reading.run(0);
        reader.reading.letGo();
        HeadlessFx.run(model::back);
        reader.awaitLesson(WELCOME);
        assertThat(model.history().canGoBack().get()).isFalse();
    }

    @Test
    void thatALessonLeftAgainIsMissingIsNotTold() {
        reader.reading.hold();
        HeadlessFx.run(() -> {
            model.open(NOWHERE, null);
            model.open(COSTS, null);
        });
        reader.reading.run(1);
        reader.awaitLesson(COSTS);
        reader.reading.run(0);
        assertThat(reader.notice()).isEmpty();
    }

    @Test
    void twoStepsBackTakenAtOnceLeaveTwoStepsForward() {
        reader.go(SCORES);
        reader.go(COSTS);
        HeadlessFx.run(() -> {
            model.back();
            model.back();
        });
        reader.awaitLesson(WELCOME);
        HeadlessFx.run(model::forward);
        reader.awaitLesson(SCORES);
        HeadlessFx.run(model::forward);
        reader.awaitLesson(COSTS);
        assertThat(model.history().canGoForward().get()).isFalse();
    }

    @Test
    void aStepBackThatIsOvertakenIsForgotten() {
        reader.go(SCORES);
        reader.scroll(50);
        HeadlessFx.run(() -> {
            model.back();
            model.open(COSTS, null);
        });
        reader.awaitLesson(COSTS);
        HeadlessFx.run(model::back);
        reader.awaitLesson(SCORES);
        assertThat(reader.shown().target()).isEqualTo(new PageTarget.Offset(50));
    }

    @Test
    void jumpsWithinALessonAreStepsToo() {
        reader.go(SCORES);
        reader.scroll(900);
        HeadlessFx.run(() ->
                model.links()
                        .follow(new PageLink.Within("there", new PagePosition(null, 30, 0.1))));
        HeadlessFx.run(model::back);
        OpenReader.await(
                "the place before the jump",
                () -> reader.shown().target().equals(new PageTarget.Offset(30)));
        assertThat(reader.shown().id()).isEqualTo(SCORES);
        HeadlessFx.run(model::forward);
        OpenReader.await(
                "the place jumped to",
                () -> reader.shown().target().equals(new PageTarget.Offset(900)));
    }

    @Test
    void turningEndsAtTheFirstAndTheLastLesson() {
        assertThat(HeadlessFx.call(() -> model.neighbour(-1))).isEmpty();
        HeadlessFx.run(() -> model.turn(-1));
        HeadlessFx.run(() -> model.turn(1));
        reader.awaitLesson(SCORES);
        HeadlessFx.run(() -> model.turn(1));
        reader.awaitLesson(COSTS);
        assertThat(HeadlessFx.call(() -> model.neighbour(1))).isEmpty();
        ShownLesson last = reader.shown();
        HeadlessFx.run(() -> model.turn(1));
        assertThat(reader.shown()).isSameAs(last);
        assertThat(last.number()).isEqualTo(3);
    }

    @Test
    void whatWasAskedForBeforeTheLearnerLeftIsNotShown() {
        ShownLesson before = reader.shown();
        reader.reading.hold();
        HeadlessFx.run(() -> {
            model.open(SCORES, null);
            model.close();
        });
        reader.reading.run(0);
        reader.writing.letGo();
        HeadlessFx.run(() -> {});
        assertThat(reader.shown()).isSameAs(before);
    }

    @Test
    void markingTwiceQuicklyGoesThereAndBackAsTheLearnerSees() throws Exception {
        reader.go(SCORES);
        reader.written();
        reader.writing.hold();
        HeadlessFx.run(model::toggleDone);
        assertThat(saysDone()).isTrue();
        HeadlessFx.run(model::toggleDone);
        assertThat(saysDone()).isFalse();
        reader.writing.run(0);
        assertThat(saysDone()).as("an answer to the first press comes too late").isFalse();
        reader.writing.letGo();
        reader.written();
        assertThat(saysDone()).isFalse();
        assertThat(home.records.completions().find(ReaderHome.COURSE, SCORES))
                .hasValueSatisfying(kept -> assertThat(kept.done()).isFalse());
    }

    private boolean saysDone() {
        return HeadlessFx.call(() -> model.progress().now().get().done().contains(SCORES));
    }

    @Test
    void aLessonThatIsDoneBeginsAtItsTopFromTheOutline() {
        reader.go(SCORES);
        reader.scroll(400);
        HeadlessFx.run(model::toggleDone);
        OpenReader.await("done", () -> model.progress().now().get().done().contains(SCORES));
        reader.go(WELCOME);
        HeadlessFx.run(() -> model.openFromOutline(SCORES));
        reader.awaitLesson(SCORES);
        assertThat(reader.shown().target()).isEqualTo(new PageTarget.Top());
    }

    @Test
    void aLessonThatIsNotDoneGoesOnWhereItWasLeft() {
        reader.go(SCORES);
        reader.scroll(400);
        reader.go(WELCOME);
        HeadlessFx.run(() -> model.openFromOutline(SCORES));
        reader.awaitLesson(SCORES);
        assertThat(reader.shown().target()).isEqualTo(new PageTarget.Offset(400));
    }

    @Test
    void thePlaceIsFoundAlthoughItIsStillBeingWritten() {
        reader.go(SCORES);
        reader.scroll(400);
        reader.writing.hold();
        HeadlessFx.run(() -> {
            model.close();
            model.start(SCORES);
        });
        ShownLesson before = reader.shown();
        OpenReader.await(
                "the edition to be asked for",
                () -> reader.writing.count() > 1 || !reader.shown().equals(before));
        reader.writing.letGo();
        OpenReader.await("the lesson again", () -> !reader.shown().equals(before));
        assertThat(reader.shown().target()).isEqualTo(new PageTarget.Offset(400));
    }

    @Test
    void aNoteMadeWhileTheLessonIsShownAgainStaysInTheList() {
        reader.go(SCORES);
        reader.writing.hold();
        ShownLesson before = reader.shown();
        HeadlessFx.run(() -> {
            var selected = reader.select("A model gives a score");
            model.notes().bookmark(selected);
            model.open(SCORES, new PageTarget.Top());
        });
        OpenReader.await(
                "the lesson to be asked for",
                () -> reader.writing.count() > 1 || !reader.shown().equals(before));
        reader.writing.letGo();
        OpenReader.await("the lesson again", () -> !reader.shown().equals(before));
        reader.awaitNotes(1);
    }

    @Test
    void aLessonOpensWhileSomethingLongIsWrittenAndItsNewestNoteComesLater() {
        reader.go(SCORES);
        reader.writing.hold();
        HeadlessFx.run(() -> model.notes().bookmark(reader.select("A model gives a score")));

        reader.go(COSTS);
        reader.go(SCORES);
        assertThat(reader.notes()).isEmpty();
        reader.writing.letGo();

        reader.awaitNotes(1);
        reader.written();
        assertThat(reader.notes()).hasSize(1);
    }

    @Test
    void theNewestNotesOfALessonThatWasLeftAgainAreNotShownInTheNextOne() {
        reader.go(SCORES);
        reader.writing.hold();
        HeadlessFx.run(() -> model.notes().bookmark(reader.select("A model gives a score")));
        reader.go(SCORES);
        reader.go(COSTS);
        reader.writing.letGo();
        reader.written();

        assertThat(reader.shown().id()).isEqualTo(COSTS);
        assertThat(reader.notes()).isEmpty();
    }

    @Test
    void aPlaceNotWrittenYetIsWhereTheLessonOpens() {
        reader.go(SCORES);
        reader.writing.hold();
        reader.scroll(400);
        reader.go(COSTS);
        reader.go(SCORES, null);
        assertThat(reader.shown().target()).isEqualTo(new PageTarget.Offset(400));
    }
}
