package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.LessonDocument.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The rules every lesson document keeps, checked by walking its HTML afresh.
final class PlainText {
    private PlainText() {}

    static void check(LessonDocument document) {
        Element body = Jsoup.parseBodyFragment(document.html()).body();
        List<String> texts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Element element : body.getAllElements()) {
            if (element.hasAttr("data-b")) {
                assertThat(element.parents().is("[data-b]")).as("blocks do not nest").isFalse();
                StringBuilder words = new StringBuilder();
                read(element, words);
                texts.add(words.toString());
                names.add(element.attr("data-b"));
            }
        }
        assertThat(document.text()).isEqualTo(String.join("\n", texts));
        assertThat(document.blocks()).extracting(b -> b.id().value()).isEqualTo(names);
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        int at = 0;
        for (Block block : document.blocks()) {
            assertThat(block.start()).isEqualTo(at);
            assertThat(document.text().substring(block.start(), block.end())).isNotBlank();
            at = block.end() + 1;
        }
        assertThat(at).isEqualTo(document.text().isEmpty() ? 0 : document.text().length() + 1);
        nothingIsLeftOut(body);
        List<String> ids = body.select("[id]").eachAttr("id");
        assertThat(new HashSet<>(ids)).as("ids").hasSameSizeAs(ids);
        assertThat(document.html()).doesNotContain("\r", "\0");
    }

    private static void nothingIsLeftOut(Element body) {
        for (Node node : body.nodeStream().toList()) {
            if (node instanceof TextNode text && !text.isBlank()) {
                Element home = text.parent();
                assertThat(home != null && home.closest("[data-b],[data-skip]") != null)
                        .as("in a block: %s", text)
                        .isTrue();
            }
        }
    }

    private static void read(Node node, StringBuilder words) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText());
        } else if (node.hasAttr("data-skip")) {
            return;
        } else if (node.hasAttr("data-text")) {
            words.append(node.attr("data-text"));
        } else {
            node.childNodes().forEach(child -> read(child, words));
        }
    }
}
