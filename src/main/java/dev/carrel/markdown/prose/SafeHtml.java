package dev.carrel.markdown.prose;

import java.util.Map;
import java.util.Set;

/// The HTML an author may write. Everything else loses its tags and keeps its text.
final class SafeHtml {
    /// Tags that are kept, whatever their attributes.
    private static final Set<String> KEPT =
            Set.of(
                    "details",
                    "summary",
                    "figure",
                    "figcaption",
                    "kbd",
                    "sub",
                    "sup",
                    "mark",
                    "abbr",
                    "table",
                    "caption",
                    "colgroup",
                    "col",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "br",
                    "a",
                    "p",
                    "div",
                    "strong",
                    "em",
                    "b",
                    "i",
                    "u",
                    "s",
                    "del",
                    "ins",
                    "small",
                    "code",
                    "pre",
                    "samp",
                    "var",
                    "q",
                    "cite",
                    "dfn",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "wbr",
                    "bdi",
                    "bdo",
                    "ruby",
                    "rt",
                    "rp");

    /// Tags that only dress; nobody misses them.
    private static final Set<String> DRESS =
            Set.of(
                    "span", "font", "center", "big", "tt", "section", "article", "header", "footer",
                    "main", "nav", "aside", "picture", "source", "time", "address", "strike",
                    "acronym", "label", "thead", "hgroup", "data");

    /// Tags whose contents are no text.
    private static final Set<String> SWALLOWED =
            Set.of("script", "style", "template", "noscript", "object", "applet", "head", "title");

    private static final Set<String> VOID = Set.of("br", "hr", "img", "col", "wbr");

    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.ofEntries(
                    Map.entry("details", Set.of("open")),
                    Map.entry("abbr", Set.of("title")),
                    Map.entry("dfn", Set.of("title")),
                    Map.entry("td", Set.of("colspan", "rowspan")),
                    Map.entry("th", Set.of("colspan", "rowspan", "scope")),
                    Map.entry("col", Set.of("span")),
                    Map.entry("colgroup", Set.of("span")),
                    Map.entry("ol", Set.of("start", "reversed", "type")),
                    Map.entry("li", Set.of("value")));

    private static final Set<String> EVERYWHERE = Set.of("lang", "dir");
    private static final Set<String> NUMBERS =
            Set.of("colspan", "rowspan", "span", "start", "value");

    private SafeHtml() {}

    static boolean isKept(String tag) {
        return KEPT.contains(tag);
    }

    static boolean isDress(String tag) {
        return DRESS.contains(tag);
    }

    static boolean isSwallowed(String tag) {
        return SWALLOWED.contains(tag);
    }

    static boolean isVoid(String tag) {
        return VOID.contains(tag);
    }

    static boolean allows(String tag, String attribute, String value) {
        boolean known =
                EVERYWHERE.contains(attribute)
                        || ATTRIBUTES.getOrDefault(tag, Set.of()).contains(attribute);
        return known
                && value.length() <= 400
                && (!NUMBERS.contains(attribute) || value.matches("-?\\d{1,4}"));
    }

    /// Attributes that do something: worth a word to the author.
    static boolean isDangerous(String attribute, String value) {
        return attribute.startsWith("on")
                || attribute.equals("srcdoc")
                || attribute.equals("formaction")
                || value.strip().toLowerCase(java.util.Locale.ROOT).startsWith("javascript:");
    }
}
