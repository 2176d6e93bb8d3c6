package dev.carrel.ui.picture;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes an image as PNG (W3C Portable Network Graphics, third edition) without AWT, which would
/// wake a second window toolkit.
public final class PngPicture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int SUB = 1;

    private PngPicture() {}

    /// The opaque picture, 8 bits for each of red, green and blue.
    ///
    /// @throws IllegalArgumentException if the image has no pixels to read
    public static byte[] of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var reader = image.getPixelReader();
        if (reader == null || width == 0 || height == 0) {
            throw new IllegalArgumentException("An image without pixels");
        }
        var png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(png, "IHDR", head.put(new byte[] {8, 2, 0, 0, 0}).array(), 13);
        try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION)) {
            var out = new byte[1 << 16];
            var pixels = new int[width];
            for (int y = 0; y < height; y++) {
                reader.getPixels(
                        0, y, width, 1, PixelFormat.getIntArgbInstance(), pixels, 0, width);
                deflater.setInput(line(pixels));
                if (y == height - 1) {
                    deflater.finish();
                }
                while (!deflater.needsInput() || (y == height - 1 && !deflater.finished())) {
                    int length = deflater.deflate(out);
                    if (length > 0) {
                        chunk(png, "IDAT", out, length);
                    }
                }
            }
        }
        chunk(png, "IEND", new byte[0], 0);
        return png.toByteArray();
    }

    // Each byte is written as the difference to that of the pixel on the left: pages are mostly
    // one colour.
    private static byte[] line(int[] pixels) {
        var line = new byte[1 + pixels.length * 3];
        line[0] = SUB;
        int before = 0;
        for (int x = 0; x < pixels.length; x++) {
            for (int shift = 16, i = 0; shift >= 0; shift -= 8, i++) {
                line[1 + x * 3 + i] = (byte) ((pixels[x] >> shift) - (before >> shift));
            }
            before = pixels[x];
        }
        return line;
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data, 0, length);
        png.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        png.writeBytes(name);
        png.write(data, 0, length);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
