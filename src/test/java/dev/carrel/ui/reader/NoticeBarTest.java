package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.SourceException;
import dev.carrel.ui.HeadlessFx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticeBarTest {
    private final Notices notices = HeadlessFx.call(Notices::new);
    private NoticeBar bar;
    private Stage stage;

    @BeforeEach
    void open() {
        bar = HeadlessFx.call(() -> new NoticeBar(notices, Duration.minutes(10)));
        stage = HeadlessFx.show(HeadlessFx.call(() -> new VBox(bar)), 600, 200);
    }

    @AfterEach
    void close() {
        HeadlessFx.close(stage);
    }

    private List<Node> buttons() {
        return HeadlessFx.call(() -> List.copyOf(bar.lookupAll(".button")));
    }

    private boolean seen(NoticeBar which) {
        return HeadlessFx.call(which::isVisible);
    }

    @Test
    void withoutANoticeThereIsNoBar() {
        assertThat(seen(bar)).isFalse();
        HeadlessFx.run(() -> notices.say("Done."));
        assertThat(seen(bar)).isTrue();
        assertThat(bar.getAccessibleText()).isEqualTo("Done.");
        HeadlessFx.run(notices::dismiss);
        assertThat(seen(bar)).isFalse();
    }

    @Test
    void theNewestNoticeTakesThePlaceOfTheOneBefore() {
        List<String> done = new ArrayList<>();
        HeadlessFx.run(() -> notices.offer("Deleted.", "Undo", () -> done.add("undone")));
        assertThat(buttons()).hasSize(2);
        Fingers.click(buttons().getFirst());
        assertThat(done).containsExactly("undone");
        HeadlessFx.run(() -> notices.say("Saved."));
        assertThat(ReaderWindow.words(bar)).contains("Saved.").doesNotContain("Deleted.");
        assertThat(buttons()).hasSize(1);
    }

    @Test
    void itsButtonTakesItAway() {
        HeadlessFx.run(() -> notices.say("Done."));
        Fingers.click(buttons().getLast());
        assertThat(seen(bar)).isFalse();
    }

    @Test
    void itGoesByItself() {
        var quick = HeadlessFx.call(() -> new NoticeBar(notices, Duration.millis(50)));
        HeadlessFx.run(() -> notices.say("Done."));
        HeadlessFx.await("no notice", () -> notices.now().get() == null);
        assertThat(seen(quick)).isFalse();
    }

    /// Another bar measures the time: when it has gone, this one would have gone too.
    @Test
    void whatComesWhileTheMouseRestsOnTheBarStays() {
        var resting = new Notices();
        var under = HeadlessFx.call(() -> new NoticeBar(resting, Duration.millis(50)));
        var other = HeadlessFx.show(HeadlessFx.call(() -> new VBox(under)), 600, 200);
        try {
            HeadlessFx.run(() -> {
                resting.say("A long enough first notice");
                under.applyCss();
                other.getScene().getRoot().layout();
                var at = under.localToScreen(under.getLayoutBounds());
                new Robot().mouseMove(at.getMinX() + 12, at.getCenterY());
            });
            HeadlessFx.await("the mouse", under::isHover);
            HeadlessFx.run(() -> resting.say("A second one"));
            var watch = new Notices();
            HeadlessFx.run(() -> {
                var measure = new NoticeBar(watch, Duration.millis(200));
                watch.say("Passing");
                assertThat(measure.isVisible()).isTrue();
            });
            HeadlessFx.await("the other", () -> watch.now().get() == null);
            assertThat(seen(under)).isTrue();
            assertThat(ReaderWindow.words(under)).contains("A second one");
        } finally {
            HeadlessFx.close(other);
        }
    }

    @Test
    void aFailureSaysWhyOnlyInWordsThatAreForPeople() {
        HeadlessFx.run(() ->
                notices.failed("failed.lesson", new SourceException("costs.md cannot be read.")));
        assertThat(bar.getAccessibleText())
                .isEqualTo(ReaderWords.say("failed.lesson") + " costs.md cannot be read.");
        HeadlessFx.run(() -> notices.failed("failed.file", new IOException("errno 28")));
        assertThat(bar.getAccessibleText()).isEqualTo(ReaderWords.say("failed.file"));
    }
}
