package dev.carrel.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Problem;
import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.source.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tags of GitBook, and the boxes they become.
class GitBookTagsTest {
    private final Problems problems = new Problems();

    private PlacedText page(String body) {
        return Dialects.page(MemoryFiles.of(), body, "p.md", 1, problems);
    }

    private Box first(String body) {
        return page(body).boxes().byTag("box-0").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{% hint style=\"info\" %} | note |",
                "{% hint style='warning' %} | warning |",
                "{% hint style=danger %} | caution |",
                "{%hint style=\"success\"%} | tip |",
                "{%- hint style=\"tip\" title=\"Look\" %} | tip | Look",
                "{% hint icon=\"x\" style = \"important\" %} | important |",
                "{% hint style=\"made-up\" %} | note |",
                "{% hint %} | note |"
            })
    void aHintIsACallout(String tag, String kind, @Nullable String title) {
        assertThat(first(tag + "\nx\n{% endhint %}\n")).isEqualTo(new Box.Callout(kind, title));
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{% embed url=\"https://a.org/v?x=1\" %} | https://a.org/v?x=1 |",
                "{% embed url=\"https://a.org\" title=\"A film\" %} | https://a.org | A film",
                "{% file src=\"../a b.csv\" name=\"Data\" %} | ../a b.csv | Data",
                "{% page-ref page=\"../two.md\" %} | ../two.md |",
                "{% youtube url='https://y.org' %} | https://y.org |"
            })
    void whatIsLoadedElsewhereIsACard(String tag, String target, @Nullable String title) {
        assertThat(first(tag + "\n")).isEqualTo(new Box.Card(target, title));
        assertThat(page(tag).text().strip()).isEqualTo("<box-0/>");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void groupsTabsRevealsAndListings() {
        assertThat(first("{% stepper %}{% endstepper %}")).isEqualTo(new Box.Group("steps"));
        assertThat(first("{% content-ref url=\"x\" %}{% endcontent-ref %}"))
                .isEqualTo(new Box.Group("card"));
        assertThat(first("{% tab title=\"One's\" %}{% endtab %}")).isEqualTo(new Box.Tab("One's"));
        assertThat(first("{% expand title=\"Why\" %}{% endexpand %}"))
                .isEqualTo(new Box.Reveal("Why", false));
        assertThat(first("{% code title=\"a.sh\" overflow=\"wrap\" %}{% endcode %}"))
                .isEqualTo(new Box.Listing("a.sh"));
        assertThat(first("{% code lineNumbers=\"true\" %}{% endcode %}"))
                .isEqualTo(new Box.Group("listing"));
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`{% hint %}` in a line\n",
                "```\n{% hint %}\n```\n",
                "{% not a tag\n",
                "{ % hint % }\n",
                "100 %} and {\n"
            })
    void whatIsNoTagStaysAsItIs(String body) {
        assertThat(page(body).text()).startsWith(body);
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void rawTextKeepsItsTags() {
        assertThat(page("{% raw %}\nA {% hint %} tag.\n{% endraw %}\nB\n").text().strip())
                .isEqualTo("A {% hint %} tag.\nB");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void tagsInAQuotationAndInAListStayThere() {
        String quoted = page("> {% hint %}\n> x\n> {% endhint %}\n").text();
        String listed = page("- a\n\n  {% hint %}\n  x\n  {% endhint %}\n").text();

        assertThat(quoted).contains("> <box-0>", "> x", "> </box-0>");
        assertThat(listed).contains("  <box-0>", "  x", "  </box-0>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{% hint %}\\nx | 1:1 warning tag-unclosed: The tag 'hint' is never closed. Write {% endhint %} where it ends.",
                "x\\n{% endhint %} | 2:1 warning tag-not-open: This ends a tag 'hint' that was not begun. Remove it, or write {% hint %} above.",
                "x {% swagger a=\"b\" %} | 1:3 info tag-unknown: The tag 'swagger' is not known here; its contents are kept. Remove it, or use Markdown instead."
            })
    void aTagThatDoesNotFitIsToldWithItsPlace(String body, String told) {
        page(body.translateEscapes());

        assertThat(problems.sorted())
                .extracting(p -> p.toString().replaceFirst("p\\.md:(\\d+:\\d+): ", "$1 "))
                .containsExactly(told);
    }

    @Test
    void aTagClosedTooEarlyClosesWhatStandsInIt() {
        String text = page("{% tabs %}\n{% tab title=\"A\" %}\nx\n{% endtabs %}\ny\n").text();

        assertThat(text.replaceAll("\\s+", " ").strip())
                .isEqualTo("<box-0> <box-1> x </box-1> </box-0> y");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void hostileTagsEnd() {
        page(
                "{% hint ".repeat(500)
                        + "\n"
                        + "{% hint %}\n".repeat(200)
                        + "{% tab title=\"".repeat(90));

        assertThat(problems.sorted()).extracting(Problem::code).contains("tag-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% content-ref url=\"two.md\" %}\n{% endcontent-ref %}",
                "{% content-ref url=\"two.md\" %}{% endcontent-ref %}",
                "{% content-ref url='two.md' %}\n\n\n{% endcontent-ref %}",
                "> {% content-ref url=\"two.md\" %}\n> {% endcontent-ref %}"
            })
    void aReferenceWithoutWordsShowsWhereItLeads(String body) {
        PlacedText text = page(body);

        assertThat(text.boxes().byTag("box-1")).contains(new Box.Card("two.md", null));
        assertThat(text.text()).containsSubsequence("<box-0>", "<box-1/>", "</box-0>");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aReferenceWithWordsOfItsOwnShowsThoseAlone() {
        PlacedText text =
                page("{% content-ref url=\"two.md\" %}\n[Two](two.md)\n{% endcontent-ref %}");

        assertThat(text.text()).contains("[Two](two.md)").doesNotContain("box-1");
    }

    @Test
    void whatStandsInOneLineIsTakenApart() {
        String text =
                page("{% tabs %}{% tab title=\"A\" %}one{% endtab %}{% tab title=\"B\" %}two{% endtab %}{% endtabs %}")
                        .text();

        assertThat(text.replaceAll("\\s+", " ").strip())
                .isEqualTo("<box-0> <box-1> one </box-1> <box-2> two </box-2> </box-0>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{% if a %}x{% else %}y{% endif %} | x y | tag-unknown tag-unknown",
                "{% swagger %}\\n{% swagger-description %}\\n**d**\\n{% endswagger-description %}\\n{% endswagger %} | **d** | tag-unknown tag-unknown",
                "{% openapi src=\"a.yaml\" %}text{% endopenapi %} | text | tag-unknown",
                "{% end %}z | z |",
                "a {% x-y_z 1 2 %} b | a b | tag-unknown"
            })
    void anUnknownTagKeepsWhatStandsInIt(String body, String words, @Nullable String codes) {
        String text = page(body.translateEscapes()).text();

        assertThat(text.replaceAll("\\s+", " ").strip()).isEqualTo(words);
        assertThat(problems.sorted())
                .extracting(Problem::code)
                .isEqualTo(codes == null ? List.of() : List.of(codes.split(" ", -1)));
        assertThat(problems.sorted()).allMatch(one -> one.remedy() != null);
    }
}
