package dev.carrel.markdown.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinksTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org/a b, https://example.org/a%20b",
        "https://example.org/ä?q={x}, https://example.org/%C3%A4?q=%7Bx%7D",
        "//example.org/x, https://example.org/x",
        "HTTP://Example.org, http://Example.org",
        "mailto:a@example.org?subject=x, mailto:a@example.org?subject=x",
        "https://example.org/100%, https://example.org/100%25",
        "https://example.org/%20, https://example.org/%20"
    })
    void webAddressesComeOutUsable(String written, String clean) {
        assertThat(WebLinks.clean(written)).contains(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.org",
                "https:",
                "https:///x",
                "http:x",
                "x/y.md",
                ""
            })
    void nothingElseIsAWebAddress(String written) {
        assertThat(WebLinks.clean(written)).isEmpty();
    }

    @Test
    void schemesAreFoundThroughWhatBrowsersOverlook() {
        assertThat(WebLinks.scheme(" java\nscr\tipt:x")).isEqualTo("javascript");
        assertThat(WebLinks.scheme("\u0001JAVASCRIPT:x")).isEqualTo("javascript");
        assertThat(WebLinks.scheme("a/b:c")).isEmpty();
        assertThat(WebLinks.scheme("two.md#a:b")).isEmpty();
        assertThat(WebLinks.scheme("plain")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://müller.de/ä, https://xn--mller-kva.de/%C3%A4",
        "HTTPS://例え.jp, https://xn--r8jz45g.jp",
        "https://bücher.example:8080/?q=ü#ß, https://xn--bcher-kva.example:8080/?q=%C3%BC#%C3%9F",
        "//münchen.example/x, https://xn--mnchen-3ya.example/x",
        "https://my_host.example.org/a_b, https://my_host.example.org/a_b",
        "https://a_b.example:8443, https://a_b.example:8443",
        "http://[::1]:80/x, http://[::1]:80/x",
        "https://127.0.0.1/, https://127.0.0.1/",
        "https://example.org/a(b)c, https://example.org/a(b)c",
        "https://example.org/%zz%4, https://example.org/%25zz%254",
        "https://example.org/🙂, https://example.org/%F0%9F%99%82",
        "mailto:jürgen@example.org, mailto:j%C3%BCrgen@example.org"
    })
    void hostsHaveNamesInEveryScript(String written, String clean) {
        assertThat(WebLinks.clean(written)).contains(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https://?q",
                "https://..",
                "https://_",
                "https://a b/",
                "https://a_b/@example.org:x",
                "https://\u202Ea.org:b/",
                "https://a.org:port/",
                "https:\\\\evil.example",
                "http:/example.org",
                "blob:https://example.org/x",
                "view-source:https://example.org",
                "mailto\u200B:a@example.org",
                "ｈttps://example.org",
                "javascript://example.org/%0Aalert(1)",
                "data:,https://example.org",
                "about:blank",
                "intent://x#Intent;scheme=http;end",
                "tel:123",
                "https"
            })
    void whatOnlyLooksLikeAnAddressIsNone(String written) {
        assertThat(WebLinks.clean(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/\"onmouseover=\"x",
                "https://example.org/<script>",
                "https://example.org/'>x",
                "https://example.org/\u0000\n\t`{}|^",
                "https://example.org/\uD83D"
            })
    void whatCouldEndAnAttributeIsEncoded(String written) {
        assertThat(WebLinks.clean(written))
                .hasValueSatisfying(clean ->
                        assertThat(clean).matches("https://example\\.org/[!-~&&[^\"<>`{}|^]]*"));
    }

    @Test
    void anAddressOfAnyLengthComesOut() {
        String longest = "https://example.org/" + "ä".repeat(20_000);
        String host = "https://" + "ä".repeat(5_000) + ".example";

        assertThat(WebLinks.clean(longest).orElseThrow()).hasSize(20 + 6 * 20_000);
        assertThat(WebLinks.clean(host)).isEmpty();
    }
}
