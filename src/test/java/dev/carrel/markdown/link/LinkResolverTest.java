package dev.carrel.markdown.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Course;
import dev.carrel.course.Problem;
import dev.carrel.markdown.CourseParser;
import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.Spot;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where links and pictures of a page lead, seen from `m/one.md`.
class LinkResolverTest {
    private static final MemoryFiles FILES =
            MemoryFiles.of(
                    "course.yaml", "id: demo\ntitle: Demo\n",
                    "SUMMARY.md", "# D\n- [W](README.md)\n- [One](m/one.md)\n- [Two](m/two.md)\n",
                    "README.md", "# W",
                    "m/one.md", "# One",
                    "m/two.md", "---\nid: second\n---\n# Two",
                    "m/loose.md", "# Not in the outline",
                    "GLOSSARY.md", "## Base rate\nAlso: prevalence, base-rates\n\nHow common.\n",
                    "data/x.csv", "a",
                    "data/two words.csv", "a",
                    "assets/map.svg", "<svg/>",
                    "assets/map.dark.svg", "<svg/>",
                    "assets/photo.WEBP", "x",
                    "m/dot.PNG", "x",
                    "m/pic", "x");
    private static final Course COURSE = CourseParser.parse(FILES, "demo").course();
    private static final Spot SPOT = new Spot("m/one.md", 3, 5);

    private final Problems problems = new Problems();

