package dev.carrel.ui.library;

import dev.carrel.course.CourseId;
import dev.carrel.ui.control.Buttons;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import dev.carrel.ui.library.LibraryViewModel.State;
import dev.carrel.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// The library screen. Lives on the JavaFX thread.
public final class LibraryView {
    private final Words words = new Words(LibraryView.class);
    private final LibraryViewModel model;
    private final LibraryCalls calls;
    private final ObservableMap<CourseId, String> offers;
    private final Appearance appearance;
    private final CoverPictures pictures;
    private final boolean bundled;
    private final BorderPane root = new BorderPane();
    private final StackPane body = new StackPane();
    private final List<CourseCard> cards = new ArrayList<>();

    /// @param offers labels of newer editions, by course
    /// @param checked says when new editions were last looked for; empty if there is nothing to say
    /// @param bundled whether a course came with the program
    public LibraryView(
            LibraryViewModel model,
            LibraryCalls calls,
            ObservableMap<CourseId, String> offers,
            ObservableValue<String> checked,
            Appearance appearance,
            CoverPictures pictures,
            boolean bundled) {
        this.model = model;
        this.calls = calls;
        this.offers = offers;
        this.appearance = appearance;
        this.pictures = pictures;
        this.bundled = bundled;
        root.getStyleClass().addAll("library", "paper");
        root.getStylesheets().add(LibraryView.class.getResource("library.css").toExternalForm());
        root.setTop(new LibraryHeader(calls));
        root.setCenter(body);
        root.setBottom(footer(checked));
        model.state().subscribe(this::show);
        offers.addListener((MapChangeListener<CourseId, String>) _ -> show(model.state().get()));
        appearance.theme().subscribe(_ -> paintCovers());
    }

    /// What to put into the window.
    public Parent node() {
        return root;
    }

    private static Node footer(ObservableValue<String> checked) {
        var words = StyledLabels.plain("", "subtle", "small");
        words.textProperty().bind(checked);
        var footer = new HBox(words);
        footer.getStyleClass().addAll("footer", "desk");
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.visibleProperty().bind(words.textProperty().isNotEmpty());
        footer.managedProperty().bind(footer.visibleProperty());
        return footer;
    }

    private void show(State state) {
        cards.clear();
        body.getChildren()
                .setAll(
                        switch (state) {
                            case State.Loading() -> loading();
                            case State.Empty() -> empty();
                            case State.Shown(var courses) -> shelf(courses);
                            case State.Failed(var reason) -> failed(reason);
                        });
        paintCovers();
    }

    private Node loading() {
        var wheel = new ProgressIndicator();
        wheel.setMaxSize(24, 24);
        var row = new HBox(wheel, StyledLabels.plain(words.say("loading"), "muted"));
        row.getStyleClass().add("waiting");
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private Node empty() {
        var box = message(words.say("empty.title"), words.say("empty.text"));
        box.getChildren()
                .add(
                        bundled
                                ? buttons(
                                        Buttons.plain(words.say("empty.file"), calls::addFile),
                                        Buttons.primary(
                                                words.say("empty.bundled"), calls::addBundled))
                                : buttons(
                                        Buttons.primary(words.say("empty.file"), calls::addFile)));
        return box;
    }

    private Node failed(String reason) {
        var box = message(words.say("failed.title"), reason);
        box.getChildren().add(buttons(Buttons.primary(words.say("failed.again"), model::refresh)));
        return box;
    }

    private static VBox message(String title, String text) {
        Label said = StyledLabels.wrapped(text, "muted");
        said.setMaxWidth(440);
        var box = new VBox(StyledLabels.plain(title, "heading-2"), said);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("message");
        return box;
    }

    private static Node buttons(Node... nodes) {
        var row = new HBox(nodes);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("message-buttons");
        return row;
    }

    private Node shelf(List<ShelfCourse> courses) {
        var first = card(courses.getFirst(), true);
        first.setMaxWidth(804);
        var column = new VBox(StyledLabels.plain(words.say("title"), "heading-1"), first);
        if (courses.size() > 1) {
            var others = new TilePane();
            others.getStyleClass().add("others");
            others.setTileAlignment(Pos.TOP_LEFT);
            courses.stream()
                    .skip(1)
                    .map(course -> card(course, false))
                    .forEach(others.getChildren()::add);
            column.getChildren()
                    .addAll(StyledLabels.plain(words.say("others"), "heading-2"), others);
        }
        column.getStyleClass().add("shelf");
        column.setFillWidth(true);
        column.setMaxWidth(900);
        var middle = new StackPane(column);
        middle.setAlignment(Pos.TOP_CENTER);
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private CourseCard card(ShelfCourse course, boolean first) {
        var card = new CourseCard(course, first, offers.get(course.id()), calls);
        if (!first) {
            card.setPrefWidth(390);
        }
        cards.add(card);
        return card;
    }

    private void paintCovers() {
        boolean dark = appearance.theme().get().dark();
        for (CourseCard card : cards) {
            card.course()
                    .cover()
                    .ifPresent(cover -> pictures.paint(cover, dark, card.cover()::show));
        }
    }
}
