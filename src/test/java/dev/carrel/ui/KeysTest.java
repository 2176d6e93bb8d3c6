package dev.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.ui.control.Keys;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The window's keyboard map, and the addresses it hands to other programs.
class KeysTest {
    @Test
    void theMapNamesEveryKeyOfTheWindow() {
        var closed = new AtomicInteger();
        var card = HeadlessFx.call(() -> new KeysView(closed::incrementAndGet).node());
        var stage = HeadlessFx.show(new StackPane(card), 900, 640);
        HeadlessFx.frames(3);
        Looks.keep(stage, "keys-of-the-window");
        List<String> words =
                HeadlessFx.call(() ->
                        card.lookupAll(".label").stream()
                                .map(node -> ((Labeled) node).getText())
                                .toList());
        assertThat(words)
                .contains("Add a course from a file", "Full screen", "Quit")
                .contains(Keys.shown("Ctrl+O"), Keys.shown("Ctrl+,"), "F5", "F11", "?", "Esc");
        var close = (Button) HeadlessFx.call(() -> card.lookup(".button"));
        HeadlessFx.run(close::fire);
        assertThat(closed).hasValue(1);
        assertThat(Looks.inside(stage, card)).isTrue();
        HeadlessFx.close(stage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.org/x",
                "x-program:run",
                "/etc/passwd",
                "relative"
            })
    void onlyWebPagesAndMailboxesAreHandedToOtherPrograms(String address) {
        var started = new AtomicInteger();
        HeadlessFx.run(() -> browser(started).open(URI.create(address)));
        assertThat(started).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/a?b=c", "HTTP://example.org", "mailto:a@example.org"})
    void webPagesAndMailboxesAre(String address) {
        var started = new AtomicInteger();
        HeadlessFx.run(() -> browser(started).open(URI.create(address)));
        assertThat(started).hasValue(1);
    }

    // Counts what would be started, and starts nothing.
    private static Browser browser(AtomicInteger started) {
        Executor counting =
                _ -> {
                    started.incrementAndGet();
                    throw new RejectedExecutionException("nothing is started in a test");
                };
        return new Browser(new dev.carrel.ui.task.Background(counting, counting));
    }
}
