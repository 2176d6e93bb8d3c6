package dev.carrel.authoring;

import dev.carrel.course.Course;
import dev.carrel.course.CourseFiles;
import dev.carrel.markdown.LessonDocument;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// One lesson as one web page that any browser shows without the course and without a network:
/// pictures and style are inside, scripts there are none.
public final class LessonFile {
    private static final String COURSE = "/course/";
    private static final Map<String, String> PICTURES =
            Map.of(
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "jpeg", "image/jpeg",
                    "gif", "image/gif",
                    "svg", "image/svg+xml",
                    "bmp", "image/bmp",
                    "webp", "image/webp",
                    "avif", "image/avif");

    private LessonFile() {}

    /// Writes the page of a lesson.
    ///
    /// @param files of the course
    /// @param theme its colours: `light`, `dark`, `sepia`, `contrast` or `contrast-dark`
    /// @param out replaced if it is there
    /// @throws IOException if a picture cannot be read or the page not be written
    public static void write(
            Course course, LessonDocument lesson, CourseFiles files, String theme, Path out)
            throws IOException {
        Files.writeString(out, page(course, lesson, files, theme));
    }

    static String page(Course course, LessonDocument lesson, CourseFiles files, String theme)
            throws IOException {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
        Element html = Objects.requireNonNull(page.selectFirst("html"));
        html.attr("lang", course.language()).attr("data-theme", theme);
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head()
                .appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; img-src data:; style-src 'unsafe-inline'");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width");
        page.title(lesson.title() + " · " + course.title());
        page.head().appendElement("style").text(style());
        Element main = page.body().appendElement("main").attr("id", "lesson");
        main.append(Jsoup.parseBodyFragment(lesson.html()).body().html());
        for (Element picture : main.select("[src],[srcset]")) {
            embed(picture, "src", files);
            embed(picture, "srcset", files);
        }
        for (Element link : main.select("a[href]")) {
            if (!link.attr("href").matches("(?i)(https?:|mailto:|#).*")) {
                link.removeAttr("href");
            }
        }
        return page.outerHtml();
    }

    private static void embed(Element picture, String attribute, CourseFiles files)
            throws IOException {
        String address = picture.attr(attribute);
        if (!address.startsWith(COURSE)) {
            return;
        }
        String path =
                URLDecoder.decode(
                        address.substring(COURSE.length()).replace("+", "%2B"),
                        StandardCharsets.UTF_8);
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = PICTURES.get(ending);
        Optional<byte[]> bytes = files.read(Normalizer.normalize(path, Normalizer.Form.NFC));
        if (type == null || bytes.isEmpty()) {
            picture.removeAttr(attribute);
            return;
        }
        picture.attr(
                attribute,
                "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes.get()));
    }

    private static String style() throws IOException {
        try (InputStream in = LessonFile.class.getResourceAsStream("lesson.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
