package dev.carrel.ui.orphans;

import dev.carrel.update.CarriedOver.Carried;
import dev.carrel.update.Excerpt;
import dev.carrel.update.NotesDesk;
import java.util.List;
import java.util.Optional;

/// One note, looked at.
///
/// @param before what it stood on
/// @param now where it stands, if at one place
/// @param proposals where else it may be put; empty while they are being looked for
record Sight(
        Carried note,
        NotesDesk.Before before,
        Optional<Excerpt> now,
        Optional<List<Excerpt>> proposals) {}
