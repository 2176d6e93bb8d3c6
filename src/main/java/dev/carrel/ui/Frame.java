package dev.carrel.ui;

import dev.carrel.settings.WindowState;
import dev.carrel.ui.control.Sheets;
import dev.carrel.ui.control.StyledLabels;
import dev.carrel.ui.control.Words;
import dev.carrel.ui.reader.cover.SvgPainter;
import dev.carrel.ui.settings.Preferences;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The window: one screen at a time, cards above it, packs dropped onto it, and its place on the
/// desktop kept.
final class Frame {
    private final Stage stage;
    private final Preferences preferences;
    private final StackPane screen = new StackPane();
    private final StackPane drop;
    private final Sheets sheets = new Sheets();
    private final SvgPainter painter = new SvgPainter();
    private final Scene scene;

    /// @param dropped is given the files dropped onto the window
    Frame(Stage stage, Preferences preferences, Consumer<List<Path>> dropped) {
        this.stage = stage;
        this.preferences = preferences;
        this.drop =
                new StackPane(
                        StyledLabels.plain(
                                new Words(Frame.class).say("drop"), "drop-words", "floating"));
        drop.getStyleClass().add("drop");
        drop.setVisible(false);
        drop.setMouseTransparent(true);
        var root = new StackPane(painter.node(), screen, drop, sheets.node());
        WindowState state = preferences.window().get();
        scene = new Scene(root, state.width(), state.height());
        acceptDrops(dropped);
        stage.setTitle("Carrel");
        for (int size : new int[] {16, 32, 64, 128, 256}) {
            var icon = Frame.class.getResourceAsStream("icons/carrel-" + size + ".png");
            if (icon != null) {
                stage.getIcons().add(new Image(icon));
            }
        }
        stage.setMinWidth(WindowState.LEAST_WIDTH);
        stage.setMinHeight(WindowState.LEAST_HEIGHT);
        stage.setScene(scene);
        place(state);
        keepPlace();
    }

    Stage stage() {
        return stage;
    }

    Scene scene() {
        return scene;
    }

    Sheets sheets() {
        return sheets;
    }

    SvgPainter painter() {
        return painter;
    }

    /// Shows a screen in place of the one before.
    void show(Parent node) {
        screen.getChildren().setAll(node);
    }

    /// Comes to the front, as when somebody started the program again.
    void raise() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    // A screen that was unplugged takes no window with it.
    private void place(WindowState state) {
        var place = state.place();
        if (place != null
                && !Screen.getScreensForRectangle(
                                new Rectangle2D(place.x() + 40, place.y() + 10, 200, 40))
                        .isEmpty()) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(state.maximised());
    }

    private void keepPlace() {
        stage.xProperty().subscribe(this::remember);
        stage.yProperty().subscribe(this::remember);
        scene.widthProperty().subscribe(this::remember);
        scene.heightProperty().subscribe(this::remember);
        stage.maximizedProperty().subscribe(this::remember);
    }

    private void remember() {
        if (!stage.isShowing() || stage.isIconified() || stage.isFullScreen()) {
            return;
        }
        WindowState now = preferences.window().get();
        boolean maximised = stage.isMaximized();
        preferences
                .window()
                .set(
                        maximised
                                ? now.withBounds(now.place(), now.width(), now.height(), true)
                                : now.withBounds(
                                        new WindowState.Place(stage.getX(), stage.getY()),
                                        scene.getWidth(),
                                        scene.getHeight(),
                                        false));
    }

    private void acceptDrops(Consumer<List<Path>> dropped) {
        scene.setOnDragOver(drag -> {
            if (!packs(drag).isEmpty()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drop.setVisible(true);
            }
            drag.consume();
        });
        scene.setOnDragExited(_ -> drop.setVisible(false));
        scene.setOnDragDropped(drag -> {
            List<Path> packs = packs(drag);
            drop.setVisible(false);
            drag.setDropCompleted(!packs.isEmpty());
            drag.consume();
            dropped.accept(packs);
        });
    }

    private static List<Path> packs(DragEvent drag) {
        return drag.getDragboard().getFiles().stream()
                .map(File::toPath)
                .filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".coursepack"))
                .toList();
    }
}
