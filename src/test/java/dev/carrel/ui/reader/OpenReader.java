package dev.carrel.ui.reader;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.LessonId;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.reader.page.PageEvents.Selected;
import dev.carrel.ui.reader.page.PagePosition;
import dev.carrel.ui.reader.page.PageTarget;
import dev.carrel.ui.task.Background;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/// The reader without its window, on a learner's home: what a test does to it and sees of it.
final class OpenReader {
    static final LessonId WELCOME = new LessonId("welcome");
    static final LessonId SCORES = new LessonId("scores");
    static final LessonId COSTS = new LessonId("costs");

    final ReaderHome home;
    final ReaderViewModel model;
    final HeldTasks reading;
    final HeldTasks writing;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();

    /// Opens the course and waits for a lesson.
    OpenReader(ReaderHome home) {
        this(home, null);
        await("a lesson", () -> model.shown().get() != null);
    }

    /// Begins to open the course.
    OpenReader(ReaderHome home, @Nullable LessonId lesson) {
        this.home = home;
        reading = new HeldTasks(io);
        writing = new HeldTasks(writer);
        var rooms =
                new ReaderRooms(
                        home.library,
                        home.records,
                        home.rooms.index(),
                        new Background(reading, writing),
                        home.appearance,
                        home.windowState,
                        home.rooms.updates());
        model = HeadlessFx.call(() -> new ReaderViewModel(rooms, ReaderHome.COURSE, home));
        HeadlessFx.run(() -> model.start(lesson));
    }

    /// Leaves the reader; everything that was begun is finished.
    void close() {
        HeadlessFx.run(model::close);
        reading.letGo();
        writing.letGo();
        io.close();
        writer.close();
    }

    MarkdownView markup() {
        return new MarkdownView(home.rooms.background(), model.links(), model.notices());
    }

    /// Waits until everything given to the writer is done and told.
    void written() {
        CompletableFuture.runAsync(() -> {}, writer).join();
        HeadlessFx.run(() -> {});
    }

    static void await(String what, java.util.concurrent.Callable<Boolean> question) {
        HeadlessFx.await(what, question);
    }

    ShownLesson shown() {
        return Objects.requireNonNull(model.shown().get(), "No lesson is on show");
    }

    void go(LessonId lesson) {
        go(lesson, new PageTarget.Top());
    }

    void go(LessonId lesson, @Nullable PageTarget target) {
        ShownLesson before = model.shown().get();
        HeadlessFx.run(() -> model.open(lesson, target));
        await(
                "the lesson " + lesson,
                () -> !Objects.equals(model.shown().get(), before) && shown().id().equals(lesson));
    }

    void awaitLesson(LessonId lesson) {
        await(
                "the lesson " + lesson,
                () -> model.shown().get() != null && shown().id().equals(lesson));
    }

    /// The learner scrolls to a place.
    void scroll(int offset) {
        HeadlessFx.run(() -> model.positions().moved(new PagePosition(null, offset, 0.5)));
    }

    int placeOf(String words) {
        return shown().document().text().indexOf(words);
    }

    Selected select(String words) {
        String text = shown().document().text();
        int start = text.indexOf(words);
        int end = start + words.length();
        return new Selected(
                start, end, QuoteSelector.of(text, start, end), null, Rectangle2D.EMPTY);
    }

    UUID highlight(String words) {
        int before = model.notes().here().size();
        HeadlessFx.run(() ->
                model.notes()
                        .highlight(
                                select(words),
                                Annotation.Colour.STRAW,
                                Annotation.Style.HIGHLIGHT,
                                Set.of()));
        awaitNotes(before + 1);
        return newest(words).id();
    }

    private Annotation newest(String words) {
        return notes().stream()
                .filter(one ->
                        one instanceof Annotation.Highlight made
                                && made.passage().quote().exact().equals(words))
                .findFirst()
                .orElseThrow();
    }

    /// What stands in the lesson on show.
    List<Annotation> notes() {
        return HeadlessFx.call(
                () -> model.notes().here().stream().map(placed -> placed.annotation()).toList());
    }

    void awaitNotes(int count) {
        await(count + " notes", () -> model.notes().here().size() == count);
    }

    String notice() {
        return HeadlessFx.call(() -> {
            Notice notice = model.notices().now().get();
            return notice == null ? "" : notice.text();
        });
    }

    void awaitNotice(String key) {
        String words = ReaderWords.say(key);
        await("'" + words + "'", () -> notice().startsWith(words));
    }
}
