package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FragmentTest {
    @Test
    void blocksInlineAndText() {
        assertThat(Fragment.html("A *b*.\n\nC")).isEqualTo("<p>A <em>b</em>.</p>\n<p>C</p>");
        assertThat(Fragment.inline("A *b* & `c`")).isEqualTo("A <em>b</em> &amp; <code>c</code>");
        assertThat(Fragment.inline("A\n\nB")).isEqualTo("<p>A</p>\n<p>B</p>");
        assertThat(Fragment.text("A *b* $x$\n\n- c [d](https://example.org)"))
                .isEqualTo("A b x c d");
        assertThat(Fragment.html("")).isEmpty();
    }

    @Test
    void mathAndCodeAreThereAndPlacesAreNot() {
        String html = Fragment.html("# T {#t}\n\n$x$ [w](#t) [^1]\n\n[^1]: Note.\n");
        assertThat(html).contains("class=\"math\" data-text=\"x\"", "Note.");
        assertThat(html).doesNotContain(" id=", "href=\"#");
    }

    @Test
    void picturesOfALessonAreFoundFromThere() throws SourceException {
        MemoryFiles files =
                MemoryFiles.of(
                        "SUMMARY.md", "* [One](m/one.md)", "m/one.md", "# One", "m/a.png", "png");
        OpenCourse course = OpenCourse.of(files, "demo");
        LessonRenderer renderer = new LessonRenderer(course.course(), files);
        String html =
                renderer.fragment(
                        course.course().lessons().getFirst(), "![alt](a.png) [x](one.md)");
        assertThat(html).contains("src=\"/course/m/a.png\"");
        assertThat(Fragment.html("![alt](a.png)")).doesNotContain("src=").contains("alt");
    }
}
