package dev.carrel.ui.reader;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What stands beside the lesson. In a wide window outline and panel stand next to it as the
/// learner left them; in a narrow one they come over it when called, and go again.
final class Panes {
    /// One of the two.
    static final class Side {
        private final BooleanProperty beside;
        private final BooleanProperty over = new SimpleBooleanProperty();
        private final BooleanProperty room = new SimpleBooleanProperty(true);

        private Side(boolean beside) {
            this.beside = new SimpleBooleanProperty(beside);
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

    private final Side outline = new Side(true);
    private final Side panel = new Side(true);
    private final BooleanProperty focus = new SimpleBooleanProperty();

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
