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
        "HTTP://Example.org, HTTP://Example.org",
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
}
