package dev.carrel.ui;

import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.control.PngFile;
import dev.carrel.ui.task.FxThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Takes pictures of a program that runs on the headless platform. On a thread that may wait.
///
/// @param out folder for the pictures
/// @param pictures taken so far; every new one is added
record TourCamera(Program program, Path out, List<Path> pictures) {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);
    private static final long CALM = TimeUnit.SECONDS.toNanos(12);

    /// Takes a picture in the light theme and one in the dark.
    void inBoth(String name) throws IOException {
        theme(ThemeChoice.LIGHT);
        picture(name + "-light");
        theme(ThemeChoice.DARK);
        picture(name + "-dark");
        theme(ThemeChoice.LIGHT);
    }

    private void theme(ThemeChoice choice) {
        fx(() -> program.appearance().choice().set(choice));
    }

    void size(double width, double height) {
        fx(() -> {
            var stage = program.frame().stage();
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /// Takes a picture when nothing changes on screen any more.
    void picture(String name) throws IOException {
        long end = System.nanoTime() + CALM;
        WritableImage last = frame();
        int same = 0;
        while (same < 3 && System.nanoTime() < end) {
            pause(200);
            WritableImage next = frame();
            same = equal(last, next) ? same + 1 : 0;
            last = next;
        }
        Path file = out.resolve("%02d-%s.png".formatted(pictures.size() + 1, name));
        PngFile.write(last, file);
        pictures.add(file);
    }

    private WritableImage frame() {
        return FxThread.call(() -> program.frame().scene().snapshot(null));
    }

    private static boolean equal(WritableImage one, WritableImage other) {
        return one.getWidth() == other.getWidth()
                && one.getHeight() == other.getHeight()
                && Arrays.equals(pixels(one), pixels(other));
    }

    private static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    static void fx(Runnable work) {
        FxThread.call(() -> {
            work.run();
            return true;
        });
    }

    /// Waits, on the JavaFX thread, until the answer is yes.
    static void until(String what, Callable<Boolean> question) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (!FxThread.call(question)) {
            if (System.nanoTime() > end) {
                throw new IOException("The tour waited in vain for " + what + ".");
            }
            pause(50);
        }
    }

    @SuppressWarnings("ThreadSleep")
    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
