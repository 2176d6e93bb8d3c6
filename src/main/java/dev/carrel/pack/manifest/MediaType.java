package dev.carrel.pack.manifest;

import java.util.Locale;
import java.util.Map;

/// What a file is, as far as its name tells.
///
/// @param name for example `image/png`
/// @param role what a course uses such files for
/// @param compressible whether deflating is worth a try
public record MediaType(String name, Role role, boolean compressible) {
    private static final MediaType UNKNOWN =
            new MediaType("application/octet-stream", Role.ATTACHMENT, true);

    private static final Map<String, MediaType> BY_EXTENSION =
            Map.ofEntries(
                    text("md", "text/markdown", Role.LESSON),
                    text("markdown", "text/markdown", Role.LESSON),
                    text("yaml", "application/yaml", Role.LESSON),
                    text("yml", "application/yaml", Role.LESSON),
                    text("toml", "application/toml", Role.LESSON),
                    text("gift", "text/plain", Role.LESSON),
                    text("txt", "text/plain", Role.ASSET),
                    text("csv", "text/csv", Role.ASSET),
                    text("tsv", "text/tab-separated-values", Role.ASSET),
                    text("json", "application/json", Role.ASSET),
                    text("svg", "image/svg+xml", Role.ASSET),
                    text("html", "text/html", Role.ASSET),
                    text("css", "text/css", Role.ASSET),
                    text("js", "text/javascript", Role.ASSET),
                    text("xml", "application/xml", Role.ASSET),
                    text("vtt", "text/vtt", Role.ASSET),
                    text("py", "text/x-python", Role.ASSET),
                    text("ttf", "font/ttf", Role.ASSET),
                    text("bmp", "image/bmp", Role.ASSET),
                    text("wav", "audio/wav", Role.MEDIA),
                    packed("png", "image/png", Role.ASSET),
                    packed("jpg", "image/jpeg", Role.ASSET),
                    packed("jpeg", "image/jpeg", Role.ASSET),
                    packed("gif", "image/gif", Role.ASSET),
                    packed("webp", "image/webp", Role.ASSET),
                    packed("avif", "image/avif", Role.ASSET),
                    packed("woff", "font/woff", Role.ASSET),
                    packed("woff2", "font/woff2", Role.ASSET),
                    packed("mp4", "video/mp4", Role.MEDIA),
                    packed("m4v", "video/mp4", Role.MEDIA),
                    packed("webm", "video/webm", Role.MEDIA),
                    packed("mp3", "audio/mpeg", Role.MEDIA),
                    packed("m4a", "audio/mp4", Role.MEDIA),
                    packed("ogg", "audio/ogg", Role.MEDIA),
                    packed("pdf", "application/pdf", Role.ATTACHMENT),
                    packed("zip", "application/zip", Role.ATTACHMENT),
                    packed("epub", "application/epub+zip", Role.ATTACHMENT));

    private static Map.Entry<String, MediaType> text(String extension, String name, Role role) {
        return Map.entry(extension, new MediaType(name, role, true));
    }

    private static Map.Entry<String, MediaType> packed(String extension, String name, Role role) {
        return Map.entry(extension, new MediaType(name, role, false));
    }

    public static MediaType of(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, UNKNOWN);
    }
}
