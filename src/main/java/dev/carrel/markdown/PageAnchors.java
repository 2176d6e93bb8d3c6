package dev.carrel.markdown;

import dev.carrel.markdown.LessonDocument.Heading;
import dev.carrel.markdown.prose.Anchors;
import dev.carrel.markdown.prose.Anchors.PlacedAnchor;
import dev.carrel.markdown.source.CoursePaths;
import dev.carrel.markdown.source.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The places of one page that can be linked to.
///
/// @param ids every id of the page
/// @param given those of headings that the author chose
record PageAnchors(Set<String> ids, Set<String> given) {
    static final PageAnchors NONE = new PageAnchors(Set.of(), Set.of());

    /// Gives every heading an id of its own, and reads what there is.
    static PageAnchors mark(Element page) {
        Set<String> ids = new LinkedHashSet<>();
        for (Element element : page.select("[id]")) {
            if (!ids.add(element.id())) {
                element.removeAttr("id");
            }
        }
        Set<String> given = new HashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Element heading : headings(page)) {
            if (heading.hasAttr("id")) {
                given.add(heading.id());
            } else {
                String slug = Anchors.slug(TextBlocks.textOf(heading));
                String id = slug;
                while (!ids.add(id)) {
                    id = slug + "-" + counts.merge(slug, 1, Integer::sum);
                }
                heading.id(id);
            }
        }
        return new PageAnchors(ids, given);
    }

    private static List<Element> headings(Element page) {
        List<Element> headings = new ArrayList<>();
        for (Element heading : page.select("h1,h2,h3,h4,h5,h6")) {
            if (heading.closest("section.question") == null) {
                headings.add(heading);
            }
        }
        return headings;
    }

    static List<Heading> outline(Element page) {
        List<Heading> outline = new ArrayList<>();
        for (Element heading : headings(page)) {
            String text = TextBlocks.textOf(heading).strip().replaceAll("\\s+", " ");
            if (!text.isEmpty()) {
                int level = heading.normalName().charAt(1) - '0';
                outline.add(new Heading(heading.id(), level, text));
            }
        }
        return outline;
    }

    /// The id that a link's anchor means. Tools make ids in different ways: if only signs and case
    /// differ, the place is found all the same.
    Optional<String> find(String anchor) {
        String id = Anchors.id(anchor);
        if (ids.contains(id)) {
            return Optional.of(id);
        }
        String bare = bare(anchor);
        return bare.isEmpty()
                ? Optional.empty()
                : ids.stream().filter(one -> bare(one).equals(bare)).findFirst();
    }

    private static String bare(String anchor) {
        return anchor.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /// Leads the links of the page to the places they mean; those that lead nowhere are problems.
    void connect(Element page, List<PlacedAnchor> wanted, Problems problems) {
        Map<String, Optional<String>> known = new HashMap<>();
        Set<PlacedAnchor> told = new HashSet<>();
        for (PlacedAnchor want : wanted) {
            Optional<String> id =
                    known.computeIfAbsent(Anchors.id(want.anchor()), _ -> find(want.anchor()));
            if (id.isEmpty() && told.add(want)) {
                problems.error(
                        "anchor-broken",
                        want.spot(),
                        "This page has no heading or place '" + want.anchor() + "'.",
                        "Link to a heading of this page, or give the place an id: {#"
                                + Anchors.id(want.anchor())
                                + "}.");
            }
        }
        for (Element link : page.select("a.within[href]")) {
            String anchor = CoursePaths.decode(link.attr("href").substring(1));
            Optional<String> id = known.getOrDefault(anchor, Optional.of(anchor));
            if (id.isPresent()) {
                link.attr("href", "#" + CoursePaths.encode(id.get()));
            } else {
                link.removeAttr("href").removeClass("within").addClass("broken");
            }
        }
    }
}
