package dev.carrel.ui.reader;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.Course;
import dev.carrel.course.CourseId;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.quiz.Grader;
import dev.carrel.search.SearchHit;
import dev.carrel.ui.reader.page.PageEvents.Selected;
import dev.carrel.ui.reader.page.PageTarget;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.task.FxThread;
import dev.carrel.update.Updates;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Rectangle2D;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// One course being read: which lesson is on show, how the learner got there, and the way on. What
/// can be done in a lesson lies in its parts: [#notes], [#questions], [#progress], [#links].
///
/// Lives on the JavaFX thread; whatever blocks goes through [Background].
final class ReaderViewModel {
    private static final Duration REST = Duration.seconds(8);

    private final CourseId course;
    private final Background background;
    private final LessonLoader loader;
    private final Notices notices = new Notices();
    private final ReadingHistory history = new ReadingHistory();
    private final PositionKeeper positions;
    private final LessonNotes notes;
    private final Questions questions;
    private final CourseProgress progress;
    private final Links links;
    private final FileOffers files;
    private final Updates updates;
    private final Changes changes;
    private final Searching searching;
    private final ReadOnlyObjectWrapper<@Nullable OpenEdition> edition =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ShownLesson> shown =
            new ReadOnlyObjectWrapper<>();
    private int asked;

    ReaderViewModel(ReaderRooms rooms, CourseId course, ReaderCalls calls) {
        this.course = course;
        this.background = rooms.background();
        var records = rooms.records();
        var grader = new Grader(Locale.getDefault());
        var answers = new AnsweredBefore(records.attempts(), grader);
        loader = new LessonLoader(rooms.library(), records, answers);
        positions =
                new PositionKeeper(
                        records,
                        background,
                        REST,
                        reason -> notices.failed("failed.position", reason));
        searching = new Searching(rooms);
        notes = new LessonNotes(records, background, notices, searching);
        questions = new Questions(records, background, notices, grader, answers);
        progress =
                new CourseProgress(records, background, notices, new ChangedSince(rooms.library()));
        updates = rooms.updates();
        files = new FileOffers(background, notices, calls::openFile);
        changes =
                new Changes(
                        new Rereading(rooms.library(), records.positions()), background, notices);
        links = new Links(this, background, calls::browse);
    }

