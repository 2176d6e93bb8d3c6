package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.LessonId;
import dev.carrel.ui.HeadlessFx;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What changed for a learner who read the edition before.
class CatchUpTest {
    private static final String GHOSTS =
            "[...document.querySelectorAll('.ghost')].map(e => e.textContent.trim()).join('|')";

    @TempDir Path folder;
    private ReaderHome home;
    private ReaderWindow window;

    @BeforeEach
    void readTheFirst() throws Exception {
        home = new ReaderHome(folder);
        home.install(1, MadeCourse.first());
        home.records.positions().save(ReaderHome.COURSE, new LessonId("scores"), 1, null, 0);
        home.records.positions().save(ReaderHome.COURSE, new LessonId("costs"), 1, null, 0);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        home.close();
    }

    private static Map<String, String> second() {
        Map<String, String> files = MadeCourse.second();
        String scores = files.getOrDefault("scores.md", "");
        files.put(
                "scores.md",
                scores.replace(
                        "The very last paragraph of the lesson.",
                        "The last paragraph of the lesson is longer now."));
        return files;
    }

    private void open(String lesson, String words) throws Exception {
        window = new ReaderWindow(home, 1440, 900);
        HeadlessFx.run(() -> window.screen.open(new LessonId(lesson)));
        window.awaitLesson(words);
        window.awaitRest();
    }

    private void tab() {
        window.click(
                window.one(
                        ".tab-button",
                        node ->
                                node instanceof ButtonBase button
                                        && button.getText()
                                                .equals(ReaderWords.say("tab.changes"))));
    }

    private void awaitPanel(String words) {
        HeadlessFx.await(
                "'" + words + "' in the panel",
                () ->
                        window.all(".side-panel .tab").stream()
                                .anyMatch(tab -> ReaderWindow.words(tab).contains(words)));
    }

    @Test
    void theSwitchShowsWhatIsNewAndWhatIsGone() throws Exception {
        home.install(2, second());
        open("scores", "In practice, a threshold");
        String text = HeadlessFx.call(() -> window.page().plainText());
        tab();
        var show = window.one(".changes-switch .check-box");
        awaitPanel("2026.1");
        assertThat(window.js(GHOSTS)).isEqualTo("");
        HeadlessFx.run(((CheckBox) show)::fire);
        window.awaitJs("document.querySelector('.ghost') !== null");
        assertThat(window.js(GHOSTS)).asString().contains("very");
        assertThat(window.js("[...CSS.highlights.get('inserted')].join('|')"))
                .asString()
                .contains("In practice, a");
        assertThat(HeadlessFx.call(() -> window.page().plainText())).isEqualTo(text);
        window.press(KeyCode.C, true, false, true);
        window.awaitJs("document.querySelector('.ghost') === null");
    }

    @Test
    void aPassageOfTheListLeadsToItsPlace() throws Exception {
        home.install(2, second());
        open("welcome", "This course is short");
        tab();
        awaitPanel("In practice, a threshold");
        assertThat(ReaderWindow.words(window.one(".catch-up")))
                .contains("Scores")
                .contains("1 min");
        window.click(
                window.one(
                        ".catch-up-passage",
                        node -> ReaderWindow.words(node).contains("The last paragraph")));
        window.awaitLesson("In practice, a threshold");
        window.awaitJs("document.querySelector('.ghost') !== null");
        window.awaitRest();
        HeadlessFx.await("the end", () -> window.page().currentPosition().fraction() > 0.5);
    }

    @Test
    void lettersGoFromChangeToChange() throws Exception {
        home.install(2, second());
        open("scores", "In practice, a threshold");
        window.press(KeyCode.C, true, false, true);
        window.awaitJs("document.querySelector('.ghost') !== null");
        letter("n");
        window.awaitJs("CSS.highlights.has('flash')");
        letter("n");
        HeadlessFx.await("the second", () -> window.page().currentPosition().fraction() > 0.5);
        letter("p");
        HeadlessFx.await("the first again", () -> window.page().currentPosition().fraction() < 0.5);
        assertThat(window.js("document.getElementById('lesson').textContent"))
                .asString()
                .contains("In practice, a threshold");
    }

    private void letter(String key) {
        window.js("window.carrel.keyPressed('" + key + "')");
    }

    @Test
    void whatIsTheSameIsSaid() throws Exception {
        home.install(2, second());
        open("costs", "Every wrong decision");
        tab();
        awaitPanel(ReaderWords.say("changes.same"));
    }

    /// As on a second computer, which never had the edition that was read on the first.
    @Test
    void anEditionThatIsNotHereIsSaid() throws Exception {
        home.close();
        home = new ReaderHome(folder.resolve("another"));
        home.install(2, second());
        home.records.positions().save(ReaderHome.COURSE, new LessonId("scores"), 1, null, 0);
        open("scores", "In practice, a threshold");
        tab();
        awaitPanel(ReaderWords.say("changes.notKept"));
        window.press(KeyCode.C, true, false, true);
        HeadlessFx.await(
                "the sentence",
                () ->
                        window.all(".notice-bar").stream()
                                .anyMatch(bar ->
                                        ReaderWindow.words(bar)
                                                .contains(ReaderWords.say("changes.hereNone"))));
        assertThat(window.js(GHOSTS)).isEqualTo("");
    }
}
