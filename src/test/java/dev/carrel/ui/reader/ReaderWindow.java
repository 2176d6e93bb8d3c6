package dev.carrel.ui.reader;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.course.LessonId;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.reader.page.LessonPage;
import dev.carrel.ui.theme.ChromeStyle;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The reader in a window, used as people use it: by keys and clicks.
final class ReaderWindow {
    final ReaderScreen screen;
    final Stage stage;

    ReaderWindow(ReaderHome home, double width, double height) {
        this(home, width, height, null, null);
    }

    ReaderWindow(
            ReaderHome home,
            double width,
            double height,
            @Nullable LessonId lesson,
            @Nullable Place place) {
        HeadlessFx.run(() -> new ChromeStyle().follow(home.appearance));
        screen =
                HeadlessFx.call(
                        () -> new ReaderScreen(home.rooms, home, ReaderHome.COURSE, lesson, place));
        stage = HeadlessFx.show(screen.node(), width, height);
        awaitLesson("");
    }

    void close() {
        HeadlessFx.run(screen::close);
        HeadlessFx.close(stage);
    }

    LessonPage page() {
        return Objects.requireNonNull((LessonPage) screen.node().lookup(".lesson-page"));
    }

    Object js(String script) {
        return HeadlessFx.call(() -> String.valueOf(evaluate(script)));
    }

    private Object evaluate(String script) {
        var view = (WebView) page().lookup(".web-view");
        return view.getEngine().executeScript(script);
    }

    void awaitJs(String script) {
        HeadlessFx.await(script, () -> Boolean.TRUE.equals(evaluate(script)));
    }

    /// Waits until a lesson with these words is painted and settled.
    void awaitLesson(String words) {
        HeadlessFx.await(
                "a lesson with '" + words + "'",
                () ->
                        "complete".equals(evaluate("document.readyState"))
                                && Boolean.TRUE.equals(
                                        evaluate(
                                                "document.querySelector('#lesson [data-b]') !== null"
                                                        + " && document.getElementById('lesson').textContent.includes('"
                                                        + words
                                                        + "')")));
        HeadlessFx.frames(3);
    }

    /// Waits until the lesson has its math, colours, pictures and fonts.
    void awaitRest() {
        awaitJs("window.lessonPage.atRest()");
        HeadlessFx.frames(2);
    }

    /// Selects words in the lesson, as by hand.
    void select(String words) {
        HeadlessFx.run(() -> {
            int start = page().plainText().indexOf(words);
            page().select(start, start + words.length());
        });
        HeadlessFx.await("the bar", () -> !all(".selection-bar").isEmpty());
    }

    void press(KeyCode code, boolean ctrl, boolean alt) {
        press(code, ctrl, alt, false);
    }

    void press(KeyCode code, boolean ctrl, boolean alt, boolean shift) {
        HeadlessFx.run(() -> {
            Node target = stage.getScene().getFocusOwner();
            Event.fireEvent(
                    target == null ? screen.node() : target,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            code.getChar().toLowerCase(java.util.Locale.ROOT),
                            code,
                            shift,
                            ctrl,
                            alt,
                            false));
        });
    }

    void press(KeyCode code) {
        press(code, false, false);
    }

    void click(Node node) {
        Fingers.click(node);
    }

    /// Visible nodes of a style class, in the order they stand.
    List<Node> all(String selector) {
        return HeadlessFx.call(() ->
                screen.node().lookupAll(selector).stream().filter(ReaderWindow::shown).toList());
    }

    Node one(String selector, Predicate<Node> which) {
        HeadlessFx.await(selector, () -> all(selector).stream().anyMatch(which));
        return all(selector).stream().filter(which).findFirst().orElseThrow();
    }

    Node one(String selector) {
        return one(selector, _ -> true);
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Every text below a node.
    static String words(Node node) {
        var words = new StringBuilder();
        collect(node, words);
        return words.toString();
    }

    private static void collect(Node node, StringBuilder words) {
        switch (node) {
            case javafx.scene.control.Labeled labeled ->
                    words.append(labeled.getText()).append(' ');
            case javafx.scene.text.Text text -> words.append(text.getText());
            case Parent parent ->
                    parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
            default -> {}
        }
    }
}
