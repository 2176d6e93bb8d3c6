package dev.carrel.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.ui.HeadlessFx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final Background background = new Background(io, writer);

    @AfterEach
    void stop() {
        io.shutdownNow();
        writer.shutdownNow();
    }

    @Test
    void worksElsewhereAndTellsTheResultOnTheJavaFxThread() throws Exception {
        var told = new CompletableFuture<String>();
        HeadlessFx.run(() ->
                background
                        .run(() -> Platform.isFxApplicationThread() ? "there" : "elsewhere")
                        .then(where ->
                                told.complete(where + " " + Platform.isFxApplicationThread())));
        assertThat(told.get(20, TimeUnit.SECONDS)).isEqualTo("elsewhere true");
    }

    @Test
    void tellsAFailureAndThenThatItIsOver() throws Exception {
        List<String> heard = new ArrayList<>();
        var over = new CompletableFuture<List<String>>();
        HeadlessFx.run(() ->
                background
                        .run(() -> {
                            throw new IOException("the disk is full");
                        })
                        .then(_ -> heard.add("result"))
                        .orElse(reason -> heard.add(String.valueOf(reason.getMessage())))
                        .always(() -> over.complete(heard)));
        assertThat(over.get(20, TimeUnit.SECONDS)).containsExactly("the disk is full");
    }

    @Test
    void showsThatItIsSlowOnlyWhileItRunsForLong() throws Exception {
        var release = new CountDownLatch(1);
        Task<String> slow =
                HeadlessFx.call(() ->
                        background.run(() -> {
                            release.await();
                            return "done";
                        }));
        assertThat(HeadlessFx.call(() -> slow.slow().get())).isFalse();
        HeadlessFx.await("the task to count as slow", () -> slow.slow().get());
        release.countDown();
        HeadlessFx.await("the task to end", () -> !slow.running().get());
        assertThat(HeadlessFx.call(() -> slow.slow().get())).isFalse();
    }

    @Test
    void saysHowFarItIs() throws Exception {
        var release = new CountDownLatch(1);
        Task<String> task =
                HeadlessFx.call(() ->
                        background.follow(progress -> {
                            for (int i = 1; i <= 1000; i++) {
                                progress.at("lesson " + i, i, 4000);
                            }
                            release.await();
                            return "done";
                        }));
        HeadlessFx.await("the last report", () -> task.progress().get().done() == 1000);
        assertThat(HeadlessFx.call(() -> task.progress().get().fraction())).isEqualTo(0.25);
        assertThat(HeadlessFx.call(() -> task.progress().get().what())).isEqualTo("lesson 1000");
        release.countDown();
    }

    @Test
    void aCancelledTaskStopsAndTellsNothingButItsEnd() throws Exception {
        List<String> heard = new ArrayList<>();
        var started = new CountDownLatch(1);
        var stop = new CountDownLatch(1);
        var over = new CompletableFuture<List<String>>();
        Task<String> task =
                HeadlessFx.call(() ->
                        background
                                .<String>follow(progress -> {
                                    started.countDown();
                                    stop.await();
                                    progress.check();
                                    return "never";
                                })
                                .then(_ -> heard.add("result"))
                                .orElse(_ -> heard.add("failure"))
                                .onCancel(() -> heard.add("stop"))
                                .onCancel(stop::countDown)
                                .always(() -> over.complete(heard)));
        started.await();
        HeadlessFx.run(task::cancel);
        assertThat(over.get(20, TimeUnit.SECONDS)).containsExactly("stop");
    }

    @Test
    void writesOneAfterTheOtherInTheOrderAsked() throws Exception {
        List<Integer> written = new ArrayList<>();
        var over = new CompletableFuture<List<Integer>>();
        HeadlessFx.run(() -> {
            for (int i = 0; i < 50; i++) {
                int number = i;
                background.write(() -> written.add(number));
            }
            background.write(() -> over.complete(written));
        });
        assertThat(over.get(20, TimeUnit.SECONDS)).isSorted().hasSize(50);
    }

    @Test
    void workAskedAfterTheProgramHasClosedIsNotDoneAndNoFailure() throws Exception {
        writer.shutdown();
        List<String> heard = new ArrayList<>();
        var over = new CompletableFuture<List<String>>();
        HeadlessFx.run(() ->
                background
                        .write(() -> heard.add("work"))
                        .then(_ -> heard.add("result"))
                        .orElse(_ -> heard.add("failure"))
                        .always(() -> over.complete(heard)));
        assertThat(over.get(20, TimeUnit.SECONDS)).isEmpty();
    }
}
