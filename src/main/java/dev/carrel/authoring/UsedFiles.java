package dev.carrel.authoring;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which files of a course its lessons show or link to.
final class UsedFiles {
    private static final Pattern ADDRESS = Pattern.compile("/course/([^\"'\\s,<>?#]+)");
    private static final Pattern TEXT =
            Pattern.compile(".*\\.(md|markdown|ya?ml|toml|html|css|js|json|svg)");

    private final Set<String> used = new HashSet<>();
    private final StringBuilder texts = new StringBuilder();

    /// @throws IOException if a text of the course cannot be read
    UsedFiles(SourceFolder source) throws IOException {
        for (String path : source.paths()) {
            if (TEXT.matcher(path.toLowerCase(Locale.ROOT)).matches()) {
                source.read(path)
                        .ifPresent(
                                bytes -> texts.append(new String(bytes, StandardCharsets.UTF_8)));
            }
        }
    }

    void add(@Nullable String path) {
        if (path != null) {
            used.add(path);
        }
    }

    /// Takes every file that a lesson's HTML names.
    void addAll(String html) {
        Matcher address = ADDRESS.matcher(html.replace("&amp;", "&"));
        while (address.find()) {
            used.add(decoded(address.group(1)));
        }
    }

    private static String decoded(String address) {
        try {
            String path = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Normalizer.normalize(path, Normalizer.Form.NFC);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /// Whether a lesson shows a file. The picture for dark pages (`x.dark.svg`) goes with the other
    /// one.
    boolean shows(String path) {
        return used.contains(path) || used.contains(path.replaceFirst("\\.dark(\\.[^.]+)$", "$1"));
    }

    /// Whether a lesson shows a file, or any text of the course so much as mentions its name.
    boolean mentions(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return shows(path)
                || texts.indexOf(name) >= 0
                || texts.indexOf(name.replaceFirst("\\.dark(\\.[^.]+)$", "$1")) >= 0
                || texts.indexOf(name.replace(" ", "%20")) >= 0;
    }
}
