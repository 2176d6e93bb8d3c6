package dev.carrel.ui;

import static javafx.scene.input.KeyEvent.KEY_PRESSED;
import static javafx.scene.input.KeyEvent.KEY_RELEASED;
import static javafx.scene.input.KeyEvent.KEY_TYPED;

import dev.carrel.course.CourseId;
import dev.carrel.settings.Folders;
import dev.carrel.update.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// The program as people start it, on the headless platform.
final class OpenWindow {
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final Folders folders;
    private CompletableFuture<Integer> ended = CompletableFuture.completedFuture(0);

    OpenWindow(Path home) {
        this.folders = new Folders(home, home.resolve("author"));
    }

    private Windows windows() {
        Clock clock = Clock.system(ZoneId.systemDefault());
        return new Windows(
                io,
                writer,
                (library, records) -> Updates.overTheWeb(library, records, io, clock),
                clock,
                "1.2.3");
    }

    /// Starts it, and waits for its window.
    void start(String... open) {
        var running = startAgain(open);
        HeadlessFx.await("the window", () -> stage() != null || running.isDone());
    }

    CompletableFuture<Integer> startAgain(String... open) {
        HeadlessFx.run(() -> {}); // the toolkit is started once per JVM
        var end = new CompletableFuture<Integer>();
        io.execute(() -> {
            try {
                end.complete(windows().open(folders, List.of(open)));
            } catch (Throwable e) {
                end.completeExceptionally(e);
            }
        });
        if (ended.isDone()) {
            ended = end;
        }
        return end;
    }

    List<Path> tour(Path out, CourseId... courses) throws IOException {
        HeadlessFx.run(() -> {}); // the toolkit is started once per JVM
        return windows().tour(folders, List.of(courses), out);
    }

