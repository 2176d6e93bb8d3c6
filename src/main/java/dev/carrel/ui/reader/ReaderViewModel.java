package dev.carrel.ui.reader;

import dev.carrel.annotation.PlacedAnnotation;
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
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
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
    private final ReadAfterWrites newest;
    private final Notices notices = new Notices();
    private final ReadingHistory history = new ReadingHistory();
    private final PositionKeeper positions;
    private final LessonNotes notes;
    private final Questions questions;
    private final CourseProgress progress;
    private final LinkActions links;
    private final FileOffers files;
    private final Updates updates;
    private final ChangesViewModel changes;
    private final Searching searching;
    private final AskingNotes asking;
    private final ReadOnlyObjectWrapper<@Nullable OpenEdition> edition =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ShownLesson> shown =
            new ReadOnlyObjectWrapper<>();
    private int asked;
    private int starts;
    private @Nullable Wish wish;
    private ReadingHistory.@Nullable Place goingTo; // by the way back or forward

    /// What is to be shown as soon as the course is open.
    private record Wish(@Nullable LessonId lesson, @Nullable PageTarget target, boolean remember) {}

    ReaderViewModel(ReaderRooms rooms, CourseId course, ReaderCalls calls) {
        this.course = course;
        this.background = rooms.background();
        newest = new ReadAfterWrites(background);
        var records = rooms.records();
        var grader = new Grader(Locale.getDefault());
        var answers = new AnswerFeedback(records.attempts(), grader);
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
                new ChangesViewModel(
                        new Rereading(rooms.library(), records.positions()), background, notices);
        links = new LinkActions(this, background, calls::browse);
        asking = new AskingNotes(records, background, notices, calls.cameFromNotes());
        notes.lost().addListener((ListChangeListener<PlacedAnnotation>) _ -> countAsking());
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

    LinkActions links() {
        return links;
    }

    FileOffers files() {
        return files;
    }

    ChangesViewModel changes() {
        return changes;
    }

    Searching searching() {
        return searching;
    }

    AskingNotes asking() {
        return asking;
    }

    private void countAsking() {
        OpenEdition now = edition.get();
        if (now != null) {
            asking.refresh(course, now.number());
        }
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
        asked++;
        int mine = ++starts;
        wish = new Wish(wanted, target, false);
        background
                .run(() ->
                        loader.open(course).orElseThrow(() -> new IOException("Gone: " + course)))
                .then(opened -> {
                    if (mine == starts) {
                        opened(opened);
                    }
                })
                .orElse(reason -> {
                    if (mine == starts) {
                        wish = null;
                        notices.failed("failed.course", reason);
                    }
                });
    }

    private void opened(OpenEdition opened) {
        Wish wanted = wish;
        wish = null;
        edition.set(opened);
        if (wanted != null) {
            begin(opened, wanted);
        }
        progress.refresh(opened);
        searching.index(opened);
        placeNotes();
        changes.compare(opened);
    }

    /// A lesson that is not in this edition gives way to the one read last.
    private void begin(OpenEdition opened, Wish wanted) {
        LessonId lesson = wanted.lesson();
        if (lesson != null && (wanted.remember() || opened.course().lesson(lesson).isPresent())) {
            load(lesson, wanted.target(), wanted.remember());
            return;
        }
        int mine = ++asked;
        Consumer<Optional<LessonId>> read =
                last -> {
                    if (last.isEmpty()) {
                        notices.say(ReaderWords.say("course.empty"));
                    } else if (mine == asked) {
                        load(last.get(), lesson == null ? wanted.target() : null, false);
                    }
                };
        newest.read(() -> loader.lastRead(opened), read, _ -> {})
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
                    countAsking();
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
        here().flatMap(history::back).ifPresent(this::travel);
    }

    void forward() {
        here().flatMap(history::forward).ifPresent(this::travel);
    }

    private void travel(ReadingHistory.Place place) {
        load(place.lesson(), place.target(), false);
        goingTo = place;
    }

    /// Goes to a neighbour in reading order.
    ///
    /// @param step 1 for the next, -1 for the previous
    void turn(int step) {
        neighbour(step).ifPresent(lesson -> openFromOutline(lesson.id()));
    }

    Optional<Lesson> neighbour(int step) {
        return Optional.ofNullable(shown.get()).flatMap(now -> now.neighbour(step));
    }

    /// Goes to where an annotation stands.
    void reveal(PlacedAnnotation placed) {
        placed.place()
                .ifPresent(at -> open(at.lesson(), new PageTarget.Passage(at.start(), at.end())));
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

    /// What stands over a hit: its own name, else the present title of its lesson.
    String titleOf(SearchHit hit) {
        OpenEdition now = edition.get();
        return now == null ? hit.title() : now.titleOf(hit);
    }

    void refreshProgress() {
        OpenEdition now = edition.get();
        if (now != null) {
            progress.refresh(now);
        }
    }

    /// The learner leaves.
    void close() {
        asked++;
        starts++;
        wish = null;
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

    /// The block on top of the page: what a bookmark without a selection marks.
    Optional<Selected> topBlock() {
        int offset = positions.now().offset();
        return Optional.ofNullable(shown.get()).flatMap(now -> now.blockAt(offset));
    }

    /// A place that is on its way counts: whoever goes back twice quickly has been there.
    private Optional<ReadingHistory.Place> here() {
        ShownLesson now = shown.get();
        return now == null || goingTo != null
                ? Optional.ofNullable(goingTo)
                : Optional.of(
                        new ReadingHistory.Place(
                                now.id(), new PageTarget.Offset(positions.now().offset())));
    }

    /// Renders in the background, then reads what the learner did there after everything that was
    /// written: so the newest place and the newest note are seen, the note later if that takes
    /// long.
    private void load(LessonId lesson, @Nullable PageTarget target, boolean remember) {
        FxThread.check();
        goingTo = null;
        OpenEdition now = edition.get();
        if (wish != null || now == null) {
            wish = new Wish(lesson, target, remember);
            return;
        }
        int mine = ++asked;
        Consumer<Throwable> failed =
                reason -> {
                    if (mine == asked) {
                        goingTo = null;
                        notices.failed("failed.lesson", reason);
                    }
                };
        background
                .run(() -> now.open().lesson(lesson))
                .then(_ -> {
                    if (mine == asked) {
                        var to = target == null ? positions.unwritten(now, lesson) : target;
                        newest.read(
                                        () -> loader.load(now, lesson, to),
                                        loaded -> loaded(loaded, mine, remember),
                                        notes::newest)
                                .orElse(failed);
                    }
                })
                .orElse(failed);
    }

    private void loaded(ShownLesson loaded, int mine, boolean remember) {
        if (mine == asked) {
            goingTo = null;
            if (remember) {
                here().ifPresent(history::leave);
            }
            show(loaded);
        }
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
