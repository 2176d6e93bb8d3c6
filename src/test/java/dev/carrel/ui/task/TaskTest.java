package dev.carrel.ui.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.ui.HeadlessFx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The ends a piece of work can come to, and who is told.
class TaskTest {
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final Background background = new Background(io, writer);
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void stop() {
        io.shutdownNow();
        writer.shutdownNow();
    }

    private List<String> end(CompletableFuture<Boolean> over) throws Exception {
        assertThat(over.get(20, TimeUnit.SECONDS)).isTrue();
        return heard;
    }

    @Test
    void handlersAreToldInTheOrderTheyCameAndTheEndComesLast() throws Exception {
        var over = new CompletableFuture<Boolean>();
        HeadlessFx.run(() ->
                background
                        .run(() -> "result")
                        .always(() -> heard.add("over"))
                        .then(result -> heard.add("first " + result))
                        .then(result -> heard.add("second " + result))
                        .orElse(_ -> heard.add("failure"))
                        .always(() -> over.complete(true)));
        assertThat(end(over)).containsExactly("first result", "second result", "over");
    }

    @Test
    void theEndIsToldEvenIfAHandlerFails() throws Exception {
        var over = new CompletableFuture<Boolean>();
        var uncaught = new CompletableFuture<Throwable>();
        HeadlessFx.run(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, e) -> uncaught.complete(e));
            background
                    .run(() -> "result")
                    .then(_ -> {
                        throw new IllegalStateException("a mistake in a screen");
                    })
                    .always(() -> over.complete(true));
        });
        assertThat(end(over)).isEmpty();
        assertThat(uncaught.get(20, TimeUnit.SECONDS)).hasMessage("a mistake in a screen");
        HeadlessFx.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
    }

    @Test
    void aFailureNobodyHearsGoesIntoTheLog() throws Exception {
        var logged = new CompletableFuture<LogRecord>();
        var logger = Logger.getLogger(Background.class.getName());
        var listening =
                new Handler() {
                    @Override
                    public void publish(LogRecord entry) {
                        logged.complete(entry);
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        logger.addHandler(listening);
        try {
            HeadlessFx.run(() ->
                    background.run(() -> {
                        throw new IOException("the disk is full");
                    }));
            assertThat(logged.get(20, TimeUnit.SECONDS).getThrown()).hasMessage("the disk is full");
        } finally {
            logger.removeHandler(listening);
        }
    }

    @Test
    void workThatWaitsItsTurnNeverBeginsOnceItIsCancelled() throws Exception {
        var release = new CountDownLatch(1);
        var begun = new AtomicBoolean();
        var over = new CompletableFuture<Boolean>();
        HeadlessFx.run(() -> {
            background.write(() -> {
                release.await();
                return true;
            });
            var waiting = background.write(() -> begun.getAndSet(true));
            waiting.then(_ -> heard.add("result")).always(() -> over.complete(true));
            waiting.cancel();
        });
        release.countDown();
        assertThat(end(over)).isEmpty();
        assertThat(begun).isFalse();
    }

    @Test
    void cancellingTwiceOrTooLateStopsNothingTwice() throws Exception {
        var stop = new CountDownLatch(1);
        var over = new CompletableFuture<Boolean>();
        Task<Boolean> task =
                HeadlessFx.call(() ->
                        background
                                .run(() -> stop.await(20, TimeUnit.SECONDS))
                                .onCancel(() -> heard.add("stop"))
                                .always(() -> over.complete(true)));
        HeadlessFx.run(() -> {
            task.cancel();
            task.cancel();
        });
        stop.countDown();
        end(over);
        HeadlessFx.run(task::cancel);
        assertThat(heard).containsExactly("stop");
        assertThat(HeadlessFx.call(() -> task.running().get())).isFalse();
    }

    @Test
    void aCancellationNobodyAskedForIsAFailure() throws Exception {
        var told = new CompletableFuture<Throwable>();
        HeadlessFx.run(() ->
                background
                        .run(() -> {
                            throw new CancellationException("from below");
                        })
                        .orElse(told::complete));
        assertThat(told.get(20, TimeUnit.SECONDS)).hasMessage("from below");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, -1", "0, 10, 0", "5, 10, 0.5", "10, 10, 1", "3, -1, -1"})
    void aPartIsKnownOnlyIfTheWholeIs(long done, long total, double part) {
        assertThat(new HowFar("files", done, total).fraction()).isEqualTo(part);
    }

    @Test
    void anotherThreadWaitsForTheJavaFxThreadAndHearsItsFailure() throws Exception {
        HeadlessFx.run(() -> {});
        assertThat(io.submit(() -> FxThread.call(Platform::isFxApplicationThread)).get()).isTrue();
        assertThatThrownBy(() ->
                        FxThread.call(() -> {
                            throw new IOException("no picture");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(IOException.class);
    }
}
