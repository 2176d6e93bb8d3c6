package dev.carrel.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.search.SearchDocument;
import dev.carrel.search.SearchHit;
import dev.carrel.search.SearchIndex;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.task.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPaletteTest {
    private static final CourseId COURSE = new CourseId("course");
    private static final CourseId OTHER = new CourseId("other");

    @TempDir Path folder;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final List<SearchHit> opened = new CopyOnWriteArrayList<>();
    private SearchIndex index;

    @BeforeEach
    void open() throws Exception {
        index = SearchIndex.open(folder.resolve("search.db"));
        index.put(
                List.of(
                        document(COURSE, SearchDocument.Kind.LESSON, "l1", "Drawing lines"),
                        document(COURSE, SearchDocument.Kind.TERM, "Line", "Line"),
                        document(OTHER, SearchDocument.Kind.LESSON, "l9", "Other lines")));
    }

    @AfterEach
    void close() throws Exception {
        io.shutdown();
        assertThat(io.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        index.close();
    }

    private static SearchDocument document(
            CourseId course, SearchDocument.Kind kind, String subject, String title) {
        return new SearchDocument(
                kind, course, new LessonId("l1"), subject, title, "Where a line is drawn.");
    }

    private SearchModel model(boolean everywhere) {
        return HeadlessFx.call(
                () -> new SearchModel(index, new Background(io, io), everywhere ? null : COURSE));
    }

    private static void type(SearchModel model, String text) {
        HeadlessFx.run(() -> model.query().set(text));
        HeadlessFx.await("the answer", () -> model.answered().get());
    }

    @Test
    void findsAsOneTypesAndOnlyInTheCourseThatIsMeant() {
        var model = model(false);
        type(model, "li");
        assertThat(model.hits()).extracting(SearchHit::course).containsOnly(COURSE).hasSize(2);
        type(model, "nothing of the kind");
        assertThat(model.hits()).isEmpty();
        assertThat(model.pickedHit()).isNull();
        var everywhere = model(true);
        type(everywhere, "li");
        assertThat(everywhere.hits()).hasSize(3);
    }

    @Test
    void theKeyboardPicksAndOpens() {
        var model = model(false);
        var palette =
                HeadlessFx.call(() -> new SearchPalette(model, SearchHit::title, opened::add));
        var stage = HeadlessFx.show(palette, 640, 500);
        type(model, "line");
        assertThat(model.picked().get()).isZero();
        press(palette, KeyCode.UP);
        assertThat(model.picked().get()).isEqualTo(1);
        press(palette, KeyCode.DOWN);
        press(palette, KeyCode.DOWN);
        var second = model.hits().get(1);
        press(palette, KeyCode.ENTER);
        assertThat(opened).containsExactly(second);
        HeadlessFx.close(stage);
    }

    private static void press(SearchPalette palette, KeyCode code) {
        HeadlessFx.run(() ->
                Event.fireEvent(
                        palette.lookup(".search-field"),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }
}
