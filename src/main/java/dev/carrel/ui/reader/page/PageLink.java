package dev.carrel.ui.reader.page;

import dev.carrel.course.LessonId;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What the learner clicked. The page itself goes nowhere: whoever listens decides.
public sealed interface PageLink {
    /// Another lesson.
    ///
    /// @param anchor HTML id inside it
    record ToLesson(LessonId lesson, @Nullable String anchor) implements PageLink {}

    /// A place in this lesson; the page has already scrolled there.
    ///
    /// @param from where the learner was before
    record Within(String anchor, PagePosition from) implements PageLink {}

    /// A web page or a mail address, for the system's browser.
    record Web(URI address) implements PageLink {}

    /// A file of the course, such as the data of a lab.
    ///
    /// @param path as the course names it; whether there is such a file is not known yet
    record ToFile(String path) implements PageLink {}

    /// Anything else: a script, a file beyond the course, a malformed address.
    record Refused(String href) implements PageLink {}

    /// Reads the `href` of a link that leaves the page.
    static PageLink of(String href) {
        try {
            if (href.startsWith("/lesson/")) {
                int hash = href.indexOf('#');
                String id = href.substring(8, hash < 0 ? href.length() : hash);
                String anchor = hash < 0 ? null : decode(href.substring(hash + 1));
                return new ToLesson(new LessonId(decode(id)), anchor);
            }
            if (href.startsWith("/course/")) {
                String path = decode(href.substring(8).split("[?#]", 2)[0]);
                return path.isEmpty() ? new Refused(href) : new ToFile(path);
            }
            var address = new URI(href);
            String scheme = address.getScheme();
            boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            if ((web && address.getHost() != null) || "mailto".equalsIgnoreCase(scheme)) {
                return new Web(address);
            }
        } catch (IllegalArgumentException | URISyntaxException _) {
            return new Refused(href);
        }
        return new Refused(href);
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
