package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.LessonId;
import org.junit.jupiter.api.Test;

class OpenCourseTest {
    private static final MemoryFiles FILES =
            MemoryFiles.of(
                    "course.yaml",
                    "id: demo\nredirects: {old: one}",
                    "SUMMARY.md",
                    "# Demo\n\n* [One](one.md)\n* [Two](two.md)\n",
                    "one.md",
                    "# First words\n\nA paragraph\nof two lines.\n\n- a\n  - b\n",
                    "two.md",
                    "Only text.\n");

    @Test
    void rendersLessonsByTheirIdsAndRedirects() throws SourceException {
        OpenCourse course = OpenCourse.of(FILES, "demo");
        RenderedLesson one = course.lesson(new LessonId("one"));
        assertThat(one.document().title()).isEqualTo("First words");
        assertThat(one.document().text())
                .isEqualTo("First words\nA paragraph\nof two lines.\na\nb");
        assertThat(course.lesson(new LessonId("old"))).isSameAs(one);
    }

    @Test
    void saysWhichLessonIsMissing() {
        OpenCourse course = OpenCourse.of(FILES, "demo");
        assertThatThrownBy(() -> course.lesson(new LessonId("three")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("three");
    }
}
