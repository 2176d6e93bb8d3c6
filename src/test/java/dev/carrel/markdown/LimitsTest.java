package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Text made to be slow or deep ends all the same. The time limit is no measure of speed: what goes
/// wrong here goes wrong for hours, or with a stack overflow.
class LimitsTest {
    private static final int MANY = 8_000;

    static Map<String, String> tangles() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String piece :
                new String[] {
                    "[",
                    "![",
                    "[a](",
                    "[a](<b",
                    "*a **b ",
                    "_a __b ",
                    "a**b",
                    "`",
                    "e`e``",
                    "<",
                    "<a ",
                    "<!-- ",
                    "&",
                    "~~a ",
                    "[^a",
                    "$a ",
                    "$$",
                    "{% ",
                    "{{",
                    "\\",
                    "http://a.b ",
                    "a@b.c ",
                    "|a",
                    "* * ",
                    "- ",
                    "1. ",
                    "> ",
                    ">",
                    "<b>",
                    "<details>",
                    "<script>",
                    "<table><tr><td>",
                    "](",
                    "{#a} ",
                    "<div",
                    "\"'"
                }) {
            all.put(piece, piece.repeat(MANY));
        }
        all.put("lines of >", "> a\n".repeat(MANY));
        all.put("rows", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(MANY));
        all.put("script lines", "<script>\n\n".repeat(MANY / 4));
        all.put("open details", "<details>\n\n".repeat(2_000));
        all.put("tags", "{% hint %}\n".repeat(MANY / 4));
        all.put("bangs", nested("!!! note\n", "    "));
        all.put("lists", nested("- a\n", "  "));
        all.put("open and never closed", "<i>\n\n".repeat(MANY) + "</b>\n\n".repeat(MANY));
        all.put("one long word", "x".repeat(1_100_000));
        all.put("references", "[r]: /x\n".repeat(MANY / 4) + "\n[r] ".repeat(MANY / 4));
        all.put("definitions", "a\n: b\n\n".repeat(MANY / 4));
        all.put("equal paragraphs", "a\n\n".repeat(5_000));
        return all;
    }

    private static String nested(String line, String indent) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(indent.repeat(i)).append(line);
        }
        return text.toString();
    }

    static java.util.Set<String> names() {
        return tangles().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void ends(String name) {
        String tangle = tangles().getOrDefault(name, "");
        OneLesson lesson =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> OneLesson.of("Before.\n\n" + tangle));
        assertThat(lesson.text()).startsWith("Before.");
        PlainText.check(lesson.document);
    }

    @Test
    void whatIsShownAsWrittenIsTold() {
        OneLesson lesson = OneLesson.of("One.\n\n" + "[x*_".repeat(500) + "\n\n**Two.**\n");
        assertThat(lesson.told()).containsExactly("text-too-tangled 3:1");
        assertThat(lesson.one("pre.literal").text()).startsWith("[x*_[x");
        assertThat(lesson.one("strong").text()).isEqualTo("Two.");
    }

    @Test
    void aPageThatIsTooLongIsCutAndTold() {
        OneLesson lesson = OneLesson.of("word word word\n\n".repeat(80_000));
        assertThat(lesson.codes()).contains("lesson-too-long");
        assertThat(lesson.text().length()).isBetween(500_000, 1_000_000);
    }
}
