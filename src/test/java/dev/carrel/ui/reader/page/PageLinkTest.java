package dev.carrel.ui.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.LessonId;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinkTest {
    @Test
    void lessonsAreNamedByTheirId() {
        assertThat(PageLink.of("/lesson/m1%2Fl2"))
                .isEqualTo(new PageLink.ToLesson(new LessonId("m1/l2"), null));
        assertThat(PageLink.of("/lesson/costs#two+kinds"))
                .isEqualTo(new PageLink.ToLesson(new LessonId("costs"), "two+kinds"));
    }

    @Test
    void filesAreNamedByTheirPath() {
        assertThat(PageLink.of("/course/data/fraud%20cases.csv"))
                .isEqualTo(new PageLink.ToFile("data/fraud cases.csv"));
        assertThat(PageLink.of("/course/lab.ipynb?x=1#cell"))
                .isEqualTo(new PageLink.ToFile("lab.ipynb"));
    }

    @Test
    void addressesOfTheWebAreKept() {
        assertThat(PageLink.of("https://example.org/a?b#c"))
                .isEqualTo(new PageLink.Web(URI.create("https://example.org/a?b#c")));
        assertThat(PageLink.of("mailto:a@example.org"))
                .isEqualTo(new PageLink.Web(URI.create("mailto:a@example.org")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "/course/",
                "/course/%zz",
                "/lesson/",
                "https:///nowhere",
                "data:text/html,x",
                "../up.md",
                "ht tp://x"
            })
    void everythingElseLeadsNowhere(String href) {
        assertThat(PageLink.of(href)).isEqualTo(new PageLink.Refused(href));
    }
}
