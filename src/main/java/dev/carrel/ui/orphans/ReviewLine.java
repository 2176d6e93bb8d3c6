package dev.carrel.ui.orphans;

import dev.carrel.update.notes.CarriedOver.Carried;

/// A line of the list.
sealed interface ReviewLine {
    /// Above the notes of one kind.
    record Head(Group group, int count) implements ReviewLine {}

    record Note(Carried carried, Group group) implements ReviewLine {}
}
