package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.LessonId;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.Looks;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Opening what was found, in a window so narrow that the panel lies over the lesson.
class FoundPlacesTest extends AtTheReader {
    @BeforeEach
    void open() throws Exception {
        start(MadeCourse.first(), 800, 700);
        window.awaitLesson("This course is short");
    }

    private void search(String words) {
        window.press(KeyCode.K, true, false);
        var field = (TextField) window.one(".search-field");
        HeadlessFx.await(
                "the index",
                () -> {
                    field.setText("");
                    field.setText(words);
                    return !window.all(".hit").isEmpty();
                });
        HeadlessFx.run(field::requestFocus);
        window.press(KeyCode.ENTER);
    }

    @ParameterizedTest(name = "from {0}")
    @ValueSource(strings = {"welcome", "scores"})
    void aReadingIsSeenInThePanelBesideItsLesson(String from) {
        HeadlessFx.run(() -> window.screen.open(new LessonId(from)));
        HeadlessFx.await("the lesson", () -> seen().equals(from));
        search("On drawing lines");
        window.awaitLesson("A model gives a score");
        assertThat(ReaderWindow.words(window.one(".reading-item"))).contains("On drawing lines");
        Looks.keep(window.stage, "reading-found-narrow-" + from);
        assertThat(window.all(".search-palette")).isEmpty();
    }

    @Test
    void aReadingIsShownOnceAndDoesNotComeWithTheNextLesson() {
        search("On drawing lines");
        window.one(".reading-item");
        HeadlessFx.run(() -> window.screen.open(new LessonId("costs")));
        window.awaitLesson("Every wrong decision");
        assertThat(window.all(".side-panel")).isEmpty();
        go("scores", "A model gives a score");
        assertThat(window.all(".side-panel")).isEmpty();
    }

    @Test
    void aPassageIsSeenAndNotThePanelThatLayOverIt() {
        window.press(KeyCode.F9);
        window.one(".side-panel");
        search("very last paragraph");
        window.awaitLesson("A model gives a score");
        HeadlessFx.await("the panel to go", () -> window.all(".side-panel").isEmpty());
        window.awaitJs(
                """
                [...document.querySelectorAll('#lesson p')].some(p => {
                  const box = p.getBoundingClientRect();
                  return p.textContent.startsWith('The very last') && box.top >= 0 && box.bottom <= innerHeight;
                })
                """);
    }

    private String seen() {
        return String.valueOf(window.screen.seen().get());
    }
}
