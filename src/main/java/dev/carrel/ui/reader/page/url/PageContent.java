package dev.carrel.ui.reader.page.url;

import dev.carrel.course.CourseFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Everything a page may load: our own scripts, styles and fonts, three script libraries, and the
/// files of the course on show. Thread-safe: the web view asks from threads of its own.
public final class PageContent {
    private static final String ROOT = "/dev/carrel/ui/";
    private static final Map<String, String> LIBRARIES =
            Map.of(
                    "katex", "org.webjars.npm",
                    "mermaid", "org.webjars.npm",
                    "highlightjs", "org.webjars");

    private final Map<Integer, CourseFiles> courses = new ConcurrentHashMap<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private String host = "";

    /// Takes a host for itself.
    public String open() {
        host = PageHosts.open(this);
        return host;
    }

    /// Files of a course, from now on found under `/course/~key/`. A key of its own for every
    /// edition keeps the web view from showing a remembered picture of another one.
    @SuppressWarnings("ReferenceEquality") // two editions may well be equal in some sense
    public int course(CourseFiles files) {
        for (var known : courses.entrySet()) {
            if (known.getValue() == files) {
                return known.getKey();
            }
        }
        int key = courses.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        courses.put(key, files);
        courses.remove(key - 4);
        return key;
    }

    PageAnswer answer(String path) {
        try {
            String name = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (name.contains("..") || name.contains("\\")) {
                return PageAnswer.REFUSED;
            }
            if (name.startsWith("/course/~")) {
                return asset(name);
            }
            byte[] body = own(name);
            if (body == null) {
                return PageAnswer.REFUSED;
            }
            var headers = headers(MediaTypes.of(name));
            if (name.equals("/")) {
                headers.put("Content-Type", "text/html; charset=utf-8");
                headers.put("Content-Security-Policy", policy());
            }
            return new PageAnswer(200, body, headers);
        } catch (IOException | IllegalArgumentException _) {
            return PageAnswer.REFUSED;
        }
    }

    private PageAnswer asset(String name) throws IOException {
        int slash = name.indexOf('/', 9);
        if (slash < 0 || !name.substring(9, slash).chars().allMatch(Character::isDigit)) {
            return PageAnswer.REFUSED;
        }
        var files = courses.get(Integer.valueOf(name.substring(9, slash)));
        String path = Normalizer.normalize(name.substring(slash + 1), Normalizer.Form.NFC);
        var body = files == null ? java.util.Optional.<byte[]>empty() : files.read(path);
        if (body.isEmpty()) {
            return PageAnswer.REFUSED;
        }
        var headers = headers(MediaTypes.ofAsset(path));
        headers.put(
                "Content-Security-Policy",
                "sandbox; default-src 'none'; style-src 'unsafe-inline'");
        return new PageAnswer(200, body.get(), headers);
    }

    private byte @Nullable [] own(String name) throws IOException {
        if (name.equals("/")) {
            return resource(ROOT + "reader/page/shell.html");
        }
        if (name.equals("/tokens.css")) {
            return resource(ROOT + "tokens.css");
        }
        if (name.startsWith("/fonts/")) {
            return resource(ROOT + "fonts/" + name.substring(7));
        }
        if (name.startsWith("/page/")) {
            return resource(ROOT + "reader/page/" + name.substring(6));
        }
        if (name.startsWith("/lib/")) {
            int slash = name.indexOf('/', 5);
            String library = slash < 0 ? "" : name.substring(5, slash);
            return LIBRARIES.containsKey(library)
                    ? library(library, name.substring(slash + 1))
                    : null;
        }
        return null;
    }

    private byte @Nullable [] library(String name, String path) throws IOException {
        String version = versions.get(name);
        if (version == null) {
            var properties = new Properties();
            byte[] file =
                    packaged(
                            "META-INF/maven/"
                                    + LIBRARIES.get(name)
                                    + "/"
                                    + name
                                    + "/pom.properties");
            if (file == null) {
                return null;
            }
            properties.load(new java.io.ByteArrayInputStream(file));
            version = properties.getProperty("version", "");
            versions.put(name, version);
        }
        return packaged("META-INF/resources/webjars/" + name + "/" + version + "/" + path);
    }

    // The libraries are modules of their own, which a class of ours cannot look into by itself.
    private static byte @Nullable [] packaged(String name) throws IOException {
        try (InputStream in = PageContent.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static byte @Nullable [] resource(String name) throws IOException {
        try (InputStream in = PageContent.class.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static Map<String, String> headers(String type) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", type);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        return headers;
    }

    /// Scripts and styles only ours; pictures and media only the course's; no connection, frame,
    /// form, plug-in or worker at all (W3C Content Security Policy Level 3). Inline style stays
    /// allowed because mermaid draws with it; the renderer takes it out of lessons.
    String policy() {
        String self = "https://" + host;
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src " + self + "/page/ " + self + "/lib/",
                "style-src 'unsafe-inline' "
                        + self
                        + "/page/ "
                        + self
                        + "/lib/ "
                        + self
                        + "/tokens.css",
                "img-src data: " + self + "/course/",
                "media-src " + self + "/course/",
                "font-src " + self + "/fonts/ " + self + "/lib/katex/",
                "connect-src 'none'",
                "frame-src 'none'",
                "worker-src 'none'",
                "object-src 'none'",
                "form-action 'none'",
                "base-uri 'none'",
                "sandbox allow-scripts allow-same-origin");
    }
}
