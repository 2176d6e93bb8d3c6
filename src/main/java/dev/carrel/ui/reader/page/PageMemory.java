package dev.carrel.ui.reader.page;

import dev.carrel.course.CourseFiles;
import dev.carrel.markdown.LessonDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is on show, so that the shell can be made anew and show it again.
final class PageMemory {
    /// @param lesson on show
    record Shown(LessonDocument lesson, CourseFiles files, PageState state) {}

    private @Nullable Shown shown;

    @Nullable Shown shown() {
        return shown;
    }

    void show(LessonDocument lesson, CourseFiles files, PageState state) {
        shown = new Shown(lesson, files, state);
    }

    void theme(PageTheme theme) {
        change(s -> new PageState(theme, s.typography(), s.highlights(), s.answered(), s.target()));
    }

    void typography(Typography typography) {
        change(s -> new PageState(s.theme(), typography, s.highlights(), s.answered(), s.target()));
    }

    void highlights(List<? extends PageMark> marks) {
        List<PageMark> all = List.copyOf(marks);
        change(s -> new PageState(s.theme(), s.typography(), all, s.answered(), s.target()));
    }

    void moved(PagePosition position) {
        var target = new PageTarget.Offset(position.offset());
        change(s -> new PageState(s.theme(), s.typography(), s.highlights(), s.answered(), target));
    }

    /// The plain text of the lesson on show.
    String text() {
        var now = shown;
        return now == null ? "" : now.lesson().text();
    }

    private void change(java.util.function.UnaryOperator<PageState> change) {
        var now = shown;
        if (now != null) {
            shown = new Shown(now.lesson(), now.files(), change.apply(now.state()));
        }
    }
}
