package dev.carrel.markdown.quiz;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The gaps `{{word|other}}` of a cloze text.
final class Gaps {
    private static final Pattern GAP = Pattern.compile("\\{\\{([^{}]{0,400})}}");

    /// Stands for a gap while the text around it is rendered: private use, so no text of its own.
    private static final Pattern HELD = Pattern.compile("\uE000(\\d{1,4})\uE001");

    private Gaps() {}

    /// What stands inside each gap, in order.
    static List<String> in(String prompt) {
        return GAP.matcher(prompt).results().map(gap -> gap.group(1)).toList();
    }

    /// The prompt with a sign in place of every gap.
    static String hold(String prompt) {
        int[] number = {0};
        return GAP.matcher(prompt.replaceAll("[\uE000\uE001]", ""))
                .replaceAll(_ -> "\uE000" + number[0]++ + "\uE001");
    }

    /// Puts fields where the signs are; a gap that ended up where no field can be comes last.
    ///
    /// @param html rendered from what [#hold] gave
    static String fill(String html, int count) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        boolean[] placed = new boolean[count];
        for (Node node : page.body().nodeStream().toList()) {
            if (node instanceof TextNode text && text.getWholeText().indexOf('\uE000') >= 0) {
                fill(text, placed);
            }
        }
        for (Element element : page.body().select("[data-text]")) {
            element.attr("data-text", blank(element.attr("data-text")));
        }
        for (Element element : page.body().select("[alt]")) {
            element.attr("alt", blank(element.attr("alt")));
        }
        for (int i = 0; i < count; i++) {
            if (!placed[i]) {
                page.body().appendElement("p").appendChild(field());
            }
        }
        return page.body().html();
    }

    private static void fill(TextNode node, boolean[] placed) {
        String text = node.getWholeText();
        Element home = node.parent();
        if (home != null && home.closest("[data-text]") != null) {
            node.text(blank(text));
            return;
        }
        Matcher held = HELD.matcher(text);
        int at = 0;
        for (MatchResult one : held.results().toList()) {
            int number = Integer.parseInt(one.group(1));
            node.before(new TextNode(text.substring(at, one.start())));
            if (number < placed.length) {
                node.before(field());
                placed[number] = true;
            }
            at = one.end();
        }
        node.text(text.substring(at));
    }

    private static String blank(String text) {
        return HELD.matcher(text).replaceAll("___");
    }

    private static Element field() {
        Element gap = new Element("span").addClass("gap").attr("data-text", "___");
        gap.appendElement("input").attr("type", "text").attr("size", "12");
        return gap;
    }
}
