package dev.carrel.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.Fragment;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.Looks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichTextTest {
    private final List<String> followed = new ArrayList<>();

    private RichText show(String markdown) {
        return HeadlessFx.call(() -> new RichText(Fragment.html(markdown), followed::add));
    }

    private static List<Text> parts(RichText text) {
        return text.getChildren().stream()
                .flatMap(line ->
                        line instanceof HBox item ? item.getChildren().stream() : Stream.of(line))
                .flatMap(line -> ((TextFlow) line).getChildren().stream())
                .map(Text.class::cast)
                .toList();
    }

    @Test
    void paragraphsListsAndQuotesAreLinesOfTheirOwn() {
        assertThat(
                        show("One *two*\nthree\n\n- a\n- b\n\n1. first\n2. second\n\n> said")
                                .plainText())
                .isEqualTo("One two three\n•  a\n•  b\n1.  first\n2.  second\nsaid");
    }

    @Test
    void emphasisAndCodeHaveTheirStyles() {
        var parts = parts(show("a **strong** and `code`"));
        assertThat(parts.get(1).getText()).isEqualTo("strong");
        assertThat(parts.get(1).getStyleClass()).contains("rich-strong");
        assertThat(parts.getLast().getStyleClass()).contains("rich-code");
        assertThat(parts.getFirst().getStyleClass()).doesNotContain("rich-strong", "rich-code");
    }

    @Test
    void signsOfMarkupAreShownAsTheyWereTyped() {
        assertThat(show("a < b && c > d \"quoted\"").plainText())
                .isEqualTo("a < b && c > d \"quoted\"");
        assertThat(show("```\nif a < b:\n    go\n```").plainText()).isEqualTo("if a < b:\n    go");
    }

    @Test
    void aLinkTellsItsAddress() {
        var link =
                parts(show("see [there](https://example.org/?a=1&b=2)")).stream()
                        .filter(part -> part.getStyleClass().contains("rich-link"))
                        .findFirst()
                        .orElseThrow();
        HeadlessFx.run(() -> link.getOnMouseClicked().handle(null));
        assertThat(followed).containsExactly("https://example.org/?a=1&b=2");
    }

    @Test
    void scriptsAreText() {
        assertThat(parts(show("<script>alert(1)</script>hello <b onclick='x'>you</b>")))
                .extracting(Text::getText)
                .noneMatch(text -> text.contains("onclick"));
    }

    @ParameterizedTest
    @CsvSource({
        "'&lt;b&gt; &amp;amp; &#65;&#x1F600;', '<b> &amp; A😀'",
        "'&#abc; &#x; &#; &#9999999; &nope; &', '&#abc; &#x; &#; &#9999999; &nope; &'",
        "'a<br>b', 'a\nb'",
        "'<p>one<p>two</p></ul></b>', 'one\ntwo'",
        "'<h2>Head</h2>body', 'Head\nbody'",
        "'x <img alt=\"a knot\" src=\"y\"> z', 'x a knot z'",
        "'<ol><li>a</li><li><ul><li>b</li></ul></li><li>c</li></ol>', '1.  a\n•  b\n3.  c'",
        "'<li>astray</li>', 'astray'",
        "'1 < 2', '1 < 2'",
    })
    void oddMarkupKeepsItsText(String html, String text) {
        var shown = HeadlessFx.call(() -> new RichText(html, followed::add));
        assertThat(shown.plainText()).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void linksThatLeadNowhereAreMereText() {
        var shown =
                HeadlessFx.call(
                        () -> new RichText(Fragment.html("see [there](https://a.example)")));
        assertThat(shown.plainText()).isEqualTo("see there");
        assertThat(parts(shown)).allMatch(part -> part.getOnMouseClicked() == null);
        assertThat(parts(shown)).noneMatch(part -> part.getStyleClass().contains("rich-link"));
    }

    @Test
    void whatWrapsInAListStaysRightOfItsMark() {
        String words = "the clove hitch holds a rope to a post, ".repeat(6);
        var notes = show("Read this.\n\n- " + words + "\n  - " + words + "\n\n10. " + words);
        Stage stage = HeadlessFx.show(notes, 420, 400);
        HeadlessFx.frames(3);
        List<HBox> rows =
                HeadlessFx.call(() ->
                        notes.getChildren().stream()
                                .filter(HBox.class::isInstance)
                                .map(HBox.class::cast)
                                .toList());
        assertThat(rows).hasSize(3);
        for (HBox row : rows) {
            var mark = (TextFlow) row.getChildren().getFirst();
            var text = (TextFlow) row.getChildren().getLast();
            assertThat(HeadlessFx.call(text::getHeight)).as("many lines").isGreaterThan(60);
            assertThat(HeadlessFx.call(() -> text.getBoundsInParent().getMinX()))
                    .isGreaterThanOrEqualTo(HeadlessFx.call(mark::getWidth));
            assertThat(Looks.inside(stage, text)).isTrue();
        }
        assertThat(HeadlessFx.call(() -> rows.get(1).getLayoutX()))
                .as("a list in a list")
                .isGreaterThan(HeadlessFx.call(() -> rows.get(0).getLayoutX()));
        HeadlessFx.close(stage);
    }

    @Test
    void aListIsNeverIndentedOutOfSight() {
        String html = "<ul><li>".repeat(60) + "deep";
        var shown = HeadlessFx.call(() -> new RichText(html, followed::add));
        Stage stage = HeadlessFx.show(shown, 300, 200);
        HeadlessFx.frames(2);
        assertThat(HeadlessFx.call(() -> shown.getChildren().getLast().getLayoutX()))
                .isLessThan(150);
        HeadlessFx.close(stage);
    }
}
