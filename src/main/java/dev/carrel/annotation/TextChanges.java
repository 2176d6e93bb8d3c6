package dev.carrel.annotation;

import dev.carrel.annotation.TextChanges.Change.Deleted;
import dev.carrel.annotation.TextChanges.Change.Inserted;
import dev.carrel.annotation.TextChanges.Change.Kept;
import dev.carrel.annotation.align.TextAlignment;
import java.util.ArrayList;
import java.util.List;

/// What changed between two texts, word by word: for a switch that shows changes in a lesson, and
/// for an old and a new passage side by side.
///
/// All ranges are in UTF-16 units and never cut a character. In the order of the list the old
/// ranges follow each other without a gap over the whole old text, and the new ranges over the
/// whole new text; a replacement is a deletion followed by an insertion. Text that moved counts as
/// deleted there and inserted here.
///
/// @param changes in reading order; empty if both texts are
public record TextChanges(List<Change> changes) {
    /// A stretch of text and what happened to it.
    public sealed interface Change {
        /// Equal words, but for white space, in both texts.
        record Kept(int oldStart, int oldEnd, int newStart, int newEnd) implements Change {}

        /// Words of the old text that are gone; they stood at `at` in the new text.
        record Deleted(int oldStart, int oldEnd, int at) implements Change {}

        /// Words of the new text that were not there; in the old text they would stand at `at`.
        record Inserted(int at, int newStart, int newEnd) implements Change {}
    }

    public TextChanges {
        changes = List.copyOf(changes);
    }

    /// The changes from one text to another.
    public static TextChanges between(String before, String after) {
        List<Change> changes = new ArrayList<>();
        int oldAt = 0;
        int newAt = 0;
        for (TextAlignment.Run run : TextAlignment.of(before, after)) {
            gap(changes, oldAt, run.oldStart(), newAt, run.newStart());
            changes.add(new Kept(run.oldStart(), run.oldEnd(), run.newStart(), run.newEnd()));
            oldAt = run.oldEnd();
            newAt = run.newEnd();
        }
        gap(changes, oldAt, before.length(), newAt, after.length());
        return new TextChanges(changes);
    }

    private static void gap(
            List<Change> changes, int oldStart, int oldEnd, int newStart, int newEnd) {
        if (oldStart < oldEnd) {
            changes.add(new Deleted(oldStart, oldEnd, newStart));
        }
        if (newStart < newEnd) {
            changes.add(new Inserted(oldEnd, newStart, newEnd));
        }
    }

    /// Whether there is none.
    public boolean isEmpty() {
        return changes.stream().allMatch(Kept.class::isInstance);
    }
}
