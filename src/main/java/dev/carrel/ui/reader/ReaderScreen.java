package dev.carrel.ui.reader;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.ui.reader.page.PageTarget;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The reader of one installed course. Lives on the JavaFX thread.
public final class ReaderScreen {
    private final StackPane root = new StackPane();
    private final ReaderViewModel model;
    private final PageWiring wiring;
    private final ReaderDesk desk;

    /// Begins to open the course where the learner stopped.
    ///
    /// @param calls what the reader asks of the window around it
    public ReaderScreen(ReaderRooms rooms, ReaderCalls calls, CourseId course) {
        this(rooms, calls, course, null, null);
    }

    /// Begins to open the course at a lesson.
    ///
    /// @param lesson null for where the learner stopped
    /// @param place the passage in the lesson; null for where the learner stopped in it
    public ReaderScreen(
            ReaderRooms rooms,
            ReaderCalls calls,
            CourseId course,
            @Nullable LessonId lesson,
            @Nullable Place place) {
        model = new ReaderViewModel(rooms, course, calls);
        var panes = new Panes(rooms.window());
        desk = new ReaderDesk(rooms, calls, model, panes, course);
        wiring = new PageWiring(model, rooms, desk);
        var markup = new MarkdownView(rooms.background(), model.links(), model.notices());
        var marking =
                new SelectionActions(
                        model,
                        desk.floats(),
                        wiring.page(),
                        markup,
                        desk::lookUp,
                        desk::openSearch);
        var glossary = new GlossaryTab(model, markup);
        var readings = new ReadingsTab(model, markup);
        Map<SidePanel.Tab, Region> tabs = new EnumMap<>(SidePanel.Tab.class);
        tabs.put(
                SidePanel.Tab.NOTES,
                new NotesTab(
                        model.notes(),
                        markup,
                        model::reveal,
                        marking::open,
                        marking::noteOnLesson));
        tabs.put(SidePanel.Tab.GLOSSARY, glossary);
        tabs.put(SidePanel.Tab.READINGS, readings);
        tabs.put(SidePanel.Tab.CHANGES, new ChangesTab(model, rooms, markup, desk::step));
        var panel = new SidePanel(tabs);
        var outline = new OutlineView(model);
        var header = new ReaderHeader(model, desk::run);
        var footer = new ReaderFooter(model, desk::run);
        var notice = new NoticeBar(model.notices());
        var middle = new StackPane(wiring.page(), notice);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        StackPane.setMargin(notice, new Insets(16));
        var frame = new BorderPane(new ThreePanes(panes, outline, middle, panel));
        frame.setTop(header);
        frame.setBottom(footer);
        panes.focus()
                .addListener((_, _, focus) -> {
                    frame.setTop(focus ? null : header);
                    frame.setBottom(focus ? null : footer);
                });
        root.getStyleClass().addAll("reader", "paper");
        root.getStylesheets().add(sheet());
        root.getChildren().addAll(frame, desk.floats(), desk.sheets().node());
        desk.settle(
                new ReaderDesk.Around(
                        root, wiring.page(), outline, panel, glossary, readings, header),
                marking);
        model.start(
                lesson, place == null ? null : new PageTarget.Passage(place.start(), place.end()));
    }

    /// What to put into the window.
    public Parent node() {
        return root;
    }

    /// Goes to a lesson of the course, at the place where the learner stopped in it.
    public void open(LessonId lesson) {
        model.open(lesson, null);
    }

    /// Another edition is the one being read now: shows it, in the same lesson.
    public void editionChanged() {
        var shown = model.shown().get();
        wiring.lookUpPosition();
        model.close();
        model.start(shown == null ? null : shown.id());
    }

    /// The lesson whose words are on screen; null until the first one is.
    public ReadOnlyObjectProperty<@Nullable LessonId> seen() {
        return wiring.seen();
    }

    /// Gives the keyboard to the lesson.
    public void focus() {
        wiring.page().focusLesson();
    }

    /// The learner leaves: what is not kept yet is given to the background. The records must stay
    /// open until that is done.
    public void close() {
        desk.close();
        wiring.lookUpPosition();
        model.close();
        wiring.close();
    }

    private static String sheet() {
        var url = ReaderScreen.class.getResource("reader.css");
        if (url == null) {
            throw new IllegalStateException("reader.css is missing from the program");
        }
        return url.toExternalForm();
    }
}
