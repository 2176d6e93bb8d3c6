package dev.carrel.ui.reader;

import dev.carrel.library.Library;
import dev.carrel.search.SearchIndex;
import dev.carrel.transfer.LearnerRecords;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.theme.Appearance;

/// What a reader stands on.
///
/// @param library the courses
/// @param records what the learner did and does
/// @param index where the search box looks
/// @param background for everything that blocks
/// @param appearance observed, and changed by the text settings
public record ReaderRooms(
        Library library,
        LearnerRecords records,
        SearchIndex index,
        Background background,
        Appearance appearance) {}
