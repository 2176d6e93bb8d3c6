package dev.carrel.ui.reader.page;

import dev.carrel.course.CourseFiles;
import dev.carrel.markdown.LessonDocument;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/// Paints one whole lesson, from its heading to its last footnote, into an image. Works a screen at
/// a time in a window of its own, on the JavaFX thread, while frames go by.
public final class LessonPainter extends AnimationTimer {
    private static final int SCREEN = 1400; // px
    private static final int TALLEST = 60_000; // px: 240 MB at 1,000 px width
    private static final int CALM_FRAMES = 6; // until what scrolled in is drawn
    private static final int PATIENCE = 3600; // frames, a minute

    private final LessonPage page = new LessonPage(new PageEvents() {});
    private final Stage stage = new Stage();
    private final CompletableFuture<WritableImage> result = new CompletableFuture<>();
    private final int width;
    private WritableImage picture = new WritableImage(1, 1);
    private int height;
    private int done;
    private int waited;

    private LessonPainter(int width) {
        this.width = width;
    }

    /// Begins to paint; to be called on the JavaFX thread.
    ///
    /// @param state theme, type, highlights and answers to show
    /// @param width of the page in px, 320 to 4000
    /// @return the picture, completed on the JavaFX thread; exceptionally with
    ///   [IllegalStateException] if the page does not come to rest within a minute
    public static CompletableFuture<WritableImage> paint(
            LessonDocument lesson, CourseFiles files, PageState state, int width) {
        if (width < 320 || width > 4000) {
            throw new IllegalArgumentException("A page is 320 to 4000 px wide, not " + width);
        }
        var painter = new LessonPainter(width);
        // The page is larger than its window, for a screen may be smaller than the page.
        painter.page.setPrefSize(width, SCREEN);
        painter.stage.setScene(new Scene(new Group(painter.page), 320, 240));
        painter.stage.show();
        painter.page.show(lesson, files, state);
        painter.start();
        return painter.result;
    }

    @Override
    public void handle(long now) {
        try {
            step();
        } catch (RuntimeException e) {
            finish();
            result.completeExceptionally(e);
        }
    }

    private void step() {
        waited++;
        if (waited > PATIENCE) {
            throw new IllegalStateException("The lesson did not come to rest within a minute.");
        }
        if (height == 0) {
            if (page.atRest()) {
                measure();
            }
        } else if (waited > CALM_FRAMES) {
            take();
        }
    }

    private void measure() {
        page.evaluate("document.documentElement.classList.add('picture', 'calm')");
        var tall = (Number) page.evaluate("document.documentElement.scrollHeight");
        height = tall == null ? SCREEN : Math.min(TALLEST, tall.intValue());
        picture = new WritableImage(width, height);
        goOn(0);
    }

    private void goOn(int top) {
        done = top;
        waited = 0;
        page.evaluate("scrollTo(0, " + top + ")");
    }

    private void take() {
        // The last screen cannot be scrolled up to its first new line: it overlaps.
        int top = Math.max(0, Math.min(done, height - SCREEN));
        var screen = page.snapshot(null, null);
        int rows = Math.min(SCREEN, height - top);
        picture.getPixelWriter().setPixels(0, top, width, rows, screen.getPixelReader(), 0, 0);
        if (top + rows >= height) {
            finish();
            result.complete(picture);
        } else {
            goOn(top + rows);
        }
    }

    private void finish() {
        stop();
        stage.close();
    }
}