    private String lead(String href) {
        Destination to =
                new LinkResolver(CourseMap.of(COURSE, FILES), "m/one.md", problems)
                        .find(href, SPOT);
        return switch (to) {
            case Destination.ToLesson(var lesson, String anchor) ->
                    "lesson " + lesson.id() + (anchor.isEmpty() ? "" : " at " + anchor);
            case Destination.Within(String anchor) ->
                    "here" + (anchor.isEmpty() ? "" : " at " + anchor);
            case Destination.ToTerm(var term) -> "term " + term.name();
            case Destination.Web(String address) -> "web " + address;
            case Destination.ToFile(String path) -> "file " + path;
            case Destination.Nowhere() -> "nowhere";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two.md | lesson second",
                "./two.md#part | lesson second at part",
                "/m/two.md | lesson second",
                "../README.md | lesson README",
                "../ | lesson README",
                "two.html#caf%C3%A9 | lesson second at café",
                "' two.md ' | lesson second",
                "#part | here at part",
                "# | here",
                "one.md#part | here at part",
                "one.md | here",
                "'' | here",
                "glossary:prevalence | term Base rate",
                "glossary:BASE%20RATE | term Base rate",
                "glossary:base-rate | term Base rate",
                "Glossary:base_rates | term Base rate",
                "../data/x.csv | file data/x.csv",
                "../data/two%20words.csv | file data/two words.csv",
                "/data/x.csv?dl=1 | file data/x.csv",
                "https://example.org/a?b#c | web https://example.org/a?b#c",
                "//example.org | web https://example.org",
                "mailto:a@example.org | web mailto:a@example.org"
            })
    void aLinkLeadsWhereItsAuthorMeans(@Nullable String href, String where) {
        assertThat(lead(href == null ? "" : href)).isEqualTo(where);
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gone.md | error link-broken: This link leads to 'gone.md', and the course has no such file. Correct the path; it counts from this page.",
                "../../etc/passwd | error link-broken: This link leads to '../../etc/passwd', and the course has no such file. Correct the path; it counts from this page.",
                "loose.md | warning link-outside-outline: This link leads to 'm/loose.md', which is not in the outline. List the page in SUMMARY.md, or remove the link.",
                "glossary:nothing | warning term-unknown: The glossary has no term 'nothing'. Add it to GLOSSARY.md, or correct the link.",
                "https: | warning address-unusable: 'https:' is not a complete web or mail address. Link to a page of the course, or to an address with https:// or mailto:.",
                "javascript:alert(1) | warning link-refused: Links that begin with 'javascript:' are not followed. Link to a page of the course, or to an address with https:// or mailto:.",
                "file:///etc/passwd | warning link-refused: Links that begin with 'file:' are not followed. Link to a page of the course, or to an address with https:// or mailto:."
            })
    void aLinkThatLeadsNowhereIsToldWithARemedy(String href, String told) {
        assertThat(lead(href)).isEqualTo("nowhere");
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly("m/one.md:3:5: " + told);
    }

    private String picture(String src) {
        return switch (new Pictures(CourseMap.of(COURSE, FILES), "m/one.md", problems)
                .find(src, SPOT)) {
            case Pictures.Picture.Found(String path, String dark) ->
                    path + (dark == null ? "" : " or " + dark);
            case Pictures.Picture.Remote(String address) -> "remote " + address;
            case Pictures.Picture.Missing() -> "missing";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../assets/map.svg | assets/map.svg or assets/map.dark.svg |",
                "/assets/map.svg?v=2#x | assets/map.svg or assets/map.dark.svg |",
                "dot.PNG | m/dot.PNG |",
                "../assets/photo.WEBP | assets/photo.WEBP | warning image-format",
                "gone.png | missing | error image-missing",
                "pic | missing | error image-missing",
                "../data/x.csv | missing | error image-missing",
                "two.md | missing | error image-missing",
                "'' | missing | error image-missing",
                "https://example.org/p.png | remote https://example.org/p.png | error image-remote",
                "//example.org/p.png | remote https://example.org/p.png | error image-remote",
                "data:image/png;base64,AA | missing | error image-remote",
                "file:///c:/p.png | missing | error image-remote"
            })
    void aPictureComesFromTheCourseOrNotAtAll(
            @Nullable String src, String found, @Nullable String told) {
        assertThat(picture(src == null ? "" : src)).isEqualTo(found);
        assertThat(problems.sorted())
                .extracting(p -> p.severity().name().toLowerCase(Locale.ROOT) + " " + p.code())
                .isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void pathsOfOtherToolsCountFromTheFolderOfTheirPages() {
        MemoryFiles files =
                MemoryFiles.of(
                        "docs/m/one.md", "# One", "docs/two.md", "# T", "docs/img/a.png", "x");
        CourseMap map = CourseMap.of(CourseParser.parse(files, "x").course(), files);

        assertThat(map.find("docs/m/one.md", "/two.md")).contains("docs/two.md");
        assertThat(map.find("docs/m/one.md", "/img/a.png")).contains("docs/img/a.png");
        assertThat(map.find("docs/m/one.md", "/gone.png")).isEmpty();
    }

    @Test
    void aNameOfATermGoesBeforeAnotherTermsOtherForm() {
        MemoryFiles files =
                MemoryFiles.of("GLOSSARY.md", "## Loss\nAlso: cost\n\nA.\n\n## Cost\nB.\n");
        CourseMap map = CourseMap.of(CourseParser.parse(files, "x").course(), files);

        assertThat(map.term("cost").orElseThrow().name()).isEqualTo("Cost");
        assertThat(map.term(" LOSS ").orElseThrow().name()).isEqualTo("Loss");
    }

    @Test
    void aMapOfNothingLeadsNowhereInside() {
        LinkResolver links = new LinkResolver(CourseMap.nowhere(), "", problems);

        assertThat(links.find("page.md", SPOT)).isEqualTo(new Destination.Nowhere());
        assertThat(links.find("https://example.org", SPOT))
                .isEqualTo(new Destination.Web("https://example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2f..%2fetc/passwd",
                "%2e%2e/%2e%2e/etc/passwd",
                "..\\\\..\\\\etc\\\\passwd",
                "../m/../../etc/passwd",
                "....//....//etc/passwd",
                "two.md/../../../x",
                "%00two.md",
                "two.md%00.png",
                "~/two.md",
                "/etc/passwd",
                "C:/two.md",
                "\\\\\\\\host\\\\share",
                "..;/course.yaml",
                ".%252e/course.yaml"
            })
    void noPathLeavesTheCourse(String path) {
        assertThat(lead(path.translateEscapes())).isEqualTo("nowhere");
        assertThat(picture(path.translateEscapes())).isEqualTo("missing");
        assertThat(problems.sorted()).hasSize(2).allMatch(p -> p.remedy() != null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JAVASCRIPT:alert(1)",
                "java\tscript:alert(1)",
                "java\r\nscript:alert(1)",
                " \u0001 javascript:alert(1)",
                "\u007Fjavascript:x",
                "vbscript:x",
                "data:text/html,<script>",
                "DATA:image/svg+xml;base64,AA",
                "blob:https://example.org/x",
                "jar:file:///x!/y",
                "jrt:/java.base",
                "carrel:open",
                "x-apple:y"
            })
    void noOtherSchemeLeadsAnywhere(String href) {
        assertThat(lead(href)).isEqualTo("nowhere");
        assertThat(picture(href)).isEqualTo("missing");
        assertThat(problems.sorted())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("link-refused", "image-remote");
    }

    @Test
    void aLongAddressIsToldInShort() {
        lead("https:" + "x".repeat(5_000));

        assertThat(problems.sorted().getFirst().message()).hasSizeLessThan(200).contains("…");
    }

    @Test
    void namesAreFoundHoweverTheirAccentsAreTyped() {
        MemoryFiles files =
                MemoryFiles.of(
                        "SUMMARY.md", "* [K](Köche.md)\n* [A](a.md)\n",
                        "Köche.md", "# K",
                        "a.md", "# A",
                        "bild (1).png", "x",
                        "100%.png", "x");
        CourseMap map = CourseMap.of(CourseParser.parse(files, "x").course(), files);

        assertThat(map.find("a.md", "Ko\u0308che.md")).contains("Köche.md");
        assertThat(map.find("a.md", "K%C3%B6che")).contains("Köche.md");
        assertThat(map.find("a.md", "Ko%CC%88che.html")).contains("Köche.md");
        assertThat(map.find("a.md", "bild%20(1).png")).contains("bild (1).png");
        assertThat(map.find("a.md", "100%.png")).contains("100%.png");
        assertThat(map.find("a.md", "100%25.png")).contains("100%.png");
    }
}
