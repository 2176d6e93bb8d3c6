package dev.carrel.ui.reader;

import static dev.carrel.ui.reader.OpenReader.COSTS;
import static dev.carrel.ui.reader.OpenReader.SCORES;
import static dev.carrel.ui.reader.OpenReader.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.LessonId;
import dev.carrel.library.Installation;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.reader.page.PageLink;
import dev.carrel.ui.reader.page.PageTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Editions that come and go while the learner reads, and courses that are not as they should be.
class EditionWhileReadingTest {
    private static final String WORDS = "turns the score into a decision";

    @TempDir Path folder;
    private ReaderHome home;
    private OpenReader reader;

    @BeforeEach
    void open() throws Exception {
        home = new ReaderHome(folder);
        home.install(1, MadeCourse.first());
        reader = new OpenReader(home);
    }

    @AfterEach
    void close() throws Exception {
        reader.close();
        home.close();
    }

    private void reopen(LessonId lesson) {
        HeadlessFx.run(() -> {
            reader.model.close();
            reader.model.start(lesson);
        });
    }

    private void awaitEdition(int number) {
        OpenReader.await("edition " + number, () -> reader.shown().edition().number() == number);
    }

    private void rollBack() {
        assertThat(home.rooms.updates().rollback(ReaderHome.COURSE))
                .isInstanceOf(Installation.Installed.class);
    }

