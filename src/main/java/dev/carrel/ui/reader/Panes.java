package dev.carrel.ui.reader;

import dev.carrel.settings.WindowState;
import dev.carrel.settings.WindowState.Pane;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// What stands beside the lesson. In a wide window outline and panel stand next to it as the
/// learner left them, also the last time; in a narrow one they come over it when called, and go
/// again.
final class Panes {
    /// One of the two.
    static final class Side {
        private final BooleanProperty beside;
        private final DoubleProperty width;
        private final BooleanProperty over = new SimpleBooleanProperty();
        private final BooleanProperty room = new SimpleBooleanProperty(true);

        private Side(Pane left) {
            this.beside = new SimpleBooleanProperty(left.open());
            this.width = new SimpleDoubleProperty(left.width());
        }

        /// How wide the learner wants it, in px.
        ReadOnlyDoubleProperty width() {
            return width;
        }

        /// Makes it wider or narrower, as far as it stays usable.
        void resize(double px) {
            width.set(new Pane(px, true).width());
        }

        private Pane now() {
            return new Pane(width.get(), beside.get());
        }

        /// Whether it stands next to the lesson when there is room.
        BooleanProperty beside() {
            return beside;
        }

        /// Whether it lies over the lesson now.
        BooleanProperty over() {
            return over;
        }

        /// Whether the window is wide enough for it.
        BooleanProperty room() {
            return room;
        }

        boolean shown() {
            return room.get() ? beside.get() : over.get();
        }

        void show(boolean yes) {
            (room.get() ? beside : over).set(yes);
        }
    }

    private final Side outline;
    private final Side panel;
    private final BooleanProperty focus = new SimpleBooleanProperty();

    /// @param window as the learner left it; told whatever changes
    Panes(ObjectProperty<WindowState> window) {
        outline = new Side(window.get().outline());
        panel = new Side(window.get().panel());
        keep(outline, () -> window.set(window.get().withOutline(outline.now())));
        keep(panel, () -> window.set(window.get().withPanel(panel.now())));
    }

    private static void keep(Side side, Runnable keep) {
        InvalidationListener changed = _ -> keep.run();
        side.beside.addListener(changed);
        side.width.addListener(changed);
    }

    Side outline() {
        return outline;
    }

    Side panel() {
        return panel;
    }

    /// Whether everything but the lesson is hidden.
    BooleanProperty focus() {
        return focus;
    }

    /// Shows what is hidden and hides what is shown. In focus mode it is shown, and focus ends.
    void toggle(Side side) {
        boolean show = focus.get() || !side.shown();
        focus.set(false);
        side.show(show);
    }

    /// Shows what the learner asked for, whatever is hidden.
    void bring(Side side) {
        focus.set(false);
        side.show(true);
    }

    /// Hides everything but the lesson, or shows it again.
    void toggleFocus() {
        uncover();
        focus.set(!focus.get());
    }

    /// Takes away what lies over the lesson.
    ///
    /// @return whether there was anything
    boolean uncover() {
        boolean covered = covers(outline) || covers(panel);
        outline.over().set(false);
        panel.over().set(false);
        return covered;
    }

    private static boolean covers(Side side) {
        return !side.room().get() && side.over().get();
    }
}
