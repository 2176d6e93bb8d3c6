package dev.carrel.ui;

import dev.carrel.settings.Folders;
import dev.carrel.store.StoreException;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Opens the rooms of an account: the first time ahead, while the toolkit still starts, since
/// neither needs the other and both take their time. Thread-safe.
final class RoomsOpening implements AutoCloseable {
    private final Folders folders;
    private final Clock clock;
    private final Windows.UpdatesMaker updates;
    private @Nullable Future<Rooms.Opened> ahead;

    RoomsOpening(Folders folders, Clock clock, Windows.UpdatesMaker updates) {
        this.folders = folders;
        this.clock = clock;
        this.updates = updates;
    }

    /// Begins, for whoever takes them first.
    synchronized void begin(ExecutorService io) {
        ahead = io.submit(this::open);
    }

    /// The rooms; blocking. They are closed by who took them.
    ///
    /// @throws IOException if the data folder cannot be used
    /// @throws StoreException if the learner's database cannot
    Rooms.Opened take() throws IOException, StoreException {
        var begun = begun();
        return begun == null ? open() : wait(begun);
    }

    private synchronized @Nullable Future<Rooms.Opened> begun() {
        var begun = ahead;
        ahead = null;
        return begun;
    }

    private Rooms.Opened open() throws IOException, StoreException {
        return Rooms.open(folders, clock, updates);
    }

    private static Rooms.Opened wait(Future<Rooms.Opened> begun)
            throws IOException, StoreException {
        try {
            return begun.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failed -> throw failed;
                case StoreException failed -> throw failed;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /// Closes what was opened ahead and never taken, as when no window could be opened.
    @Override
    public void close() {
        var begun = begun();
        if (begun != null) {
            try {
                if (wait(begun) instanceof Rooms.Opened.Ready(Rooms rooms)) {
                    rooms.close();
                }
            } catch (IOException | StoreException e) {
                // nothing was opened
            }
        }
    }
}
