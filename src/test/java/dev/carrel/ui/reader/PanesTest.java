package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.LessonId;
import dev.carrel.settings.WindowState;
import dev.carrel.ui.reader.ReadingHistory.Place;
import dev.carrel.ui.reader.page.PageTarget;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class PanesTest {
    private static Panes panes(WindowState left) {
        return new Panes(new SimpleObjectProperty<>(left));
    }

    @Test
    void panesStandAsTheyWereLeft() {
        var left =
                WindowState.DEFAULT
                        .withOutline(new WindowState.Pane(350, false))
                        .withPanel(new WindowState.Pane(410, true));
        var panes = panes(left);
        assertThat(panes.outline().shown()).isFalse();
        assertThat(panes.outline().width().get()).isEqualTo(350);
        assertThat(panes.panel().shown()).isTrue();
        assertThat(panes.panel().width().get()).isEqualTo(410);
    }

    @Test
    void whatIsChangedIsToldAndWhatPassesIsNot() {
        var window = new SimpleObjectProperty<>(WindowState.DEFAULT);
        var panes = new Panes(window);
        panes.toggle(panes.panel());
        panes.outline().resize(333);
        assertThat(window.get().panel().open()).isFalse();
        assertThat(window.get().outline()).isEqualTo(new WindowState.Pane(333, true));
        panes.outline().resize(5);
        assertThat(window.get().outline().width()).isEqualTo(180);
        var before = window.get();
        panes.toggleFocus();
        panes.toggleFocus();
        panes.outline().room().set(false);
        panes.toggle(panes.outline());
        assertThat(panes.outline().shown()).isTrue();
        assertThat(window.get()).isEqualTo(before);
    }

    @Test
    void inAWideWindowPanesStayAsTheLearnerLeftThem() {
        var panes = panes(WindowState.DEFAULT);
        panes.toggle(panes.panel());
        assertThat(panes.panel().shown()).isFalse();
        panes.panel().room().set(false);
        panes.panel().room().set(true);
        assertThat(panes.panel().shown()).isFalse();
        assertThat(panes.outline().shown()).isTrue();
    }

    @Test
    void inANarrowWindowTheyComeWhenCalledAndGoAgain() {
        var panes = panes(WindowState.DEFAULT);
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
        var panes = panes(WindowState.DEFAULT);
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
