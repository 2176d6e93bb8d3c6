package dev.carrel.ui.orphans;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.update.notes.CarriedOver.Carried;

/// Notes of one kind, in the order they are listed.
enum Group {
    LOOK,
    GONE,
    EDITED,
    MOVED,
    SETTLED;

    /// What a note belongs to that did not simply stay.
    static Group of(Carried note) {
        if (note.settled()) {
            return SETTLED;
        }
        return switch (note.fate()) {
            case AMBIGUOUS -> LOOK;
            case ORPHANED -> GONE;
            case EDITED -> EDITED;
            case MOVED -> MOVED;
            case STAYED -> SETTLED;
        };
    }

    /// Whether a note stands nowhere, whoever said so.
    static boolean orphan(Carried note) {
        return note.outcome() instanceof AnchorOutcome.Orphaned;
    }
}
