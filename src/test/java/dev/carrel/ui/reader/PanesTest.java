package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.LessonId;
import dev.carrel.ui.reader.ReadingHistory.Place;
import dev.carrel.ui.reader.page.PageTarget;
import org.junit.jupiter.api.Test;

class PanesTest {
    @Test
    void inAWideWindowPanesStayAsTheLearnerLeftThem() {
        var panes = new Panes();
        panes.toggle(panes.panel());
        assertThat(panes.panel().shown()).isFalse();
        panes.panel().room().set(false);
        panes.panel().room().set(true);
        assertThat(panes.panel().shown()).isFalse();
        assertThat(panes.outline().shown()).isTrue();
    }

    @Test
    void inANarrowWindowTheyComeWhenCalledAndGoAgain() {
        var panes = new Panes();
        panes.outline().room().set(false);
        assertThat(panes.outline().shown()).isFalse();
        panes.toggle(panes.outline());
        assertThat(panes.outline().shown()).isTrue();
        assertThat(panes.uncover()).isTrue();
        assertThat(panes.outline().shown()).isFalse();
        assertThat(panes.uncover()).isFalse();
    }

    @Test
    void callingAPaneEndsFocus() {
        var panes = new Panes();
        panes.toggleFocus();
        panes.toggle(panes.outline());
        assertThat(panes.focus().get()).isFalse();
        assertThat(panes.outline().shown()).isTrue();
    }

    @Test
    void goingElsewhereForgetsTheWayForward() {
        var history = new ReadingHistory();
        history.leave(place("a"));
        history.leave(place("b"));
        assertThat(history.back(place("c"))).contains(place("b"));
        assertThat(history.back(place("b"))).contains(place("a"));
        assertThat(history.back(place("a"))).isEmpty();
        assertThat(history.forward(place("a"))).contains(place("b"));
        history.leave(place("b"));
        assertThat(history.canGoForward().get()).isFalse();
        assertThat(history.back(place("d"))).contains(place("b"));
    }

    private static Place place(String lesson) {
        return new Place(new LessonId(lesson), new PageTarget.Top());
    }
}
