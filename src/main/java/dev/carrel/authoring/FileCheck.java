package dev.carrel.authoring;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Looks at the files of a course that are not text.
final class FileCheck {
    private static final long LARGE = 4L * 1024 * 1024;

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "svg", "bmp");

    private static final Set<String> MEDIA = Set.of("mp4", "m4v", "mp3", "m4a", "pdf", "csv");

    /// What the reader's web view cannot show.
    private static final Map<String, String> UNKNOWN =
            Map.of(
                    "webp", "WebP",
                    "avif", "AVIF",
                    "heic", "HEIC",
                    "heif", "HEIF",
                    "jxl", "JPEG XL",
                    "tif", "TIFF",
                    "tiff", "TIFF",
                    "webm", "WebM",
                    "ogg", "Ogg",
                    "woff2", "WOFF2");

    private FileCheck() {}

    static void check(SourceFolder source, UsedFiles used, Findings findings) throws IOException {
        for (String path : source.paths()) {
            String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            String unknown = UNKNOWN.get(ending);
            if (unknown != null) {
                findings.warning(
                        "format-not-shown",
                        path,
                        "Readers cannot show %s files.".formatted(unknown),
                        "Save it as PNG, JPEG or SVG (video as MP4, sound as MP3).");
            }
            boolean picture = PICTURES.contains(ending);
            if (unknown == null && !picture && !MEDIA.contains(ending)) {
                continue;
            }
            if (!used.mentions(path)) {
                findings.warning(
                        "asset-unused",
                        path,
                        "No lesson uses this file.",
                        "Delete it, or link to it; learners would download it for nothing.");
            } else if (picture && source.size(path) > LARGE) {
                findings.warning(
                        "image-large",
                        path,
                        "This picture has %,d bytes.".formatted(source.size(path)),
                        "Make it smaller; a page rarely shows more than 2,000 pixels.");
            }
        }
    }
}
