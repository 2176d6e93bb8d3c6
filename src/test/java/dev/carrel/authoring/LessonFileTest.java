package dev.carrel.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.LessonId;
import dev.carrel.markdown.OpenCourse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonFileTest {
    @TempDir Path folder = Path.of("");

    private Document page(String markdown) throws Exception {
        Map<String, String> files = new TreeMap<>(SourceExamples.own());
        files.put("reef.md", markdown);
        files.put("assets/one & two.png", "");
        SourceFolder source = SourceFolder.open(SourceExamples.write(folder, files));
        OpenCourse open = OpenCourse.of(source, "x");
        return Jsoup.parse(
                LessonFile.page(
                        open.course(),
                        open.lesson(new LessonId("reef")).document(),
                        source,
                        "dark"));
    }

    @Test
    void picturesAreInside() throws Exception {
        Document page = page("# Reef\n\n![a](assets/bowline.png) ![b](<assets/one & two.png>)\n");
        assertThat(page.select("img"))
                .hasSize(2)
                .allSatisfy(picture ->
                        assertThat(picture.attr("src")).startsWith("data:image/png;base64,iVBOR"));
    }

    @Test
    void nothingOfItLoadsOrRunsAnything() throws Exception {
        Document page =
                page(
                        """
                        # Reef

                        <script>alert(1)</script>

                        ![x](https://example.org/x.png)

                        [next](bowline.md) [web](https://example.org/) [here](#reef)
                        """);
        assertThat(page.select("script,iframe,link,object")).isEmpty();
        assertThat(page.select("[src^=http],[srcset]")).isEmpty();
        assertThat(page.select("meta[http-equiv]").attr("content"))
                .startsWith("default-src 'none'");
        List<String> links =
                page.select("a[href]").stream().map((Element a) -> a.attr("href")).toList();
        assertThat(links)
                .contains("https://example.org/")
                .noneMatch(link -> link.contains("bowline"));
        assertThat(page.text()).contains("next", "web", "here");
    }

    @Test
    void languageTitleAndThemeAreSaid() throws Exception {
        Document page = page("# Reef knot\n\nText.\n");
        assertThat(page.title()).isEqualTo("Reef knot · Knots");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("html").attr("data-theme")).isEqualTo("dark");
    }
}
