package dev.carrel.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.search.SearchDocument;
import dev.carrel.search.SearchDocument.Kind;
import dev.carrel.search.SearchHit;
import dev.carrel.search.SearchIndex;
import dev.carrel.settings.TextStyle;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.Looks;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.theme.Appearance;
import dev.carrel.ui.theme.ChromeStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The search box as a learner sees and uses it, over a real index.
class SearchBoxTest {
    private static final CourseId COURSE = new CourseId("course");

    @TempDir Path folder;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final List<SearchHit> opened = new CopyOnWriteArrayList<>();
    private SearchIndex index;
    private SearchModel model;
    private SearchPalette palette;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        index = SearchIndex.open(folder.resolve("search.db"));
        List<SearchDocument> documents = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            documents.add(document(kind, kind.name(), "The " + kind.name() + " of lines"));
        }
        for (int i = 0; i < 30; i++) {
            documents.add(document(Kind.LESSON, "knot" + i, "Knot " + i));
        }
        index.put(documents);
        HeadlessFx.run(() ->
                new ChromeStyle()
                        .follow(
                                new Appearance(
                                        ThemeChoice.LIGHT,
                                        TextStyle.DEFAULT,
                                        new SimpleObjectProperty<>(false))));
        model = HeadlessFx.call(() -> new SearchModel(index, new Background(io, io), COURSE));
        palette = HeadlessFx.call(() -> new SearchPalette(model, SearchHit::title, opened::add));
        stage = HeadlessFx.show(palette, 640, 520);
    }

    @AfterEach
    void close() throws Exception {
        HeadlessFx.close(stage);
        HeadlessFx.run(() -> Application.setUserAgentStylesheet(null));
        io.shutdown();
        assertThat(io.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        index.close();
    }

    private static SearchDocument document(Kind kind, String subject, String title) {
        return new SearchDocument(
                kind, COURSE, new LessonId("l1"), subject, title, "Where a line\nis drawn.");
    }

    private void type(String text) {
        HeadlessFx.run(() -> field().setText(text));
        HeadlessFx.await("the answer", () -> model.answered().get());
        HeadlessFx.frames(2);
    }

    private TextField field() {
        return (TextField) palette.lookup(".search-field");
    }

    private String status() {
        var status = (Label) palette.lookup(".search-status");
        return HeadlessFx.call(() -> status.isVisible() ? status.getText() : "");
    }

    private List<Node> rows() {
        return HeadlessFx.call(() -> List.copyOf(palette.lookupAll(".hit")));
    }

    private void press(KeyCode code) {
        HeadlessFx.run(() ->
                Event.fireEvent(
                        field(),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private int picked() {
        return HeadlessFx.call(() -> model.picked().get());
    }

    @Test
    void anEmptyBoxSaysHowToBeginAndAnEmptyAnswerWhatToTry() {
        assertThat(status()).startsWith("Type a word or two");
        type("zebra");
        assertThat(status()).startsWith("Nothing was found");
        type("line");
        assertThat(status()).isEmpty();
        HeadlessFx.run(() -> field().clear());
        HeadlessFx.await("the beginning", () -> rows().isEmpty());
        assertThat(status()).startsWith("Type a word or two");
        press(KeyCode.ENTER);
        press(KeyCode.DOWN);
        assertThat(opened).isEmpty();
        assertThat(picked()).isEqualTo(-1);
    }

    @Test
    void everyHitSaysWhatItIsAndWhereItsWordsAre() {
        type("\"of lines\"");
        Looks.keep(stage, "search-box");
        assertThat(rows())
                .hasSize(Kind.values().length)
                .extracting(Node::getAccessibleText)
                .anyMatch(text -> text.startsWith("Lesson: The LESSON of lines. "))
                .anyMatch(text -> text.startsWith("My note: "))
                .anyMatch(text -> text.startsWith("Question: "))
                .anyMatch(text -> text.startsWith("Glossary: "))
                .anyMatch(text -> text.startsWith("Reading: "));
    }

    @Test
    void theWordsFoundAreMarkedAndStandOnOneLine() {
        type("drawn line");
        var texts =
                HeadlessFx.call(() ->
                        palette.lookupAll(".hit-match").stream()
                                .map(node -> ((Text) node).getText())
                                .collect(Collectors.toSet()));
        assertThat(texts).contains("line", "drawn");
        assertThat(HeadlessFx.call(() -> palette.lookupAll(".hit-text")))
                .extracting(node -> ((Text) node).getText())
                .noneMatch(text -> text.contains("\n"));
    }

    @Test
    void aClickOpensThatVeryHit() {
        type("knot");
        var third = rows().get(2);
        HeadlessFx.run(() -> third.getOnMouseClicked().handle(null));
        assertThat(opened).containsExactly(model.hits().get(2));
    }

    @Test
    void thePickedHitIsAlwaysInView() {
        type("knot");
        assertThat(rows()).hasSize(30);
        for (int i = 0; i < 29; i++) {
            press(KeyCode.DOWN);
        }
        assertThat(picked()).isEqualTo(29);
        assertInView(29);
        press(KeyCode.DOWN);
        assertThat(picked()).as("round to the first").isZero();
        assertInView(0);
        press(KeyCode.PAGE_DOWN);
        assertThat(picked()).isEqualTo(5);
        press(KeyCode.PAGE_UP);
        press(KeyCode.UP);
        assertThat(picked()).isEqualTo(29);
        assertInView(29);
    }

    private void assertInView(int row) {
        HeadlessFx.await(
                "row " + row + " in view",
                () -> {
                    var scroll = (ScrollPane) palette.lookup(".scroll-pane");
                    var view = scroll.localToScene(scroll.getLayoutBounds());
                    var node = palette.lookupAll(".hit").stream().toList().get(row);
                    var bounds = node.localToScene(node.getLayoutBounds());
                    return bounds.getMinY() >= view.getMinY() - 2
                            && bounds.getMaxY() <= view.getMaxY() + 2;
                });
    }

    @Test
    void theNewestWordsWinHoweverFastSomebodyTypes() {
        HeadlessFx.run(() -> {
            for (String typed : List.of("k", "kn", "knot", "knot 1", "zebra", "question")) {
                field().setText(typed);
            }
        });
        HeadlessFx.await("the answer", () -> model.answered().get());
        assertThat(model.hits()).extracting(SearchHit::kind).containsExactly(Kind.QUESTION);
    }

    @Test
    void theKeyboardGoesToTheFieldWithItsWordsSelected() {
        type("knot");
        HeadlessFx.run(palette::focus);
        assertThat(HeadlessFx.call(() -> stage.getScene().getFocusOwner())).isEqualTo(field());
        assertThat(HeadlessFx.call(() -> field().getSelectedText())).isEqualTo("knot");
    }
}
