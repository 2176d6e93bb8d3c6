package dev.carrel.ui.library;

import dev.carrel.course.CourseFiles;
import dev.carrel.pack.bytes.Sha256;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the cover of a course, and its version for dark themes: `cover.dark.svg` beside
/// `cover.svg`.
final class CoverFiles {
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final Set<String> PIXELS = Set.of("png", "jpg", "jpeg", "gif", "bmp");

    Optional<ShelfCourse.CoverFile> of(@Nullable String path, CourseFiles files) {
        if (path == null) {
            return Optional.empty();
        }
        int dot = path.lastIndexOf('.');
        String kind = path.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean svg = kind.equals("svg");
        if (dot < 0 || !(svg || PIXELS.contains(kind))) {
            return Optional.empty();
        }
        Optional<byte[]> light = read(files, path);
        String darkPath = path.substring(0, dot) + ".dark" + path.substring(dot);
        return light.map(bytes -> {
            byte[] dark = read(files, darkPath).orElse(bytes);
            String key = Sha256.of(bytes).hex() + "-" + Sha256.of(dark).hex().substring(0, 16);
            return new ShelfCourse.CoverFile(key, svg, bytes, dark);
        });
    }

    private static Optional<byte[]> read(CourseFiles files, String path) {
        try {
            return files.read(path).filter(bytes -> bytes.length <= MOST_BYTES);
        } catch (IOException e) {
            System.getLogger(CoverFiles.class.getName())
                    .log(System.Logger.Level.INFO, "No cover: " + path, e);
            return Optional.empty();
        }
    }
}
