package dev.carrel.ui.reader;

import dev.carrel.course.CourseId;
import dev.carrel.records.LearnerRecords;
import dev.carrel.ui.task.Background;
import dev.carrel.update.notes.NotesReview;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Whether notes of the course need a look in the edition being read.
final class AskingNotes {
    private final LearnerRecords records;
    private final Background background;
    private final Notices notices;
    private final boolean counts;
    private final ReadOnlyStringWrapper words;

    /// @param cameFrom whether the learner came from them, and wants to go back
    AskingNotes(LearnerRecords records, Background background, Notices notices, boolean cameFrom) {
        this.records = records;
        this.background = background;
        this.notices = notices;
        this.words = new ReadOnlyStringWrapper(cameFrom ? ReaderWords.say("asking.back") : "");
        this.counts = !cameFrom;
    }

    /// What leads there; empty if nothing does.
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /// Counts again, after all that is being written.
    void refresh(CourseId course, int edition) {
        if (counts) {
            background
                    .write(() -> NotesReview.asking(records, course, edition))
                    .then(count ->
                            words.set(count == 0 ? "" : ReaderWords.say("asking.count", count)))
                    .orElse(reason -> notices.failed("failed.places", reason));
        }
    }
}
