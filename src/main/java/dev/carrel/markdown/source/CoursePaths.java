package dev.carrel.markdown.source;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedSet;

/// Finds the files that links of a course mean. Never leaves the course.
public final class CoursePaths {
    private CoursePaths() {}

    /// What a link says: a path and the anchor behind it.
    ///
    /// @param path as written, still encoded; empty for a link into the same page
    /// @param anchor without `#`, decoded; empty if there is none
    public record Target(String path, String anchor) {
        public static Target of(String href) {
            int hash = href.indexOf('#');
            String path = hash < 0 ? href : href.substring(0, hash);
            int query = path.indexOf('?');
            return new Target(
                    query < 0 ? path : path.substring(0, query),
                    hash < 0 ? "" : decode(href.substring(hash + 1)));
        }
    }

    /// The file a link in `from` means, if the course has it: as written, decoded, a folder's
    /// README, or a page written with `.html` or without its ending.
    public static Optional<String> find(SortedSet<String> paths, String from, String link) {
        if (link.isEmpty()) {
            return Optional.of(from);
        }
        for (String candidate : new String[] {decode(link), link}) {
            Optional<String> plain = resolve(from, candidate);
            if (plain.isEmpty()) {
                continue;
            }
            String path = plain.get();
            String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
            String page = path.endsWith(".html") ? path.substring(0, path.length() - 5) : path;
            for (String form :
                    new String[] {
                        path,
                        folder + "README.md",
                        folder + "readme.md",
                        folder + "index.md",
                        page + ".md"
                    }) {
                if (paths.contains(form)) {
                    return Optional.of(form);
                }
            }
        }
        return Optional.empty();
    }

    /// The path relative to the course, or nothing if it would leave it.
    public static Optional<String> resolve(String from, String link) {
        Deque<String> parts = new ArrayDeque<>();
        if (!link.startsWith("/")) {
            String[] folders = from.split("/", -1);
            for (int i = 0; i < folders.length - 1; i++) {
                parts.addLast(folders[i]);
            }
        }
        for (String part : link.replace('\\', '/').split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(Normalizer.normalize(String.join("/", parts), Normalizer.Form.NFC));
    }

    /// The folder of a path with its `/`, empty at the top.
    public static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /// The last part of a path.
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Percent-decoding (RFC 3986, section 2.1) that leaves stray percent signs alone.
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            int value = i + 2 < text.length() && text.charAt(i) == '%' ? hex(text, i + 1) : -1;
            if (value >= 0) {
                bytes.write(value);
                i += 3;
            } else {
                int point = text.codePointAt(i);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /// Percent-encoding of one path segment or id.
    public static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Percent-encoding of a path, segment by segment.
    public static String encodePath(String path) {
        StringBuilder out = new StringBuilder();
        for (String segment : path.split("/", -1)) {
            out.append(out.isEmpty() ? "" : "/").append(encode(segment));
        }
        return out.toString();
    }
}
