package dev.carrel.markdown;

import dev.carrel.course.BlockId;
import dev.carrel.markdown.LessonDocument.Block;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// The text blocks of a page: finds them, names them, and computes the plain text that highlights
/// and search stand on.
///
/// @param blocks in document order
/// @param text all of them, joined with newlines
record TextBlocks(List<Block> blocks, String text) {
    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i",
                    "img", "input", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp",
                    "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    /// Gives every stretch of text in the element a block with a name, and reads their text.
    ///
    /// @param given ids that authors chose; they name their blocks, whatever the words
    static TextBlocks mark(Element root, Set<String> given) {
        for (Element element : root.select("[data-b]")) {
            element.removeAttr("data-b");
        }
        cover(root);
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Set<String> taken = new HashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Element element : root.select("[data-b]")) {
            String words = textOf(element);
            String kind = kind(element);
            String wanted =
                    given.contains(element.id()) ? element.id() : kind + "-" + fingerprint(words);
            String name = wanted;
            while (!taken.add(name)) {
                name = wanted + "-" + (counts.merge(wanted, 1, Integer::sum) + 1);
            }
            element.attr("data-b", name);
            text.append(blocks.isEmpty() ? "" : "\n");
            int start = text.length();
            text.append(words);
            blocks.add(new Block(new BlockId(name), kind, start, text.length()));
        }
        return new TextBlocks(List.copyOf(blocks), text.toString());
    }

    private static void cover(Element element) {
        if (element.hasAttr("data-skip")) {
            return;
        }
        boolean outermost = element.normalName().equals("body");
        if (!outermost && (element.hasAttr("data-text") || holdsOnlyInline(element))) {
            if (!textOf(element).isBlank()) {
                element.attr("data-b", "");
            }
            return;
        }
        List<Node> run = new ArrayList<>();
        for (Node child : List.copyOf(element.childNodes())) {
            if (child instanceof Element inner && !isInline(inner)) {
                wrap(run);
                cover(inner);
            } else {
                run.add(child);
            }
        }
        wrap(run);
    }

    /// Text beside blocks (a list item above its inner list) gets an element of its own.
    private static void wrap(List<Node> run) {
        StringBuilder words = new StringBuilder();
        run.forEach(node -> append(node, words));
        if (!words.toString().isBlank()) {
            Element span = new Element("span").attr("data-b", "");
            run.getFirst().before(span);
            run.forEach(span::appendChild);
            if (span.lastChild() instanceof TextNode last) {
                last.text(last.getWholeText().stripTrailing());
            }
        }
        run.clear();
    }

    private static boolean holdsOnlyInline(Element element) {
        return element.children().stream().allMatch(TextBlocks::isInline);
    }

    private static boolean isInline(Element element) {
        return INLINE.contains(element.normalName())
                && element.children().stream().allMatch(TextBlocks::isInline);
    }

    /// What a block is: its element's name, unless what it stands in says more.
    private static String kind(Element element) {
        if (element.hasClass("math")) {
            return "math";
        }
        String name = element.normalName();
        for (Element at = element; at != null; at = at.parent()) {
            String special = special(at, element);
            if (special != null) {
                return special;
            }
        }
        Element home = element.parent();
        return name.equals("span") && home != null ? home.normalName() : name;
    }

    private static @Nullable String special(Element at, Element block) {
        return switch (at.normalName()) {
            case "pre" -> at.hasClass("mermaid") ? "diagram" : null;
            case "label" -> at.hasClass("choice") ? "choice" : null;
            case "figcaption" -> "caption";
            case "ol" -> at.hasClass("order") ? "item" : null;
            case "div" -> at.hasClass("prompt") ? "prompt" : at.hasClass("matches") ? "item" : null;
            case "p" ->
                    at.equals(block) && (at.hasClass("callout-title") || at.hasClass("tab-title"))
                            ? "title"
                            : null;
            case "section" -> at.hasClass("footnotes") ? "note" : null;
            default -> null;
        };
    }

    /// The text of a block as [LessonDocument] defines it.
    static String textOf(Element element) {
        StringBuilder words = new StringBuilder();
        append(element, words);
        return words.toString();
    }

    private static void append(Node node, StringBuilder words) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText());
        } else if (node instanceof Element element && !element.hasAttr("data-skip")) {
            if (element.hasAttr("data-text")) {
                words.append(element.attr("data-text"));
            } else {
                element.childNodes().forEach(child -> append(child, words));
            }
        }
    }

    /// Ten hexadecimal digits of the words, spaces aside: two different blocks of a lesson would
    /// have to be made on purpose to share them, and even then get different names.
    private static String fingerprint(String words) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    words.strip()
                                            .replaceAll("\\s+", " ")
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
