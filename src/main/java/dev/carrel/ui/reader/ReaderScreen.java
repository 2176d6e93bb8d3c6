package dev.carrel.ui.reader;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.ui.reader.page.LessonPage;
import dev.carrel.ui.reader.page.PageEvents;
import dev.carrel.ui.reader.page.PageState;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The reader of one installed course. Lives on the JavaFX thread.
public final class ReaderScreen {
    private final ReaderViewModel model;
    private final LessonPage page;
    private final PageLook look;
    private final BorderPane root = new BorderPane();

    /// Begins to open the course where the learner stopped.
    ///
    /// @param calls what the reader asks of the window around it
    public ReaderScreen(ReaderRooms rooms, ReaderCalls calls, CourseId course) {
        root.setOnKeyPressed(key -> {
            if (key.isAltDown() && key.getCode() == javafx.scene.input.KeyCode.HOME) {
                calls.goHome();
            }
        });
        model = new ReaderViewModel(rooms, course);
        page = new LessonPage(new PageEvents() {});
        look = new PageLook(rooms.appearance(), page);
        root.setCenter(page);
        root.getStyleClass().add("reader");
        model.shown().addListener((_, _, lesson) -> show(lesson));
        model.start(null);
    }

    /// What to put into the window.
    public Parent node() {
        return root;
    }

    /// Goes to a lesson of the course, at the place where the learner stopped in it.
    public void open(LessonId lesson) {
        model.open(lesson, null);
    }

    /// Gives the keyboard to the lesson.
    public void focus() {
        page.focusLesson();
    }

    /// The learner leaves: keeps where they are. What is still being written then goes on in the
    /// background; the records must stay open until that is done.
    public void close() {
        look.close();
    }

    private void show(@Nullable ShownLesson lesson) {
        if (lesson != null) {
            page.show(
                    lesson.document(),
                    lesson.edition().open().files(),
                    new PageState(
                            look.theme(),
                            look.typography(),
                            java.util.List.of(),
                            lesson.answered(),
                            lesson.target()));
        }
    }
}
