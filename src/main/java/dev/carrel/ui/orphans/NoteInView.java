package dev.carrel.ui.orphans;

import dev.carrel.update.notes.CarriedOver.Carried;
import dev.carrel.update.notes.Excerpt;
import dev.carrel.update.notes.NotesReview;
import java.util.List;
import java.util.Optional;

/// One note, looked at.
///
/// @param before what it stood on
/// @param now where it stands, if at one place
/// @param proposals where else it may be put; empty while they are being looked for
record NoteInView(
        Carried note,
        NotesReview.Before before,
        Optional<Excerpt> now,
        Optional<List<Excerpt>> proposals) {
    /// A place where it may be put.
    ///
    /// @param number of the proposal, from 0
    Optional<Excerpt> proposed(int number) {
        return proposals.filter(places -> number < places.size()).map(places -> places.get(number));
    }

    /// Where it stands or, if it stands nowhere, may best be put.
    Optional<Excerpt> standing() {
        return now.or(() -> proposed(0));
    }
}
