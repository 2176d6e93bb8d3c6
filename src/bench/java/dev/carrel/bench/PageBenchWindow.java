package dev.carrel.bench;

import dev.carrel.course.CourseFiles;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.reader.page.LessonPage;
import dev.carrel.ui.reader.page.PageEvents;
import dev.carrel.ui.reader.page.PageState;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;

/// A lesson page in a window of the usual size, and how long it takes to show something.
final class PageBenchWindow implements PageEvents, AutoCloseable {
    private final AtomicReference<CompletableFuture<Long>> waiting =
            new AtomicReference<>(new CompletableFuture<>());
    private volatile double pageMillis;
    private final LessonPage page;
    private final Stage stage;

    PageBenchWindow() {
        page = HeadlessFx.call(() -> new LessonPage(this));
        stage = HeadlessFx.show(page, 850, 800);
    }

    @Override
    public void painted(double millis) {
        pageMillis = millis;
        var done = waiting.get();
        Runnable[] once = new Runnable[1];
        var scene = stage.getScene();
        once[0] =
                () -> {
                    scene.removePostLayoutPulseListener(once[0]);
                    done.complete(System.nanoTime());
                };
        scene.addPostLayoutPulseListener(once[0]);
        javafx.application.Platform.requestNextPulse();
    }

    /// Milliseconds from the call to the first frame that has the lesson in it.
    double show(LessonDocument lesson, CourseFiles files) throws Exception {
        return show(lesson, files, PageState.FRESH);
    }

    /// [#show(LessonDocument, CourseFiles)] with what the learner did there.
    double show(LessonDocument lesson, CourseFiles files, PageState state) throws Exception {
        var painted = new CompletableFuture<Long>();
        waiting.set(painted);
        long start = System.nanoTime();
        HeadlessFx.run(() -> page.show(lesson, files, state));
        return (painted.get(60, TimeUnit.SECONDS) - start) / 1e6;
    }

    /// Milliseconds of the last [#show] that were the page's own: until its frame was laid out.
    double pageMillis() {
        return pageMillis;
    }

    void prefetch(LessonDocument lesson, CourseFiles files) {
        HeadlessFx.run(() -> page.prefetch(lesson, files));
    }

    /// As long as somebody reads the first lines: late work goes on meanwhile.
    static void read(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    @Override
    public void close() {
        HeadlessFx.close(stage);
    }
}
