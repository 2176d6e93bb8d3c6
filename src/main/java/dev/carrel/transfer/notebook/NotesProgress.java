package dev.carrel.transfer.notebook;

/// Hears how far writing or reading a notebook is. Called on the thread that works, for every note.
@FunctionalInterface
public interface NotesProgress {
    /// May throw to end the work, as [java.util.concurrent.CancellationException]: what is written
    /// by then is whole.
    ///
    /// @param done how many notes are done
    /// @param total of how many
    void at(int done, int total);
}
