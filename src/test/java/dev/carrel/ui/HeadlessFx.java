package dev.carrel.ui;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/// The JavaFX toolkit for tests: started once per JVM on the headless platform, used from any test
/// thread. Every call has a time limit.
public final class HeadlessFx {
    private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();
    private static final long SECONDS = 60;

    static {
        Platform.startup(() -> STARTED.complete(null));
        Platform.setImplicitExit(false);
    }

    private HeadlessFx() {}

    /// Runs work on the JavaFX thread and waits for its result.
    public static <T> T call(Callable<T> work) {
        STARTED.join();
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return get(result);
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /// Asks again and again, on the JavaFX thread, until the answer is yes.
    public static void await(String what, Callable<Boolean> question) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!call(question)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain for " + what);
            }
            pause(15);
        }
    }

    /// Looks again and again, on the JavaFX thread, until it is there.
    public static <T> T find(String what, Callable<Optional<T>> look) {
        var found = new AtomicReference<Optional<T>>(Optional.empty());
        await(
                what,
                () -> {
                    found.set(look.call());
                    return found.get().isPresent();
                });
        return found.get().orElseThrow();
    }

    /// Lets the toolkit draw this many frames.
    public static void frames(int count) {
        var drawn = new CountDownLatch(count);
        run(() ->
                new javafx.animation.AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        drawn.countDown();
                        if (drawn.getCount() == 0) {
                            stop();
                        }
                    }
                }.start());
        try {
            if (!drawn.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("No frames");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// A window of this size that shows the node.
    public static Stage show(Parent root, double width, double height) {
        return call(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(root, width, height));
            stage.show();
            return stage;
        });
    }

    public static void close(Stage stage) {
        run(stage::close);
    }

    public static WritableImage picture(Stage stage) {
        return call(() -> stage.getScene().snapshot(null));
    }

    private static <T> T get(CompletableFuture<T> result) {
        try {
            return result.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("The JavaFX thread did not answer", e);
        }
    }

    @SuppressWarnings("ThreadSleep")
    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
