package dev.carrel.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.settings.TextStyle;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.Looks;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.theme.Appearance;
import dev.carrel.ui.theme.ChromeStyle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LibraryViewTest {
    private static final Color COVER = Color.web("#808000");

    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final CallsHeard calls = new CallsHeard();
    private final ObservableMap<CourseId, String> offers = FXCollections.observableHashMap();
    private final List<byte[]> painted = new ArrayList<>();
    private Appearance appearance;
    private LibraryViewModel model;
    private LibraryView view;
    private Stage stage;

    @BeforeEach
    @SuppressWarnings(
            "NullAway.Init") // the window's parts are made by open(), which each test calls
    void dress() {
        appearance =
                new Appearance(
                        ThemeChoice.LIGHT, TextStyle.DEFAULT, new SimpleObjectProperty<>(false));
        HeadlessFx.run(() -> new ChromeStyle().follow(appearance));
    }

    @AfterEach
    void tidy() {
        if (stage != null) {
            HeadlessFx.close(stage);
        }
        HeadlessFx.run(() -> Application.setUserAgentStylesheet(null));
        io.shutdownNow();
    }

    private void open(Callable<List<ShelfCourse>> shelf, double width, double height) {
        HeadlessFx.run(() -> {
            model = new LibraryViewModel(new Background(io, io), shelf);
            view =
                    new LibraryView(
                            model,
                            calls,
                            offers,
                            new SimpleStringProperty("Looked for new editions today at 10:12"),
                            appearance,
                            new CoverPictures((svg, w, h, shown) -> {
                                painted.add(svg);
                                var picture = new WritableImage(w, h);
                                for (int x = 0; x < w; x++) {
                                    for (int y = 0; y < h; y++) {
                                        picture.getPixelWriter().setColor(x, y, COVER);
                                    }
                                }
                                shown.accept(picture);
                            }),
                            true);
            model.refresh();
        });
        stage = HeadlessFx.show(view.node(), width, height);
        HeadlessFx.await(
                "the shelf",
                () -> !(model.state().get() instanceof LibraryViewModel.State.Loading));
        HeadlessFx.frames(3);
    }

    private List<ShelfCourse> three() throws Exception {
        return List.of(
                ShelfExamples.begun(),
                ShelfExamples.finished(),
                ShelfExamples.fresh("sailing", "Sailing in a Rough Sea"));
    }

    private <N> List<N> all(String selector, Class<N> type) {
        return HeadlessFx.call(
                () -> view.node().lookupAll(selector).stream().map(type::cast).toList());
    }

    private List<String> texts() {
        return HeadlessFx.call(() ->
                view.node().lookupAll(".label").stream()
                        .filter(Node::isVisible)
                        .map(node -> ((Labeled) node).getText())
                        .toList());
    }

    // What a scrolled shelf holds is there from the next pulse on.
    private Button button(String text) {
        return HeadlessFx.find(
                "the button " + text,
                () ->
                        Stream.of(".button", ".badge-button")
                                .flatMap(kind -> view.node().lookupAll(kind).stream())
                                .map(Button.class::cast)
                                .filter(one -> one.getText().equals(text))
                                .findFirst());
    }

    private void press(Button button) {
        HeadlessFx.run(button::fire);
    }

    @Test
    void theShelfTellsHowFarTheLearnerIs() {
        open(this::three, 1440, 900);
        Looks.keep(stage, "library-light");
        assertThat(texts())
                .contains(
                        "Ship It Smart",
                        "3 of 7 lessons  ·  about 1 h 25 min left",
                        "2 lessons you read have changed",
                        "in “The four words everybody uses and nobody defines”",
                        "40 of 40 lessons  ·  Finished",
                        "0 of 24 lessons  ·  about 6 h 50 min left",
                        "Looked for new editions today at 10:12");
        assertThat(all(".button.accent", Button.class)).hasSize(1);
        press(button("Continue"));
        press(button("Start reading"));
        assertThat(calls.heard).containsExactly("open ship-it-smart", "open sailing");
    }

    @Test
    void aNewerEditionIsABadgeThatLeadsToWhatIsNew() {
        open(this::three, 1440, 900);
        HeadlessFx.run(() -> offers.put(new CourseId("knots"), "2026.4"));
        press(button("New edition 2026.4"));
        assertThat(calls.heard).containsExactly("what is new knots");
    }

    @Test
    void everythingACourseOffersIsInItsMenu() {
        open(this::three, 1440, 900);
        MenuButton menu = all(".course-card .menu-button", MenuButton.class).getFirst();
        HeadlessFx.run(() ->
                menu.getItems().stream()
                        .filter(item -> item.isVisible() && item.getOnAction() != null)
                        .forEach(item -> item.getOnAction().handle(new ActionEvent())));
        assertThat(calls.heard)
                .containsExactly(
                        "check ship-it-smart",
                        "what is new ship-it-smart",
                        "look at notes ship-it-smart",
                        "go back ship-it-smart",
                        "notebook ship-it-smart",
                        "publisher ship-it-smart",
                        "remove ship-it-smart");
    }

    @Test
    void coversFollowTheTheme() throws Exception {
        open(this::three, 1440, 900);
        var cover = all(".cover", CoverArt.class).getFirst();
        var light = Looks.keep(stage, "library-covers");
        assertThat(Looks.colour(light, cover, 60, 60)).isEqualTo(COVER);
        HeadlessFx.run(() -> appearance.choice().set(ThemeChoice.DARK));
        var dark = Looks.keep(stage, "library-dark");
        assertThat(painted)
                .containsExactly(
                        ShelfExamples.begun().cover().orElseThrow().light(),
                        ShelfExamples.begun().cover().orElseThrow().dark());
        assertThat(dark.getPixelReader().getColor(4, 100)).isEqualTo(Color.web("#1D1E20"));
    }

    @Test
    void aCoverThatIsNoPictureLeavesTheTitleInType() {
        open(() -> List.of(ShelfExamples.finished()), 900, 640);
        var cover = all(".cover", CoverArt.class).getFirst();
        assertThat(HeadlessFx.call(cover::hasPicture)).isFalse();
    }

    @Test
    void theSmallestWindowLosesNothing() {
        open(this::three, 900, 640);
        HeadlessFx.run(() -> offers.put(new CourseId("ship-it-smart"), "2026.3"));
        Looks.keep(stage, "library-small");
        assertThat(Looks.inside(stage, button("Continue"))).isTrue();
        assertThat(Looks.inside(stage, button("New edition 2026.3"))).isTrue();
    }

    @Test
    void anEmptyShelfSaysWhatToDo() {
        open(List::of, 900, 640);
        Looks.keep(stage, "library-empty");
        press(button("Choose a file"));
        press(button("Add the course that came with Carrel"));
        assertThat(calls.heard).containsExactly("add file", "add bundled");
    }

    @Test
    void aLibraryThatCannotBeReadSaysWhyAndTriesAgain() {
        var broken = new boolean[] {true};
        open(
                () -> {
                    if (broken[0]) {
                        throw new IOException("The disk reported an error at courses.");
                    }
                    return three();
                },
                900,
                640);
        assertThat(texts()).contains("The disk reported an error at courses.");
        broken[0] = false;
        press(button("Try again"));
        HeadlessFx.await("the shelf", () -> model.courses().size() == 3);
    }
}
