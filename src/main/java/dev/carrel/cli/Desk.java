package dev.carrel.cli;

import dev.carrel.library.Library;
import dev.carrel.settings.Folders;
import dev.carrel.store.StoreException;
import dev.carrel.transfer.LearnerRecords;
import dev.carrel.update.Updates;
import java.io.IOException;
import java.util.concurrent.ExecutorService;

/// A learner's home, opened for one command that brings editions in.
///
/// @param helpers threads that end with the command
record Desk(Library library, LearnerRecords records, Updates updates, ExecutorService helpers)
        implements AutoCloseable {

    static Desk open(Surroundings surroundings, Folders folders)
            throws IOException, StoreException {
        Library library = Library.open(folders.home());
        LearnerRecords records = LearnerRecords.open(folders.learner(), surroundings.clock());
        ExecutorService helpers = surroundings.helpers().get();
        Updates updates = Updates.overTheWeb(library, records, helpers, surroundings.clock());
        return new Desk(library, records, updates, helpers);
    }

    @Override
    public void close() {
        helpers.shutdownNow();
        records.close();
    }
}
