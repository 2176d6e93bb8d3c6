package dev.carrel.markdown.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The second lock: what it lets through, though a writer in front of it may have failed.
class PageGuardTest {
    private static Element cleaned(String html) {
        var page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        PageGuard.clean(page.body());
        return page.body();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org | true",
                "http://example.org | true",
                "mailto:a@example.org | true",
                "#place | true",
                "/lesson/one | true",
                "/glossary/x | true",
                "/course/a.csv | true",
                "javascript:x | false",
                "JAVASCRIPT:x | false",
                "' https://example.org' | false",
                "//example.org | false",
                "/settings | false",
                "/lessons/x | false",
                "data:text/html,x | false",
                "one.md | false",
                "https:x | false",
                "'' | false"
            })
    void aLinkLeadsOnlyWhereThePageMayGo(String href, boolean kept) {
        assertThat(cleaned("<a href=\"" + href + "\">x</a>").select("a[href]"))
                .hasSize(kept ? 1 : 0);
        assertThat(cleaned("<p href=\"" + href + "\">x</p>").select("[href]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img src='/course/a.png'> | true",
                "<img src='/lesson/a.png'> | false",
                "<img src='https://example.org/a.png'> | false",
                "<img src='data:image/png;base64,AA'> | false",
                "<img src='course/a.png'> | false",
                "<input src='/course/a.png'> | false"
            })
    void aPictureComesFromTheCourse(String html, boolean kept) {
        assertThat(cleaned(html).select("[src]")).hasSize(kept ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "checkbox, true",
        "radio, true",
        "text, true",
        "file, false",
        "password, false",
        "submit, false",
        "image, false",
        "hidden, false",
        "TEXT, false"
    })
    void aFieldIsOneOfThree(String type, boolean kept) {
        assertThat(cleaned("<input type=" + type + ">").select("input[type]"))
                .hasSize(kept ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "script",
                "style",
                "iframe",
                "object",
                "embed",
                "form",
                "button",
                "video",
                "audio",
                "canvas",
                "svg",
                "math",
                "marquee",
                "dialog",
                "slot",
                "portal",
                "x-custom"
            })
    void aTagThatIsNotListedLeavesItsContents(String tag) {
        Element body = cleaned("<p>a <" + tag + "><b>word</b></" + tag + "> b</p>");

        assertThat(body.select(tag)).isEmpty();
        assertThat(body.wholeText()).startsWith("a ").endsWith(" b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onclick", "style", "srcset", "srcdoc", "action", "formaction", "background",
                "autofocus", "contenteditable", "tabindex", "accesskey", "target", "ping", "is",
                "slot", "data-other", "xmlns", "xlink:href", "hidden", "popover", "usemap"
            })
    void anAttributeThatIsNotListedGoes(String attribute) {
        assertThat(cleaned("<p " + attribute + "='x' class='c'>t</p>").html())
                .isEqualTo("<p class=\"c\">t</p>");
    }

    @Test
    void whatIsCleanIsLeftAsItIs() {
        String page =
                "<section class=\"question\" data-question=\"q\" data-kind=\"single\"><label class=\"choice\" data-choice=\"0\"><input type=\"radio\" name=\"q\" value=\"0\"></label></section>"
                        + "<table><thead><tr><th scope=\"col\" class=\"right\">h</th></tr></thead></table>"
                        + "<details open><summary>s</summary></details><ol start=\"3\" reversed></ol>";

        assertThat(cleaned(page).html()).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<pre>\\n\\na</pre> | <pre>a</pre>",
                "<pre><code>\\na</code></pre> | <pre><code>\\na</code></pre>",
                "<pre></pre> | <pre></pre>",
                "<p>\\na</p> | <p>\\na</p>"
            })
    void aListingBeginsWithItsFirstCharacter(String html, String clean) {
        assertThat(cleaned(html.translateEscapes()).html()).isEqualTo(clean.translateEscapes());
    }

    @ParameterizedTest
    @CsvSource({
        "td, colspan, 2, true",
        "td, colspan, 99999, false",
        "td, colspan, 2x, false",
        "li, value, -3, true",
        "ol, start, '', false",
        "ol, type, a, true",
        "p, type, a, false",
        "abbr, title, T, true",
        "b, title, T, false",
        "i, lang, ar, true",
        "i, dir, rtl, true",
        "th, scope, col, true",
        "td, scope, col, false"
    })
    void anAuthorsAttributeIsKeptWhereItMeansSomething(
            String tag, String name, String value, boolean kept) {
        assertThat(SafeHtml.allows(tag, name, value)).isEqualTo(kept);
        assertThat(SafeHtml.allows(tag, name, value + "x".repeat(400))).isFalse();
    }
}
