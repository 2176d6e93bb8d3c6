package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Pages made of pieces at random: whatever they make together, the rules hold and the words stay.
class RandomMarkdownTest {
    private static final List<String> PIECES =
            List.of(
                    "# H%d",
                    "## H%d {#id%d}",
                    "word%d *em* **strong**",
                    "- item%d",
                    "  - inner%d",
                    "1. one%d",
                    "> quote%d",
                    "> [!TIP] title%d",
                    "    indented%d",
                    "```js",
                    "```",
                    "| a%d | b |",
                    "|---|---|",
                    "$$",
                    "$x%d$ and $5",
                    "<details><summary>s%d</summary>",
                    "</details>",
                    "<b>bold%d",
                    "</div>",
                    "<table><tr><td>cell%d",
                    "[link%d](#id1)",
                    "![pic%d](gone.png)",
                    "note%d[^1]",
                    "[^1]: the note%d",
                    "{% hint %}",
                    "{% endhint %}",
                    "{%% tab title=\"t%d\" %%}",
                    "!!! note \"n%d\"",
                    "term%d",
                    ": meaning%d",
                    "***",
                    "<p>para%d",
                    "<pre>\n\npre%d",
                    "`code%d",
                    "\\",
                    "&lt;e%d",
                    "<!-- c -->",
                    "~~del%d~~",
                    "- [x] task%d",
                    "机器%d",
                    "שלום%d",
                    "<a id=\"id2\">a%d");

    @Test
    void theRulesHoldForWhateverIsWritten() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            String page = page(random);
            OneLesson lesson = OneLesson.of(page);
            PlainText.check(lesson.document);
            assertThat(lesson.codes()).as(page).doesNotContain("page-unparsable");
        }
    }

    @Test
    void noWordIsLost() {
        Pattern word =
                Pattern.compile(
                        "(?:word|item|inner|one|quote|title|indented|bold|cell|link|pic|note|term|"
                                + "meaning|para|pre|code|del|task|H)\\d");
        for (int seed = 1_000; seed < 1_100; seed++) {
            String page = page(new Random(seed));
            String text = OneLesson.of(page).text();
            assertThat(word.matcher(page).results().map(MatchResult::group))
                    .as(page)
                    .allSatisfy(one -> assertThat(text).contains(one));
        }
    }

    @Test
    void renderingIsAlwaysTheSame() {
        for (int seed = 0; seed < 20; seed++) {
            String page = page(new Random(seed));
            assertThat(OneLesson.of(page).document).isEqualTo(OneLesson.of(page).document);
        }
    }

    private static String page(Random random) {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            page.append(piece.replace("%d", String.valueOf(random.nextInt(4))).replace("%%", "%"));
            page.append(random.nextInt(3) == 0 ? "\n\n" : "\n");
        }
        return page.toString();
    }
}
