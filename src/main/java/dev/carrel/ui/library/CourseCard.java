package dev.carrel.ui.library;

import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.Ring;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One course on the shelf: cover, how far, and the way in.
final class CourseCard extends HBox {
    private static final Words WORDS = new Words(CourseCard.class);

    private final ShelfText text = new ShelfText();
    private final ShelfCourse course;
    private final LibraryCalls calls;
    private final CoverArt cover;

    /// @param first whether this is the course to go on with, shown larger and with the filled
    ///   button
    /// @param offered label of a newer edition; null if none is known
    CourseCard(ShelfCourse course, boolean first, @Nullable String offered, LibraryCalls calls) {
        this.course = course;
        this.calls = calls;
        this.cover = new CoverArt(course, first ? 168 : 120);
        getStyleClass().addAll("card", "course-card");
        setAlignment(Pos.TOP_LEFT);
        setFillHeight(false);
        cover.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                calls.open(course.id());
            }
        });
        var about = about(first, offered);
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMinHeight(cover.getPrefHeight());
        getChildren().addAll(cover, about);
        setOnContextMenuRequested(event -> {
            new ContextMenu(items()).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    CoverArt cover() {
        return cover;
    }

    ShelfCourse course() {
        return course;
    }

    private VBox about(boolean first, @Nullable String offered) {
        var title =
                StyledLabels.wrapped(course.installed().title(), first ? "heading-1" : "heading-3");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(title, menu());
        head.setAlignment(Pos.TOP_LEFT);
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        var about = new VBox(head);
        about.getStyleClass().add("course-about");
        if (!course.subtitle().isEmpty()) {
            about.getChildren().add(StyledLabels.wrapped(course.subtitle(), "muted"));
        }
        about.getChildren()
                .add(StyledLabels.wrapped(String.join(", ", course.authors()), "subtle", "small"));
        about.getChildren().add(badges(offered));
        about.getChildren().addAll(gap, progress(), actions(first));
        return about;
    }

    private Node badges(@Nullable String offered) {
        var badges = new javafx.scene.layout.FlowPane();
        badges.getStyleClass().add("badges");
        if (offered != null) {
            badges.getChildren()
                    .add(
                            badge(
                                    WORDS.say("card.update", offered),
                                    Feather.DOWNLOAD,
                                    () -> calls.whatIsNew(course.id())));
        }
        if (course.changed() > 0) {
            badges.getChildren()
                    .add(StyledLabels.plain(text.changed(course.changed()), "badge", "warning"));
        }
        if (course.asking() > 0) {
            var asking =
                    badge(
                            text.asking(course.asking()),
                            Feather.MAP_PIN,
                            () -> calls.lookAtNotes(course.id()));
            asking.getStyleClass().add("warning");
            badges.getChildren().add(asking);
        }
        badges.managedProperty().bind(badges.visibleProperty());
        badges.setVisible(!badges.getChildren().isEmpty());
        return badges;
    }

    private static Button badge(String words, Feather icon, Runnable action) {
        var badge = new Button(words);
        badge.setGraphic(new FontIcon(icon));
        badge.getStyleClass().setAll("badge", "badge-button", "ringed");
        badge.setOnAction(_ -> action.run());
        return badge;
    }

    private Node progress() {
        var progress = course.progress();
        var ring = new Ring(20, 3);
        ring.show(progress.part());
        String left = text.left(progress);
        var words =
                StyledLabels.wrapped(
                        text.lessons(progress) + (left.isEmpty() ? "" : "  ·  " + left), "muted");
        var row = new HBox(ring, words);
        row.getStyleClass().add("course-progress");
        return row;
    }

    private Node actions(boolean first) {
        String action = text.action(course.progress());
        Runnable open = () -> calls.open(course.id());
        var button = first ? Buttons.primary(action, open) : Buttons.plain(action, open);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(WORDS.say("card.open", course.installed().title()));
        var row = new HBox(button);
        row.getStyleClass().add("course-actions");
        course.progress()
                .lastLesson()
                .ifPresent(lesson -> row.getChildren().add(last(WORDS.say("card.last", lesson))));
        return row;
    }

    private static Label last(String lesson) {
        var last = StyledLabels.plain(lesson, "muted");
        last.setTextOverrun(OverrunStyle.ELLIPSIS);
        last.setTooltip(new Tooltip(lesson));
        last.setMinWidth(0);
        return last;
    }

    private MenuButton menu() {
        var menu =
                Buttons.menu(
                        Feather.MORE_HORIZONTAL,
                        WORDS.say("card.menu", course.installed().title()));
        menu.getItems().setAll(items());
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private MenuItem[] items() {
        var back =
                item(
                        WORDS.say(
                                "card.menu.back",
                                course.installed().previous().map(one -> one.label()).orElse("")),
                        () -> calls.goBack(course));
        back.setVisible(course.installed().previous().isPresent());
        return new MenuItem[] {
            item(WORDS.say("card.menu.check"), () -> calls.check(course.id())),
            item(WORDS.say("card.menu.new"), () -> calls.whatIsNew(course.id())),
            item(
                    WORDS.say("card.menu.notes", course.asking()),
                    () -> calls.lookAtNotes(course.id())),
            back,
            item(WORDS.say("card.menu.notebook"), () -> calls.notebook(course.id())),
            item(WORDS.say("card.menu.publisher"), () -> calls.publisher(course)),
            new SeparatorMenuItem(),
            item(WORDS.say("card.menu.remove"), () -> calls.remove(course))
        };
    }

    private static MenuItem item(String name, Runnable action) {
        var item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