    static @Nullable Stage stage() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> "Carrel".equals(stage.getTitle()) && stage.isShowing())
                .findFirst()
                .orElse(null);
    }

    Stage window() {
        return HeadlessFx.call(() -> Objects.requireNonNull(stage(), "the window"));
    }

    private static <N> @Nullable N find(Class<N> type, Predicate<N> which) {
        var stage = stage();
        return stage == null
                ? null
                : stage.getScene().getRoot().lookupAll("*").stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .filter(which)
                        .findFirst()
                        .orElse(null);
    }

    static boolean visible(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Waits for words on screen.
    void see(String words) {
        HeadlessFx.await(
                "“" + words + "”",
                () ->
                        find(Labeled.class, one -> says(one.getText(), words) && visible(one))
                                        != null
                                || find(
                                                TextFlow.class,
                                                one -> says(all(one), words) && visible(one))
                                        != null);
    }

    private static String all(TextFlow flow) {
        return flow.getChildren().stream()
                .map(part -> part instanceof Text text ? text.getText() : "")
                .collect(Collectors.joining());
    }

    private static boolean says(@Nullable String text, String words) {
        return text != null && text.contains(words);
    }

    /// Everything that can be read on screen outside of the lesson.
    static String words() {
        var stage = stage();
        return stage == null
                ? ""
                : stage.getScene().getRoot().lookupAll("*").stream()
                        .filter(Labeled.class::isInstance)
                        .filter(OpenWindow::visible)
                        .map(node -> ((Labeled) node).getText())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
    }

    /// Waits until the lesson page shows these words and has the keyboard.
    void read(String words) {
        HeadlessFx.await(
                "a lesson with “" + words + "”",
                () -> {
                    var page = find(WebView.class, OpenWindow::visible);
                    return page != null
                            && page.isFocused()
                            && String.valueOf(
                                            page.getEngine()
                                                    .executeScript("document.body?.innerText"))
                                    .contains(words);
                });
    }

    // As JavaFX does: what has the keyboard may have left the scene with its card.
    private static javafx.event.EventTarget keyboard() {
        var scene = Objects.requireNonNull(stage(), "the window").getScene();
        var owner = scene.getFocusOwner();
        return owner != null && scene.equals(owner.getScene()) ? owner : scene;
    }

    /// Types a character, as a keyboard does: pressed, typed, released.
    void type(String character) {
        HeadlessFx.run(() -> {
            var target = keyboard();
            for (var type : List.of(KEY_PRESSED, KEY_TYPED, KEY_RELEASED)) {
                boolean typed = type.equals(KEY_TYPED);
                javafx.event.Event.fireEvent(
                        target,
                        new KeyEvent(
                                type,
                                typed ? character : "",
                                typed ? "" : character,
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false));
            }
        });
    }

    /// Presses a key with Ctrl (and Shift), or alone.
    void press(KeyCode code, boolean ctrl, boolean shift) {
        press(code, ctrl, shift, false);
    }

    private void press(KeyCode code, boolean ctrl, boolean shift, boolean alt) {
        HeadlessFx.run(() -> {
            javafx.event.Event.fireEvent(
                    keyboard(), new KeyEvent(KEY_PRESSED, "", "", code, shift, ctrl, alt, false));
        });
    }

    /// Presses a key with Alt, or alone.
    void press(KeyCode code, boolean alt) {
        press(code, false, false, alt);
    }

    /// What stands in the fields on the card.
    List<String> fields() {
        return HeadlessFx.call(() -> {
            var stage = Objects.requireNonNull(stage(), "the window");
            return stage.getScene().getRoot().lookupAll(".text-field").stream()
                    .map(node -> ((TextField) node).getText())
                    .toList();
        });
    }

    /// Writes into the text field on the card.
    void fill(String text) {
        TextField field =
                HeadlessFx.find(
                        "a field",
                        () -> Optional.ofNullable(find(TextField.class, OpenWindow::visible)));
        HeadlessFx.run(() -> field.setText(text));
    }

    /// Waits until words are no longer on screen.
    void seeNoMore(String words) {
        HeadlessFx.await("no more “" + words + "”", () -> !words().contains(words));
    }

    /// Waits for a node of a style class.
    void seeA(String style) {
        HeadlessFx.await(
                style, () -> find(Node.class, one -> one.getStyleClass().contains(style)) != null);
    }

    /// Waits for a button and presses it.
    void press(String name) {
        Predicate<Button> which =
                one -> name.equals(one.getText()) && visible(one) && !one.isDisabled();
        HeadlessFx.await("the button " + name, () -> find(Button.class, which) != null);
        HeadlessFx.run(() -> Objects.requireNonNull(find(Button.class, which)).fire());
    }

    /// Waits for a button that has no words but a name, and presses it.
    void pressIcon(String name) {
        Predicate<Button> which = one -> name.equals(one.getAccessibleText()) && visible(one);
        HeadlessFx.await("the button " + name, () -> find(Button.class, which) != null);
        HeadlessFx.run(() -> Objects.requireNonNull(find(Button.class, which)).fire());
    }

    /// Waits for a link and follows it.
    void follow(String words) {
        Predicate<Hyperlink> which = one -> words.equals(one.getText()) && visible(one);
        HeadlessFx.await("the link " + words, () -> find(Hyperlink.class, which) != null);
        HeadlessFx.run(() -> Objects.requireNonNull(find(Hyperlink.class, which)).fire());
    }

    /// Waits until the menu of the first course offers something, and chooses it.
    void choose(String item) {
        MenuItem offered = HeadlessFx.find(item, () -> offered(item));
        HeadlessFx.run(offered::fire);
    }

    // The shelf is read again after every change, so that a menu may be one of before.
    private static Optional<MenuItem> offered(String item) {
        var menu = menu();
        return menu == null
                ? Optional.empty()
                : menu.getItems().stream()
                        .filter(one -> one.isVisible() && one.getText() != null)
                        .filter(one -> one.getText().contains(item))
                        .findFirst();
    }

    private static @Nullable MenuButton menu() {
        return find(
                MenuButton.class,
                one -> {
                    for (Node up = one; up != null; up = up.getParent()) {
                        if (up.getStyleClass().contains("course-card")) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    /// Closes the window as its close button does, and waits for the end.
    ///
    /// @return exit code
    int quit() throws Exception {
        HeadlessFx.run(() -> {
            var stage = Objects.requireNonNull(stage(), "the window");
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
        return ended.get(60, TimeUnit.SECONDS);
    }

    /// Ends what still runs.
    void close() throws Exception {
        if (HeadlessFx.call(() -> stage() != null)) {
            quit();
        }
        io.shutdownNow();
        writer.shutdownNow();
        HeadlessFx.run(() -> javafx.application.Application.setUserAgentStylesheet(null));
    }
}
