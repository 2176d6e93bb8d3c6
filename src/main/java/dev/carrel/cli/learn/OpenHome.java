package dev.carrel.cli.learn;

import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.library.Library;
import dev.carrel.records.LearnerRecords;
import dev.carrel.settings.Folders;
import dev.carrel.store.StoreException;
import dev.carrel.update.Updates;
import java.io.IOException;
import java.util.concurrent.ExecutorService;

/// A learner's home, opened for one command that brings editions in.
///
/// @param helpers threads that end with the command
record OpenHome(Library library, LearnerRecords records, Updates updates, ExecutorService helpers)
        implements AutoCloseable {

    static OpenHome open(CommandContext context, Folders folders)
            throws IOException, StoreException {
        Library library = Library.open(folders.home());
        LearnerRecords records = LearnerRecords.open(folders.learner(), context.clock());
        ExecutorService helpers = context.helpers().get();
        Updates updates = Updates.overTheWeb(library, records, helpers, context.clock());
        return new OpenHome(library, records, updates, helpers);
    }

    @Override
    public void close() {
        helpers.shutdownNow();
        records.close();
    }
}
