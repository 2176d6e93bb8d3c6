package dev.carrel.ui.notebook;

import dev.carrel.library.Library;
import dev.carrel.records.LearnerRecords;
import dev.carrel.records.NoteTexts;
import dev.carrel.ui.control.Sheets;
import dev.carrel.ui.task.Background;
import java.time.Clock;

/// What a notebook stands on.
///
/// @param ground finds places for notes
/// @param sheets the layer for cards
/// @param clock with the person's zone
public record NotebookRooms(
        Library library,
        LearnerRecords records,
        NoteTexts ground,
        Background background,
        Sheets sheets,
        Clock clock) {}
