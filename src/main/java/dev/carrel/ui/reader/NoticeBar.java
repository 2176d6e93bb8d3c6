package dev.carrel.ui.reader;

import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.StyledLabels;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The newest notice, above the footer. It goes by itself after a while, and not while the mouse
/// rests on it.
final class NoticeBar extends HBox {
    private static final Duration WHILE = Duration.seconds(12);

    private final Notices notices;
    private final PauseTransition pause;

    NoticeBar(Notices notices) {
        this(notices, WHILE);
    }

    /// @param stays how long a notice stands
    NoticeBar(Notices notices, Duration stays) {
        this.notices = notices;
        this.pause = new PauseTransition(stays);
        getStyleClass().addAll("notice-bar", "floating");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        pause.setOnFinished(_ -> notices.dismiss());
        hoverProperty()
                .addListener((_, _, over) -> {
                    if (over) {
                        pause.stop();
                    } else {
                        pause.playFromStart();
                    }
                });
        notices.now().addListener((_, _, notice) -> show(notice));
        show(notices.now().get());
    }

    private void show(@Nullable Notice notice) {
        setVisible(notice != null);
        getChildren().clear();
        pause.stop();
        if (notice == null) {
            return;
        }
        Label words = StyledLabels.plain(notice.text());
        words.setWrapText(true);
        words.setMaxWidth(520);
        setAccessibleText(notice.text());
        getChildren().add(words);
        Notice.Action action = notice.action();
        if (action != null) {
            getChildren().add(Buttons.plain(action.label(), action.run()));
        }
        getChildren()
                .add(Buttons.icon(Feather.X, ReaderWords.say("close"), null, notices::dismiss));
        if (!isHover()) {
            pause.playFromStart();
        }
    }
}
