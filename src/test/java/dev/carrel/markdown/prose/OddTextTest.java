package dev.carrel.markdown.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.LessonId;
import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.OneLesson;
import dev.carrel.markdown.OpenCourse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Characters few people type on purpose, and files that editors of long ago wrote.
class OddTextTest {
    private static final String PAGE =
            """
            ---
            title: Head
            ---
            # Title

            > [!TIP] Named
            > Text.

            | a | b |
            |---|---|
            | 1 | 2 |

            ```python
            x = 1
            y = 2
            ```

            - [x] done

            ```quiz
            id: q
            kind: single
            prompt: P
            choices:
              - {text: a, correct: true, why: w}
              - {text: b, why: w}
            ```
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void lineEndsOfOtherSystemsMakeTheSameLesson(String end) {
        OneLesson lesson = OneLesson.of(PAGE.replace("\n", end));

        assertThat(lesson.document).isEqualTo(OneLesson.of(PAGE).document);
        assertThat(lesson.problems).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoText() {
        OneLesson lesson = OneLesson.of("\uFEFF" + PAGE);

        assertThat(lesson.document).isEqualTo(OneLesson.of(PAGE).document);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\0b | a\uFFFDb",
                "a\\7\\33[31mb | a[31mb",
                "e\u0301 ou\u0302 | e\u0301 ou\u0302",
                "👩\u200D🔬 🇩🇪 | 👩\u200D🔬 🇩🇪",
                "שלום *עולם* | שלום עולם",
                "\u202Eabc\u202C d | \u202Eabc\u202C d",
                "機械**学習**です | 機械学習です",
                "𝒳 **𝒴** `𝒵` | 𝒳 𝒴 𝒵",
                "a\u00A0b&nbsp;c | a\u00A0b\u00A0c",
                "a\u00ADb\u200Bc | a\u00ADb\u200Bc",
                "&#0; &#xD800; &#x110000; | \uFFFD \uFFFD \uFFFD"
            })
    void everyCharacterIsCountedAsThePageShowsIt(String markdown, String text) {
        OneLesson lesson = OneLesson.of(markdown.translateEscapes() + "\n");

        assertThat(lesson.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# 𝒳𝒴\n\n[a](#𝒳𝒴)\n",
                "# Ünïcode\n\n[a](#%C3%9Cn%C3%AFcode)\n",
                "# 日本 語\n\n[a](#日本-語)\n",
                "# A {#über}\n\n[a](#%C3%BCber)\n",
                "# عنوان\n\n[a](#عنوان)\n"
            })
    void placesAreFoundInEveryScript(String page) {
        OneLesson lesson = OneLesson.of(page);

        assertThat(lesson.problems).isEmpty();
        assertThat(lesson.one("a.within").attr("href")).startsWith("#").hasSizeGreaterThan(1);
    }

    @Test
    void aLongHeadingsAnchorEndsWithAWholeCharacter() {
        String slug = Anchors.slug("a".repeat(119) + "𝒳𝒳");

        assertThat(slug).isEqualTo("a".repeat(119));
        assertThat(Anchors.slug("𝒳".repeat(80))).isEqualTo("𝒳".repeat(60));
    }

    @Test
    void aFileThatIsNotUtf8IsToldAndStaysReadable() throws Exception {
        MemoryFiles good =
                MemoryFiles.of("SUMMARY.md", "* [One](one.md)\n", "one.md", "# T\n\nKöche\n");
        var latin =
                new CourseFiles() {
                    @Override
                    public SortedSet<String> paths() {
                        return good.paths();
                    }

                    @Override
                    public Optional<byte[]> read(String path) {
                        return good.read(path)
                                .map(bytes ->
                                        new String(bytes, StandardCharsets.UTF_8)
                                                .getBytes(StandardCharsets.ISO_8859_1));
                    }
                };
        var rendered = OpenCourse.of(latin, "demo").lesson(new LessonId("one"));

        assertThat(rendered.problems()).extracting(p -> p.code()).containsExactly("not-utf-8");
        assertThat(rendered.problems().getFirst().remedy()).isEqualTo("Save it as UTF-8.");
        assertThat(rendered.document().text()).isEqualTo("T\nK\uFFFDche");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- [ ] open | false | open",
                "* [x] done | true | done",
                "+ [X] **done** | true | done",
                "1. [x] first | true | first",
                "- [x] `code` and $x$ | true | code and x",
                "> - [ ] quoted | false | quoted"
            })
    void aTaskIsABoxNobodyTicks(String markdown, boolean done, String text) {
        OneLesson lesson = OneLesson.of(markdown + "\n");

        assertThat(lesson.one("li.task > input[type=checkbox]").hasAttr("checked")).isEqualTo(done);
        assertThat(lesson.one("li.task > input").hasAttr("disabled")).isTrue();
        assertThat(lesson.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- [-] a", "- [] a", "- [xx] a", "- \\[ ] a", "[ ] a", "- a [ ]"})
    void otherBracketsAreNoTask(String markdown) {
        OneLesson lesson = OneLesson.of(markdown + "\n");

        assertThat(lesson.all("input")).isEmpty();
        assertThat(lesson.text()).contains("[");
    }
}
