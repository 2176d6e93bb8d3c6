package dev.carrel.ui.notebook;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.records.NotesHome;
import dev.carrel.settings.TextStyle;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.control.Sheets;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.theme.Appearance;
import dev.carrel.ui.theme.ChromeStyle;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// A notebook in a window, with a learner who answers what choosers ask.
final class NotebookWindow implements NotebookCalls {
    final List<String> heard = new CopyOnWriteArrayList<>();
    final NotebookScreen screen;
    final Stage stage;
    final Appearance appearance;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final StackPane root;
    private @Nullable Path chosen;

    NotebookWindow(NotesHome home, @Nullable CourseId course, double width, double height) {
        appearance =
                HeadlessFx.call(() -> {
                    var made =
                            new Appearance(
                                    ThemeChoice.LIGHT,
                                    TextStyle.DEFAULT,
                                    new SimpleObjectProperty<>(false));
                    new ChromeStyle().follow(made);
                    return made;
                });
        var sheets = HeadlessFx.call(Sheets::new);
        screen =
                HeadlessFx.call(() ->
                        new NotebookScreen(
                                new NotebookRooms(
                                        home.library,
                                        home.records,
                                        home.ground,
                                        new Background(io, writer),
                                        sheets,
                                        Clock.systemUTC()),
                                this,
                                course));
        root = HeadlessFx.call(() -> new StackPane(screen.node(), sheets.node()));
        stage = HeadlessFx.show(root, width, height);
        HeadlessFx.await("the notes", () -> screen.ready().get());
        HeadlessFx.frames(3);
    }

    NotebookViewModel model() {
        return screen.model();
    }

    /// What the learner will choose when asked where to or where from.
    void willChoose(Path path) {
        chosen = path;
    }

    private boolean shows(String words) {
        return root.lookupAll("*").stream()
                .filter(NotebookWindow::visible)
                .map(NotebookWindow::words)
                .anyMatch(text -> text.contains(words));
    }

    private static String words(Node node) {
        return switch (node) {
            case Labeled label -> java.util.Objects.requireNonNullElse(label.getText(), "");
            case TextFlow flow -> text(flow);
            default -> "";
        };
    }

    private static String text(TextFlow flow) {
        var text = new StringBuilder();
        flow.getChildren().forEach(part -> text.append(((javafx.scene.text.Text) part).getText()));
        return text.toString();
    }

    private static boolean visible(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void see(String words) {
        HeadlessFx.await("“" + words + "”", () -> shows(words));
    }

    void seeNot(String words) {
        HeadlessFx.await("no “" + words + "”", () -> !shows(words));
    }

    /// Presses the button that says or is described like this.
    void press(String name) {
        HeadlessFx.await("the button " + name, () -> button(name).isPresent());
        HeadlessFx.run(() -> button(name).orElseThrow().fire());
    }

    private Optional<ButtonBase> button(String name) {
        return root.lookupAll("*").stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(one -> visible(one) && !one.isDisabled())
                .filter(one -> name.equals(one.getText()) || name.equals(one.getAccessibleText()))
                .findFirst();
    }

    void choose(Class<? extends ButtonBase> type, String text) {
        HeadlessFx.await(text, () -> find(type, text).isPresent());
        HeadlessFx.run(() -> find(type, text).orElseThrow().fire());
    }

    private <B extends ButtonBase> Optional<B> find(Class<B> type, String text) {
        return root.lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(one -> text.equals(one.getText()))
                .findFirst();
    }

    void key(KeyCode code, boolean control, boolean shift) {
        HeadlessFx.run(() -> {
            var owner = stage.getScene().getFocusOwner();
            Event.fireEvent(
                    owner == null ? screen.node() : owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        });
    }

    void key(KeyCode code) {
        key(code, false, false);
    }

    /// Drags files over the notebook, and lets them go there.
    ///
    /// @return what the window around it got to hear
    List<EventType<?>> drop(Path... files) {
        List<EventType<?>> passed = new CopyOnWriteArrayList<>();
        HeadlessFx.run(() -> {
            root.setOnDragOver(drag -> passed.add(drag.getEventType()));
            root.setOnDragDropped(drag -> passed.add(drag.getEventType()));
            screen.acceptDrops(_ -> Stream.of(files).map(Path::toFile).toList());
            for (var type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
                Event.fireEvent(
                        screen.node(),
                        new DragEvent(
                                null,
                                null,
                                type,
                                null,
                                40,
                                200,
                                40,
                                200,
                                TransferMode.COPY,
                                null,
                                null,
                                null));
            }
        });
        return passed;
    }

    <N extends Node> N node(String selector, Class<N> type) {
        HeadlessFx.await(selector, () -> root.lookup(selector) != null);
        return HeadlessFx.call(() -> type.cast(root.lookup(selector)));
    }

    <N extends Node> List<N> all(String selector, Class<N> type) {
        HeadlessFx.await(selector, () -> root.lookup(selector) != null);
        return HeadlessFx.call(() -> root.lookupAll(selector).stream().map(type::cast).toList());
    }

    void close() throws Exception {
        HeadlessFx.run(screen::close);
        HeadlessFx.close(stage);
        for (ExecutorService executor : List.of(writer, io)) {
            executor.shutdown();
            if (!executor.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new AssertionError("Work goes on");
            }
        }
        HeadlessFx.run(() -> Application.setUserAgentStylesheet(null));
    }

    @Override
    public void leave() {
        heard.add("leave");
    }

    @Override
    public void open(CourseId course, LessonId lesson, @Nullable Place place) {
        heard.add("open " + course + " " + lesson + (place == null ? "" : " " + place.start()));
    }

    @Override
    public void lookAt(CourseId course, UUID note) {
        heard.add("look at " + course + " " + note);
    }

    @Override
    public Optional<Path> whereTo(String name, boolean folder) {
        heard.add("where to " + name + (folder ? " (folder)" : ""));
        return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> whereFrom() {
        return Optional.ofNullable(chosen);
    }

    @Override
    public void showFolder(Path folder) {
        heard.add("show " + folder.getFileName());
    }

    @Override
    public void browse(String address) {
        heard.add("browse " + address);
    }

    @Override
    public void changed(List<CourseId> courses) {
        heard.add("changed " + courses);
    }
}
