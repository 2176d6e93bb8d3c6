package dev.carrel.ui.reader;

import dev.carrel.course.Draft;
import dev.carrel.course.Lesson;
import dev.carrel.ui.control.Ring;
import dev.carrel.ui.control.StyledLabels;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One lesson in the outline: state, title, minutes.
final class OutlineRow extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double INDENT = 16;
    private static final double PART = 0.4;

    private final Lesson lesson;
    private final Ring ring = new Ring(12, 2);
    private final Label minutes = StyledLabels.plain("", "small", "subtle", "outline-minutes");
    private final Label changed =
            StyledLabels.plain(ReaderWords.say("outline.changed"), "outline-changed");
    private final Tooltip tooltip = new Tooltip();
    private boolean current;

    OutlineRow(Lesson lesson, Runnable open) {
        this.lesson = lesson;
        getStyleClass().addAll("outline-row", "ringed");
        setPadding(new Insets(6, 12, 6, 20 + lesson.depth() * INDENT));
        var title = title(lesson.title());
        HBox.setHgrow(title, Priority.ALWAYS);
        minutes.setMinWidth(Region.USE_PREF_SIZE);
        changed.setGraphic(new FontIcon(Feather.EDIT_3));
        changed.setVisible(false);
        changed.managedProperty().bind(changed.visibleProperty());
        minutes.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(ring, title, changed, minutes);
        Tooltip.install(this, tooltip);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(_ -> open.run());
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                key.consume();
                open.run();
            }
        });
        show(LessonState.UNKNOWN);
    }

    /// A lesson that is announced and cannot be opened.
    static Node draft(Draft draft) {
        var row =
                new HBox(
                        new Ring(12, 2),
                        title(draft.title()),
                        StyledLabels.plain(ReaderWords.say("outline.draft"), "small", "subtle"));
        row.getStyleClass().addAll("outline-row", "draft");
        row.setPadding(new Insets(6, 12, 6, 20 + draft.depth() * INDENT));
        HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
        row.getChildren().getFirst().setVisible(false);
        return row;
    }

    Lesson lesson() {
        return lesson;
    }

    boolean isCurrent() {
        return current;
    }

    void setCurrent(boolean here) {
        current = here;
        pseudoClassStateChanged(CURRENT, here);
        setAccessibleRoleDescription(here ? ReaderWords.say("outline.current") : null);
    }

    void show(LessonState state) {
        ring.show(
                switch (state.mark()) {
                    case NEW -> 0;
                    case BEGUN -> PART;
                    case DONE -> 1;
                });
        minutes.setText(state.minutes() == 0 ? "" : ReaderWords.minutes(state.minutes()));
        changed.setVisible(state.changed());
        String words = words(state);
        tooltip.setText(words);
        setAccessibleText(words);
    }

    private String words(LessonState state) {
        var words = new StringBuilder(lesson.title()).append('\n');
        words.append(ReaderWords.say("state." + state.mark().name()));
        if (state.minutes() > 0) {
            words.append(" · ").append(ReaderWords.minutes(state.minutes()));
        }
        if (state.answered() > 0) {
            words.append(" · ").append(ReaderWords.say("state.answered", state.answered()));
        }
        if (state.changed()) {
            words.append('\n').append(ReaderWords.say("state.changed"));
        }
        return words.toString();
    }

    private static Label title(String text) {
        var label = StyledLabels.wrapped(text, "outline-title");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
