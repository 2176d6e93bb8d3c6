package dev.carrel.markdown.prose;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// The second lock behind the writers: whatever is not on these lists leaves the page, even if a
/// writer let it in by mistake.
public final class PageGuard {
    private static final Set<String> OURS =
            Set.of(
                    "body",
                    "aside",
                    "section",
                    "span",
                    "img",
                    "input",
                    "textarea",
                    "select",
                    "option",
                    "label");
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "class",
                    "id",
                    "href",
                    "src",
                    "alt",
                    "title",
                    "type",
                    "name",
                    "value",
                    "rows",
                    "inputmode",
                    "size",
                    "disabled",
                    "checked",
                    "open",
                    "colspan",
                    "rowspan",
                    "span",
                    "scope",
                    "start",
                    "reversed",
                    "lang",
                    "dir",
                    "data-b",
                    "data-text",
                    "data-skip",
                    "data-callout",
                    "data-question",
                    "data-kind",
                    "data-choice",
                    "data-item",
                    "data-row",
                    "data-term");
    private static final Pattern HREF =
            Pattern.compile("(?:#|/lesson/|/glossary/|/course/|https?://|mailto:).*");
    private static final Set<String> INPUTS = Set.of("checkbox", "radio", "text");

    private PageGuard() {}

    /// Cleans everything inside an element.
    public static void clean(Element root) {
        for (Element element : List.copyOf(root.getAllElements())) {
            if (element.equals(root)) {
                continue;
            }
            String name = element.normalName();
            if (!OURS.contains(name) && !SafeHtml.isKept(name)) {
                element.unwrap();
                continue;
            }
            for (Attribute attribute : List.copyOf(element.attributes().asList())) {
                if (!isSafe(name, attribute.getKey(), attribute.getValue())) {
                    element.removeAttr(attribute.getKey());
                }
            }
            // A parser drops one line end here; who counts characters must not meet it.
            if (name.equals("pre") && element.childNodeSize() > 0) {
                if (element.childNode(0) instanceof TextNode first) {
                    first.text(first.getWholeText().replaceFirst("^\n+", ""));
                }
            }
        }
    }

    private static boolean isSafe(String tag, String name, String value) {
        if (!ATTRIBUTES.contains(name)) {
            return false;
        }
        return switch (name) {
            case "href" -> tag.equals("a") && HREF.matcher(value).matches();
            case "src" -> tag.equals("img") && value.startsWith("/course/");
            case "type" -> !tag.equals("input") || INPUTS.contains(value);
            default -> true;
        };
    }
}
