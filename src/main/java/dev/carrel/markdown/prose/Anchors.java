package dev.carrel.markdown.prose;

import dev.carrel.course.Lesson;
import dev.carrel.markdown.source.CoursePaths;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The places of a page that can be linked to, and the links that want one.
public final class Anchors {
    /// Ids the page itself uses, and beginnings that mean something to its scripts.
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(?:fn|head-|diagram-).*|lesson|margin|desk|popups");

    /// A link to an anchor.
    ///
    /// @param lesson in which the anchor is wanted
    public record Wanted(Lesson lesson, String anchor, Spot spot) {
        /// A link to an id of that lesson.
        public String href(String id) {
            return "/lesson/"
                    + CoursePaths.encode(lesson.id().value())
                    + "#"
                    + CoursePaths.encode(id);
        }
    }

    private final Problems problems;
    private final Set<String> taken = new HashSet<>();
    private final List<Wanted> elsewhere = new ArrayList<>();
    private final List<PlacedAnchor> here = new ArrayList<>();

    /// @param anchor as wanted by a link of the same page
    public record PlacedAnchor(String anchor, Spot spot) {}

    public Anchors(Problems problems) {
        this.problems = problems;
    }

    /// The id an author's anchor has in the page.
    public static String id(String anchor) {
        String id = anchor.strip().replaceAll("\\s+", "-");
        return RESERVED.matcher(id).matches() ? "s-" + id : id;
    }

    /// Takes an explicit id, unless it is taken: then it is a problem, and empty comes back.
    String claim(String anchor, Spot spot) {
        String id = id(anchor);
        if (id.isEmpty() || id.length() > 200) {
            return "";
        }
        if (taken.add(id)) {
            return id;
        }
        problems.warning(
                "anchor-duplicate",
                spot,
                "The id '" + anchor + "' stands in this page twice.",
                "Give each place an id of its own.");
        return "";
    }

    void want(String anchor, Spot spot) {
        here.add(new PlacedAnchor(anchor, spot));
    }

    void want(Lesson lesson, String anchor, Spot spot) {
        elsewhere.add(new Wanted(lesson, anchor, spot));
    }

    /// Anchors that links of this page want in it.
    public List<PlacedAnchor> wantedHere() {
        return List.copyOf(here);
    }

    /// Anchors that links of this page want in other lessons.
    public List<Wanted> wantedElsewhere() {
        return List.copyOf(elsewhere);
    }

    /// A heading's text as an id: lower-case, words joined with hyphens, signs left out.
    public static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        String lower = text.strip().toLowerCase(Locale.ROOT);
        lower.codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)
                            || c == '_'
                            || Character.getType(c) == Character.NON_SPACING_MARK
                            || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
                        slug.appendCodePoint(c);
                    } else if (c == '-' || Character.isWhitespace(c) || c == '\u00A0') {
                        slug.append('-');
                    }
                });
        int end = Math.min(120, slug.length());
        boolean halved = end > 0 && Character.isHighSurrogate(slug.charAt(end - 1));
        String made = slug.substring(0, halved ? end - 1 : end);
        return made.isBlank() ? "section" : id(made);
    }
}