    /// Takes the text of a lesson off the disk.
    private void lose(String words) throws IOException {
        try (var files = Files.walk(folder.resolve("home"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8)
                        .contains(words)) {
                    Files.delete(file);
                }
            }
        }
    }

    private void restart() throws Exception {
        close();
        home = new ReaderHome(folder);
        reader = new OpenReader(home, null);
    }

    /// The next edition renames a lesson and takes another out.
    private static Map<String, String> renamed() {
        Map<String, String> files = MadeCourse.first();
        files.put("course.yaml", files.get("course.yaml") + "redirects: {scores: thresholds}\n");
        files.put("scores.md", text(files, "scores.md").replace("id: scores", "id: thresholds"));
        files.put(
                "SUMMARY.md",
                text(files, "SUMMARY.md")
                        .replace(
                                "* [Costs, and why a wrong decision is never free](costs.md)\n",
                                ""));
        files.put(
                "scores.md",
                text(files, "scores.md").replace("(costs.md#two-kinds)", "(README.md)"));
        files.remove("costs.md");
        return files;
    }

    private static String text(Map<String, String> files, String path) {
        return files.getOrDefault(path, "");
    }

    @Test
    void goingBackAnEditionStaysInTheLessonAndBringsTheNotesBack() throws Exception {
        home.install(2, MadeCourse.second());
        reopen(SCORES);
        awaitEdition(2);
        reader.highlight(WORDS);
        rollBack();
        reopen(SCORES);
        awaitEdition(1);
        assertThat(reader.shown().id()).isEqualTo(SCORES);
        OpenReader.await("its place", () -> reader.model.notes().highlights().size() == 1);
        var painted = HeadlessFx.call(() -> reader.model.notes().highlights().getFirst());
        assertThat(reader.shown().document().text().substring(painted.start(), painted.end()))
                .isEqualTo(WORDS);
    }

    @Test
    void aClickWhileTheNextEditionIsOpenedLeadsIntoIt() throws Exception {
        home.install(2, MadeCourse.second());
        HeadlessFx.run(() -> {
            reader.model.close();
            reader.model.start(WELCOME);
            reader.model.open(SCORES, null);
        });
        reader.awaitLesson(SCORES);
        assertThat(reader.shown().edition().number()).isEqualTo(2);
        HeadlessFx.run(reader.model::back);
        reader.awaitLesson(WELCOME);
        assertThat(reader.shown().edition().number()).isEqualTo(2);
    }

    @Test
    void anEditionThatWasOpenedTooLateIsNotTaken() throws Exception {
        var before = HeadlessFx.call(() -> reader.model.edition().get());
        reader.reading.hold();
        HeadlessFx.run(() -> {
            reader.model.start(SCORES);
            reader.model.start(SCORES);
        });
        reader.reading.run(0);
        assertThat(HeadlessFx.call(() -> reader.model.edition().get())).isSameAs(before);
        home.install(2, MadeCourse.second());
        reader.reading.letGo();
        awaitEdition(2);
    }

    @Test
    void theLessonAskedForAtOnceIsNotLost() {
        var fresh = new OpenReader(home, null);
        try {
            HeadlessFx.run(() -> fresh.model.open(COSTS, null));
            fresh.awaitLesson(COSTS);
        } finally {
            fresh.close();
        }
    }

    @Test
    void aRenamedLessonGoesOnUnderItsNewName() throws Exception {
        reader.go(SCORES);
        reader.highlight(WORDS);
        int place = reader.placeOf("After the question");
        reader.scroll(place);
        HeadlessFx.run(() -> reader.model.toggleDone());
        OpenReader.await("done", () -> reader.model.progress().now().get().done().contains(SCORES));
        home.install(2, renamed());
        reopen(SCORES);
        awaitEdition(2);
        assertThat(reader.shown().id()).isEqualTo(new LessonId("thresholds"));
        assertThat(reader.shown().target()).isInstanceOf(PageTarget.Block.class);
        reader.awaitNotes(1);
        OpenReader.await(
                "still done",
                () -> reader.model.progress().now().get().done().contains(reader.shown().id()));
        HeadlessFx.run(() -> reader.model.links().follow(new PageLink.ToLesson(SCORES, null)));
        HeadlessFx.run(reader.model::back);
        assertThat(reader.notice()).isEmpty();
    }

    @Test
    void whoReadALessonThatWasTakenOutBeginsAtTheFirst() throws Exception {
        reader.go(COSTS);
        home.install(2, renamed());
        reopen(COSTS);
        awaitEdition(2);
        assertThat(reader.shown().id()).isEqualTo(WELCOME);
    }

    @Test
    void theWayBackToALessonThatWasTakenOutIsTold() throws Exception {
        reader.go(COSTS);
        reader.go(WELCOME);
        home.install(2, renamed());
        reopen(WELCOME);
        awaitEdition(2);
        HeadlessFx.run(reader.model::back);
        reader.awaitNotice("failed.lesson");
        assertThat(reader.shown().id()).isEqualTo(WELCOME);
        HeadlessFx.run(reader.model::back);
        OpenReader.await(
                "the place before",
                () -> !HeadlessFx.call(() -> reader.model.history().canGoBack().get()));
    }

    @Test
    void aLessonThatCannotBeReadIsToldAndTheOthersAreOpen() throws Exception {
        reader.go(WELCOME);
        lose("Every wrong decision costs");
        HeadlessFx.run(() -> reader.model.open(COSTS, null));
        reader.awaitNotice("failed.lesson");
        reader.go(SCORES);
        assertThat(reader.notice()).isEmpty();
    }

    @Test
    void aCourseWhoseLastLessonCannotBeReadStillOpens() throws Exception {
        reader.go(COSTS);
        reader.close();
        lose("Every wrong decision costs");
        reader = new OpenReader(home, null);
        reader.awaitNotice("failed.lesson");
        assertThat(HeadlessFx.call(() -> reader.model.edition().get())).isNotNull();
        reader.go(SCORES);
        assertThat(reader.shown().number()).isEqualTo(2);
    }

    @Test
    void aCourseThatIsGoneIsTold() throws Exception {
        assertThat(home.library.remove(ReaderHome.COURSE)).isTrue();
        restart();
        reader.awaitNotice("failed.course");
        assertThat(HeadlessFx.call(() -> reader.model.edition().get())).isNull();
        HeadlessFx.run(() -> {
            reader.model.turn(1);
            reader.model.back();
            reader.model.toggleDone();
            reader.model.links().follow(new PageLink.ToFile("data.csv"));
        });
        assertThat(HeadlessFx.call(() -> reader.model.topBlock())).isEmpty();
        assertThat(HeadlessFx.call(() -> reader.model.links().term("precision"))).isEmpty();
    }
}
