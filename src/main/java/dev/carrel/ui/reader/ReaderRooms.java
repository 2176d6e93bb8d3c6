package dev.carrel.ui.reader;

import dev.carrel.library.Library;
import dev.carrel.records.LearnerRecords;
import dev.carrel.search.SearchIndex;
import dev.carrel.settings.WindowState;
import dev.carrel.ui.task.Background;
import dev.carrel.ui.theme.Appearance;
import dev.carrel.update.Updates;
import javafx.beans.property.ObjectProperty;

/// What a reader stands on.
///
/// @param library the courses
/// @param records what the learner did and does
/// @param index where the search box looks
/// @param background for everything that blocks
/// @param appearance observed, and changed by the text settings
/// @param window observed, and changed when a pane is opened, closed or made wider
/// @param updates finds the places of notes that have none in the edition being read, and says what
///   an edition changed
public record ReaderRooms(
        Library library,
        LearnerRecords records,
        SearchIndex index,
        Background background,
        Appearance appearance,
        ObjectProperty<WindowState> window,
        Updates updates) {}
