package dev.carrel.markdown.link;

import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the pictures of one page. Not thread-safe; one per page.
public final class Pictures {
    private static final Set<String> SHOWN = Set.of("svg", "png", "jpg", "jpeg", "gif", "bmp");
    private static final Set<String> OTHERS =
            Set.of("webp", "avif", "heic", "tif", "tiff", "ico", "jxl");

    private final CourseMap map;
    private final String page;
    private final Problems problems;

    /// What a picture turned out to be.
    public sealed interface Picture {
        /// @param path in the course
        /// @param dark path of the one for dark themes, if there is one
        record Found(String path, @Nullable String dark) implements Picture {}

        /// On the web: it is not loaded, but can be linked to.
        record Remote(String address) implements Picture {}

        record Missing() implements Picture {}
    }

    public Pictures(CourseMap map, String page, Problems problems) {
        this.map = map;
        this.page = page;
        this.problems = problems;
    }

    /// @param src as written
    public Picture find(String src, Spot spot) {
        String address = src.strip();
        String scheme = WebLinks.scheme(address);
        if (!scheme.isEmpty() || address.startsWith("//")) {
            problems.error(
                    "image-remote",
                    spot,
                    "This picture is not part of the course, so it cannot be shown.",
                    "Put the picture into the course's folder and link to it there.");
            Optional<String> web = WebLinks.clean(address);
            return web.isPresent() ? new Picture.Remote(web.get()) : new Picture.Missing();
        }
        String path = address.replaceFirst("[?#].*$", "");
        Optional<String> found = path.isEmpty() ? Optional.empty() : map.find(page, path);
        if (found.isEmpty() || !(isShown(found.get()) || isOther(found.get()))) {
            problems.error(
                    "image-missing",
                    spot,
                    "The course has no picture '" + path + "'.",
                    "Correct the path; it counts from this page.");
            return new Picture.Missing();
        }
        if (isOther(found.get())) {
            problems.warning(
                    "image-format",
                    spot,
                    "Pictures of the kind '" + ending(path) + "' cannot be shown everywhere.",
                    "Save it as PNG, JPEG or SVG.");
        }
        return new Picture.Found(found.get(), dark(found.get()));
    }

    private @Nullable String dark(String path) {
        int dot = path.lastIndexOf('.');
        String dark = path.substring(0, dot) + ".dark" + path.substring(dot);
        return map.has(dark) ? dark : null;
    }

    private static boolean isShown(String path) {
        return SHOWN.contains(ending(path));
    }

    private static boolean isOther(String path) {
        return OTHERS.contains(ending(path));
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