    ReadOnlyObjectProperty<@Nullable OpenEdition> edition() {
        return edition.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable ShownLesson> shown() {
        return shown.getReadOnlyProperty();
    }

    Notices notices() {
        return notices;
    }

    ReadingHistory history() {
        return history;
    }

    PositionKeeper positions() {
        return positions;
    }

    LessonNotes notes() {
        return notes;
    }

    Questions questions() {
        return questions;
    }

    CourseProgress progress() {
        return progress;
    }

    Links links() {
        return links;
    }

    FileOffers files() {
        return files;
    }

    Changes changes() {
        return changes;
    }

    Searching searching() {
        return searching;
    }

    /// Opens the edition being read, at the start and when it has become another one.
    ///
    /// @param wanted the lesson to begin with; null for where the learner stopped
    void start(@Nullable LessonId wanted) {
        start(wanted, null);
    }

    /// As [#start].
    ///
    /// @param target where in the lesson; null for where the learner stopped in it
    void start(@Nullable LessonId wanted, @Nullable PageTarget target) {
        record Begun(OpenEdition edition, Optional<ShownLesson> lesson) {}
        int mine = ++asked;
        background
                .run(() -> {
                    OpenEdition opened =
                            loader.open(course)
                                    .orElseThrow(() -> new IOException("Gone: " + course));
                    Optional<LessonId> first =
                            wanted != null && opened.course().lesson(wanted).isPresent()
                                    ? Optional.of(wanted)
                                    : loader.lastRead(opened);
                    return new Begun(
                            opened,
                            first.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(loader.load(opened, first.get(), target)));
                })
                .then(begun -> {
                    edition.set(begun.edition());
                    if (begun.lesson().isEmpty()) {
                        notices.say(ReaderWords.say("course.empty"));
                    } else if (mine == asked) {
                        show(begun.lesson().get());
                    }
                    progress.refresh(begun.edition());
                    searching.index(begun.edition());
                    placeNotes();
                    changes.compare(begun.edition());
                })
                .orElse(reason -> notices.failed("failed.course", reason));
    }

    /// Finds the places of notes that came from elsewhere, or whose places were lost. The lesson on
    /// show does not wait for it, and no lesson looks for places when it is opened.
    private void placeNotes() {
        background
                .run(() -> updates.placeNotes(course))
                .then(placed -> {
                    if (placed > 0) {
                        notes.refresh();
                    }
                })
                .orElse(reason -> notices.failed("failed.places", reason));
    }

    /// Goes to a lesson, and remembers the way back.
    ///
    /// @param target where in it; null for where the learner stopped
    void open(LessonId lesson, @Nullable PageTarget target) {
        load(lesson, target, true);
    }

    /// As [#open]; a lesson that is done begins at its top.
    void openFromOutline(LessonId lesson) {
        boolean done = progress.now().get().done().contains(lesson);
        open(lesson, done ? new PageTarget.Top() : null);
    }

    void back() {
        here().flatMap(history::back)
                .ifPresent(place -> load(place.lesson(), place.target(), false));
    }

    void forward() {
        here().flatMap(history::forward)
                .ifPresent(place -> load(place.lesson(), place.target(), false));
    }

    /// Goes to a neighbour in reading order.
    ///
    /// @param step 1 for the next, -1 for the previous
    void turn(int step) {
        neighbour(step).ifPresent(lesson -> openFromOutline(lesson.id()));
    }

    Optional<Lesson> neighbour(int step) {
        ShownLesson now = shown.get();
        if (now == null) {
            return Optional.empty();
        }
        List<Lesson> all = now.edition().course().lessons();
        int index = all.indexOf(now.lesson()) + step;
        return index < 0 || index >= all.size() ? Optional.empty() : Optional.of(all.get(index));
    }

    /// Goes to where an annotation stands.
    void reveal(PlacedAnnotation placed) {
        placed.place().ifPresent(this::reveal);
    }

    private void reveal(Place place) {
        open(place.lesson(), new PageTarget.Passage(place.start(), place.end()));
    }

    /// Renders the lessons before and behind the one on show, so that turning to them is quick.
    void prefetch(Consumer<LessonDocument> tell) {
        OpenEdition now = edition.get();
        for (int step : new int[] {1, -1}) {
            Optional<Lesson> next = neighbour(step);
            if (now != null && next.isPresent()) {
                background
                        .run(() -> now.open().lesson(next.get().id()).document())
                        .then(tell)
                        .orElse(_ -> {}); // it is told when the learner goes there
            }
        }
    }

    /// Marks the lesson on show as done, or not done if it is.
    void toggleDone() {
        ShownLesson now = shown.get();
        if (now != null) {
            boolean done = progress.now().get().done().contains(now.id());
            progress.mark(now.edition(), now.id(), !done);
        }
    }

    /// What stands over something that was found: the present title of its lesson, unless it has a
    /// name of its own.
    String titleOf(SearchHit hit) {
        OpenEdition now = edition.get();
        LessonId lesson = hit.lesson();
        if (!hit.title().isBlank() || now == null || lesson == null) {
            return hit.title();
        }
        return now.course().lesson(lesson).map(Lesson::title).orElse("");
    }

    /// What was written tells the outline something new.
    void refreshProgress() {
        OpenEdition now = edition.get();
        if (now != null) {
            progress.refresh(now);
        }
    }

    /// The line of the outline that is on show, as `position / number of lessons`.
    int[] place() {
        ShownLesson now = shown.get();
        if (now == null) {
            return new int[] {0, 0};
        }
        Course read = now.edition().course();
        return new int[] {read.lessons().indexOf(now.lesson()) + 1, read.lessons().size()};
    }

    /// The learner leaves.
    void close() {
        asked++;
        positions.end();
    }

    /// The next changed passage of the lesson on show, or the previous one.
    Optional<PageTarget> nextChange(int step) {
        return changes.step(step, positions.now().offset());
    }

    /// Goes to a changed passage, and shows what is different there.
    void catchUp(LessonId lesson, LessonChanges.Passage passage) {
        changes.showing().set(true);
        open(lesson, passage.target());
    }

    /// The learner stays in this lesson and goes elsewhere in it.
    void jump(PageTarget from) {
        ShownLesson now = shown.get();
        if (now != null) {
            history.leave(new ReadingHistory.Place(now.id(), from));
        }
    }

    /// The block on top of the page, as if it were selected: what a bookmark without a selection
    /// marks.
    Optional<Selected> topBlock() {
        ShownLesson now = shown.get();
        if (now == null) {
            return Optional.empty();
        }
        int offset = positions.now().offset();
        String text = now.document().text();
        return now.document().blocks().stream()
                .filter(block -> block.end() > offset)
                .findFirst()
                .map(block ->
                        new Selected(
                                block.start(),
                                block.end(),
                                QuoteSelector.of(text, block.start(), block.end()),
                                block.id(),
                                Rectangle2D.EMPTY));
    }

    private Optional<ReadingHistory.Place> here() {
        ShownLesson now = shown.get();
        return now == null
                ? Optional.empty()
                : Optional.of(
                        new ReadingHistory.Place(
                                now.id(), new PageTarget.Offset(positions.now().offset())));
    }

    private void load(LessonId lesson, @Nullable PageTarget target, boolean remember) {
        FxThread.check();
        OpenEdition now = edition.get();
        if (now == null) {
            return;
        }
        int mine = ++asked;
        background
                .run(() -> loader.load(now, lesson, target))
                .then(loaded -> {
                    if (mine == asked) {
                        if (remember) {
                            here().ifPresent(history::leave);
                        }
                        show(loaded);
                    }
                })
                .orElse(reason -> notices.failed("failed.lesson", reason));
    }

    private void show(ShownLesson loaded) {
        positions.begin(loaded);
        notes.show(loaded);
        questions.show(loaded);
        notices.dismiss();
        shown.set(loaded);
        changes.show(loaded);
        progress.refresh(loaded.edition());
    }
}
