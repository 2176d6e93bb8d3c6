package dev.carrel.ui.reader;

import dev.carrel.course.BlockId;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.records.LearnerRecords;
import dev.carrel.ui.reader.page.PagePosition;
import dev.carrel.ui.reader.page.PageTarget;
import dev.carrel.ui.task.Background;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Keeps where the learner reads and for how long. The place is written when the learner rests on
/// it and when they leave; time is written by the minute.
final class PositionKeeper {
    private static final double WRITE_AFTER_SECONDS = 60;

    private final LearnerRecords records;
    private final Background background;
    private final Consumer<Throwable> failed;
    private final PauseTransition rest;
    private @Nullable ShownLesson lesson;
    private PagePosition now = PagePosition.TOP;
    private boolean dirty;
    private double seconds;
    private final Map<LessonId, Unwritten> unwritten = new HashMap<>();

    private record Unwritten(int edition, int offset) {}

    /// @param rest how long the learner must stay at a place before it is written
    PositionKeeper(
            LearnerRecords records,
            Background background,
            Duration rest,
            Consumer<Throwable> failed) {
        this.records = records;
        this.background = background;
        this.failed = failed;
        this.rest = new PauseTransition(rest);
        this.rest.setOnFinished(_ -> writePosition());
    }

    /// Another lesson is on show: written at once, and so is the place in the one before.
    void begin(ShownLesson shown) {
        flush();
        lesson = shown;
        now = place(shown);
        dirty = true;
        writePosition();
    }

    /// The page was scrolled.
    void moved(PagePosition position) {
        if (lesson != null && position.offset() != now.offset()) {
            dirty = true;
            rest.playFromStart();
        }
        now = position;
    }

    /// The learner read on for a while.
    void reading(double more) {
        seconds += more;
        if (seconds >= WRITE_AFTER_SECONDS) {
            writeTime();
        }
    }

    PagePosition now() {
        return now;
    }

    /// The learner leaves: what is not written yet is, and nothing more is heard.
    void end() {
        flush();
        lesson = null;
    }

    private void flush() {
        rest.stop();
        writePosition();
        writeTime();
    }

    private void writePosition() {
        ShownLesson at = lesson;
        if (at == null || !dirty) {
            return;
        }
        dirty = false;
        int offset = now.offset();
        BlockId block =
                Optional.ofNullable(now.block())
                        .or(() -> blockAt(at.document(), offset))
                        .orElse(null);
        CourseId course = at.edition().id();
        LessonId id = at.id();
        int edition = at.edition().number();
        var place = new Unwritten(edition, offset);
        unwritten.put(id, place);
        background
                .write(() -> {
                    records.positions().save(course, id, edition, block, offset);
                    return true;
                })
                .orElse(failed)
                .always(() -> unwritten.remove(id, place));
    }

    /// Where the learner stopped in a lesson, if that is still to be written.
    @Nullable PageTarget unwritten(OpenEdition now, LessonId id) {
        Unwritten place = unwritten.get(id);
        return place == null || place.edition() != now.number()
                ? null
                : place.offset() == 0
                        ? new PageTarget.Top()
                        : new PageTarget.Offset(place.offset());
    }

    private void writeTime() {
        ShownLesson at = lesson;
        long whole = (long) seconds;
        if (at == null || whole == 0) {
            return;
        }
        seconds -= whole;
        background
                .write(() -> {
                    records.times()
                            .add(at.edition().id(), at.id(), java.time.Duration.ofSeconds(whole));
                    return true;
                })
                .orElse(failed);
    }

    /// Where a lesson begins, until the page says better.
    private static PagePosition place(ShownLesson shown) {
        LessonDocument document = shown.document();
        return switch (shown.target()) {
            case PageTarget.Offset(int offset) -> at(document, offset);
            case PageTarget.Passage(int start, int _) -> at(document, start);
            case PageTarget.Block(BlockId id) ->
                    document.blocks().stream()
                            .filter(block -> block.id().equals(id))
                            .findFirst()
                            .map(block -> new PagePosition(id, block.start(), 0))
                            .orElse(PagePosition.TOP);
            case PageTarget.Anchor _, PageTarget.Top _ -> PagePosition.TOP;
        };
    }

    private static PagePosition at(LessonDocument document, int offset) {
        return new PagePosition(blockAt(document, offset).orElse(null), offset, 0);
    }

    private static Optional<BlockId> blockAt(LessonDocument document, int offset) {
        return document.blocks().stream()
                .filter(block -> block.end() >= offset)
                .findFirst()
                .map(LessonDocument.Block::id);
    }
}
