package dev.carrel.ui.control;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/// Pictures of the screen as files.
public final class PngFile {
    private PngFile() {}

    /// Writes a picture, making its folder if need be. May be called on any thread once the picture
    /// is painted.
    ///
    /// @throws IOException if it cannot be written
    public static void write(Image image, Path file) throws IOException {
        System.setProperty("java.awt.headless", "true");
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        try (OutputStream out = Files.newOutputStream(file)) {
            if (!ImageIO.write(copy, "png", out)) {
                throw new IOException("This Java cannot write PNG pictures: " + file);
            }
        }
    }
}
