package dev.carrel.markdown.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
    @Test
    void textAndValuesAreEscaped() {
        HtmlWriter html = new HtmlWriter();
        html.open("a", "href", "x\"><b>", "title", null, "data-skip", "")
                .text("1 < 2 & \"3\"")
                .close("a");
        assertThat(html.toString())
                .isEqualTo(
                        "<a href=\"x&quot;&gt;&lt;b&gt;\" data-skip>1 &lt; 2 &amp; &quot;3&quot;</a>");
    }

    @Test
    void whatParsersReadDifferentlyIsTakenOut() {
        String odd = "a\u0000b\u0001c\rd\u007Fe \uD83D\uDE42 \uD83D \uDE42 f";
        assertThat(new HtmlWriter().text(odd).toString())
                .isEqualTo("abc\nde \uD83D\uDE42 \uFFFD \uFFFD f");
    }

    @Test
    void anEndingCanBeTakenBack() {
        HtmlWriter html = new HtmlWriter().open("p").text("x").close("p");
        assertThat(html.takeBack("</li>")).isFalse();
        assertThat(html.takeBack("</p>")).isTrue();
        assertThat(html.toString()).isEqualTo("<p>x");
        assertThat(new HtmlWriter().takeBack("</p>")).isFalse();
    }

    @Test
    void tagsAreReadAsBrowsersDo() {
        HtmlTag tag =
                Objects.requireNonNull(
                        HtmlTag.at(
                                "x <IMG/SRC='a>b' alt=\"&lt;\" OnError=x() src=c disabled>y", 2));
        assertThat(tag.name()).isEqualTo("img");
        assertThat(tag.attributes())
                .isEqualTo(Map.of("src", "a>b", "alt", "<", "onerror", "x()", "disabled", ""));
        assertThat(tag.end())
                .isEqualTo("x <IMG/SRC='a>b' alt=\"&lt;\" OnError=x() src=c disabled>".length());
        assertThat(HtmlTag.at("</p >", 0)).matches(t -> t.closes() && t.name().equals("p"));
    }

    @Test
    void whatIsNoTagIsText() {
        assertThat(HtmlTag.at("< b>", 0)).isNull();
        assertThat(HtmlTag.at("<3", 0)).isNull();
        assertThat(HtmlTag.at("<a href='", 0)).isNull();
        assertThat(HtmlTag.at("<!-- a --> b", 0)).matches(t -> t.end() == 10 && !t.closes());
        assertThat(HtmlTag.at("<!-- a", 0)).matches(t -> t.end() == 4 && t.closes());
    }

    @Test
    void theEndOfAScriptIsFoundWhateverItsCase() {
        assertThat(HtmlTag.behindClosing("<script>a</b></SCRIPT >x", 8, "script")).isEqualTo(23);
        assertThat(HtmlTag.behindClosing("<script>a", 8, "script")).isEqualTo(8);
    }

    @Test
    void theGuardTakesOutWhatNoWriterWouldWrite() {
        Element body =
                Jsoup.parseBodyFragment(
                                "<script>x</script><p onclick=x style=y data-b=k><svg><b>t</b></svg>"
                                        + "<a href=javascript:x>l</a><img src=http://e.example/x>"
                                        + "<input type=file><iframe src=x></iframe></p>")
                        .body();
        PageGuard.clean(body);
        assertThat(body.select("script, svg, iframe, [onclick], [style], [href], [src], [type]"))
                .isEmpty();
        assertThat(body.select("p[data-b=k] b").text()).isEqualTo("t");
    }

    @Test
    void slugsAreReadableInEveryScript() {
        assertThat(Anchors.slug("What's new, in 2.0?")).isEqualTo("whats-new-in-20");
        assertThat(Anchors.slug("Übung für Köche")).isEqualTo("übung-für-köche");
        assertThat(Anchors.slug("हिन्दी पाठ")).isEqualTo("हिन्दी-पाठ");
        assertThat(Anchors.slug("?!")).isEqualTo("section");
        assertThat(Anchors.slug("Lesson")).isEqualTo("s-lesson");
        assertThat(Anchors.slug("x".repeat(500))).hasSize(120);
    }
}
