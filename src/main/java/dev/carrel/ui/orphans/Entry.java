package dev.carrel.ui.orphans;

import dev.carrel.update.CarriedOver.Carried;

/// A line of the list.
sealed interface Entry {
    /// Above the notes of one kind.
    record Head(Group group, int count) implements Entry {}

    record Note(Carried carried, Group group) implements Entry {}
}
