package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.settings.WindowState;
import dev.carrel.ui.HeadlessFx;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Panes in a window: dragged, closed, hidden, and found again as they were left.
class PaneWidthsTest extends AtTheReader {
    @BeforeEach
    void open() throws Exception {
        start(MadeCourse.first(), 1440, 900);
    }

    private double width(String selector) {
        return ((Region) window.one(selector)).getWidth();
    }

    private void awaitWidth(String selector, double px) {
        HeadlessFx.await(
                selector + " of " + px,
                () -> !window.all(selector).isEmpty() && Math.abs(width(selector) - px) < 1);
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double sceneX, int clicks) {
        HeadlessFx.run(() -> {
            var event =
                    new MouseEvent(
                            type,
                            sceneX,
                            400,
                            sceneX,
                            400,
                            MouseButton.PRIMARY,
                            clicks,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            true,
                            false,
                            true,
                            null);
            Event.fireEvent(node, event);
        });
    }

    @Test
    void aDraggedEdgeStaysWhereItWasLeft() {
        mouse(window.all(".pane-edge").getFirst(), MouseEvent.MOUSE_DRAGGED, 350, 1);
        awaitWidth(".outline", 350);
        mouse(window.all(".pane-edge").getLast(), MouseEvent.MOUSE_DRAGGED, 1000, 1);
        awaitWidth(".side-panel", 440);
        window.press(KeyCode.F8);
        HeadlessFx.await("no outline", () -> window.all(".outline").isEmpty());
        assertThat(home.windowState.get().outline()).isEqualTo(new WindowState.Pane(350, false));
        assertThat(home.windowState.get().panel()).isEqualTo(new WindowState.Pane(440, true));

        window.close();
        window = new ReaderWindow(home, 1440, 900);
        awaitWidth(".side-panel", 440);
        assertThat(window.all(".outline")).isEmpty();
        window.press(KeyCode.F8);
        awaitWidth(".outline", 350);
    }

    @Test
    void theLessonKeepsItsRoom() {
        mouse(window.all(".pane-edge").getFirst(), MouseEvent.MOUSE_DRAGGED, 1300, 1);
        HeadlessFx.await("a wide outline", () -> width(".outline") > 400);
        assertThat(width(".lesson-page")).isGreaterThanOrEqualTo(420);
        mouse(window.all(".pane-edge").getFirst(), MouseEvent.MOUSE_CLICKED, 600, 2);
        awaitWidth(".outline", 272);
    }

    @Test
    void focusHidesEverythingAndForgetsNothing() {
        var before = home.windowState.get();
        window.press(KeyCode.F, true, false, true);
        HeadlessFx.await(
                "the lesson alone",
                () ->
                        window.all(".outline").isEmpty()
                                && window.all(".side-panel").isEmpty()
                                && window.all(".pane-edge").isEmpty()
                                && window.all(".reader-header").isEmpty()
                                && window.all(".reader-footer").isEmpty());
        awaitWidth(".lesson-page", 1440);
        assertThat(home.windowState.get()).isEqualTo(before);
        window.press(KeyCode.ESCAPE);
        awaitWidth(".outline", 272);
        awaitWidth(".side-panel", 320);
    }
}
