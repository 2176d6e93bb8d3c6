package dev.carrel.ui.reader.page.url;

import java.util.Locale;
import java.util.Map;

/// Media types by file ending. What a course brings is never given out as script, style or page.
final class MediaTypes {
    private static final Map<String, String> PICTURES =
            Map.ofEntries(
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("bmp", "image/bmp"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("m4v", "video/mp4"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("m4a", "audio/mp4"));
    private static final Map<String, String> OURS =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "mjs", "text/javascript; charset=utf-8",
                    "ttf", "font/ttf",
                    "woff", "font/woff");

    private MediaTypes() {}

    static String of(String path) {
        return OURS.getOrDefault(ending(path), "application/octet-stream");
    }

    static String ofAsset(String path) {
        return PICTURES.getOrDefault(ending(path), "application/octet-stream");
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
