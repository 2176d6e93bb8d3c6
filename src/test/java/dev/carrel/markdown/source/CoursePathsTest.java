package dev.carrel.markdown.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoursePathsTest {
    private static final SortedSet<String> PATHS =
            new TreeSet<>(
                    List.of(
                            "README.md",
                            "intro.md",
                            "m/README.md",
                            "m/one.md",
                            "m/two words.md",
                            "m/100%.md",
                            "m/a%20b.md",
                            "n/index.md",
                            "o/readme.md",
                            ".gitbook/assets/cover image (1).png",
                            "données/tête.csv"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one.md | m/one.md",
                "./one.md | m/one.md",
                "two words.md | m/two words.md",
                "two%20words.md | m/two words.md",
                "100%.md | m/100%.md",
                "a%20b.md | m/a%20b.md",
                "one | m/one.md",
                "one.html | m/one.md",
                "../intro.md | intro.md",
                "/intro.md | intro.md",
                "/intro | intro.md",
                "./ | m/README.md",
                ".. | README.md",
                "../m | m/README.md",
                "../n/ | n/index.md",
                "../o | o/readme.md",
                "../n/../m//one.md | m/one.md",
                "..\\intro.md | intro.md",
                "../.gitbook/assets/cover%20image%20(1).png | .gitbook/assets/cover image (1).png",
                "../donn%C3%A9es/t%C3%AAte.csv | données/tête.csv",
                "../donne\u0301es/te\u0302te.csv | données/tête.csv",
                "'' | m/one.md"
            })
    void aLinkMeansAFileOfTheCourseHoweverItIsSpelt(@Nullable String link, String file) {
        assertThat(CoursePaths.find(PATHS, "m/one.md", link == null ? "" : link)).contains(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gone.md",
                "../../intro.md",
                "%2e%2e/%2e%2e/intro.md",
                "..%2f..%2fintro.md",
                "..\\..\\intro.md",
                "../m/../../README.md",
                "One.md",
                "one.md/x"
            })
    void aLinkNeverLeavesTheCourseAndIsNotGuessed(String link) {
        assertThat(CoursePaths.find(PATHS, "m/one.md", link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two.md#part | two.md | part",
                "two.md?raw=1#part | two.md | part",
                "#caf%C3%A9 | '' | café",
                "two.md# | two.md | ''",
                "two.md | two.md | ''",
                "a#b#c | a | b#c"
            })
    void aLinkConsistsOfAPathAndAnAnchor(String href, String path, String anchor) {
        assertThat(CoursePaths.Target.of(href)).isEqualTo(new CoursePaths.Target(path, anchor));
    }

    @ParameterizedTest
    @CsvSource({
        "a%20b, a b",
        "%C3%A4, ä",
        "100%, 100%",
        "50%zz, 50%zz",
        "%4, %4",
        "%F0%9F%99%82 😀, 🙂 😀",
        "a+b, a+b"
    })
    void strayPercentSignsAreLeftAlone(String written, String meant) {
        assertThat(CoursePaths.decode(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b/c.png", "ä?/#.md", "100%/&=+.md", "日本/語.md", "%41", "a'b(1)*.md"})
    void whatIsEncodedDecodesToItself(String path) {
        String encoded = CoursePaths.encodePath(path);

        assertThat(encoded).matches("[A-Za-z0-9._*%/-]+");
        assertThat(CoursePaths.decode(encoded)).isEqualTo(path);
    }

    @Test
    void aPathHasAFolderAndAName() {
        assertThat(CoursePaths.folder("m/n/one.md")).isEqualTo("m/n/");
        assertThat(CoursePaths.folder("one.md")).isEmpty();
        assertThat(CoursePaths.name("m/n/one.md")).isEqualTo("one.md");
        assertThat(CoursePaths.name("one.md")).isEqualTo("one.md");
    }
}
