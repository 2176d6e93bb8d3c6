package dev.carrel.markdown.link;

import dev.carrel.course.Lesson;
import dev.carrel.course.Term;
import dev.carrel.markdown.source.CoursePaths;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import java.util.Locale;
import java.util.Optional;

/// Finds out where the links of one page lead. Not thread-safe; one per page.
public final class LinkResolver {
    private final CourseMap map;
    private final String page;
    private final Problems problems;

    /// @param page path of the lesson
    public LinkResolver(CourseMap map, String page, Problems problems) {
        this.map = map;
        this.page = page;
        this.problems = problems;
    }

    /// @param href as written, entities and escapes resolved
    public Destination find(String href, Spot spot) {
        String address = href.strip();
        String scheme = WebLinks.scheme(address);
        if (scheme.equals("glossary")) {
            return term(CoursePaths.decode(address.substring(address.indexOf(':') + 1)), spot);
        }
        if (!scheme.isEmpty() || address.startsWith("//")) {
            return web(address, scheme, spot);
        }
        CoursePaths.Target target = CoursePaths.Target.of(address);
        if (target.path().isEmpty()) {
            return new Destination.Within(target.anchor());
        }
        Optional<String> path = map.find(page, target.path());
        if (path.isEmpty()) {
            problems.error(
                    "link-broken",
                    spot,
                    "This link leads to '" + target.path() + "', and the course has no such file.",
                    "Correct the path; it counts from this page.");
            return new Destination.Nowhere();
        }
        if (path.get().equals(page)) {
            return new Destination.Within(target.anchor());
        }
        Optional<Lesson> lesson = map.lessonAt(path.get());
        if (lesson.isPresent()) {
            return new Destination.ToLesson(lesson.get(), target.anchor());
        }
        if (path.get().toLowerCase(Locale.ROOT).endsWith(".md")) {
            problems.warning(
                    "link-outside-outline",
                    spot,
                    "This link leads to '" + path.get() + "', which is not in the outline.",
                    "List the page in SUMMARY.md, or remove the link.");
            return new Destination.Nowhere();
        }
        return new Destination.ToFile(path.get());
    }

    private Destination term(String name, Spot spot) {
        Optional<Term> term = map.term(name);
        if (term.isPresent()) {
            return new Destination.ToTerm(term.get());
        }
        problems.warning(
                "term-unknown",
                spot,
                "The glossary has no term '" + name + "'.",
                "Add it to GLOSSARY.md, or correct the link.");
        return new Destination.Nowhere();
    }

    private Destination web(String address, String scheme, Spot spot) {
        Optional<String> clean = WebLinks.clean(address);
        if (clean.isPresent()) {
            return new Destination.Web(clean.get());
        }
        boolean web = scheme.startsWith("http") || scheme.equals("mailto");
        problems.warning(
                web ? "address-unusable" : "link-refused",
                spot,
                web
                        ? "'" + shortened(address) + "' is not a complete web or mail address."
                        : "Links that begin with '" + scheme + ":' are not followed.",
                "Link to a page of the course, or to an address with https:// or mailto:.");
        return new Destination.Nowhere();
    }

    private static String shortened(String address) {
        return address.length() <= 80 ? address : address.substring(0, 80) + "…";
    }
}
