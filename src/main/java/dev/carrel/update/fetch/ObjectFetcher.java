package dev.carrel.update.fetch;

import dev.carrel.library.DamagedObjectException;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.PackException.Reason;
import dev.carrel.pack.bytes.StoredObject;
import dev.carrel.work.Cancel;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// Fetches single objects of a published folder, each checked on its way. A broken connection is
/// tried again; damaged bytes once, past any cache, since a second time they are damaged at the
/// source.
record ObjectFetcher(Origin origin, Retry retry, Cancel cancel) {
    /// What is done with the unpacked bytes.
    @FunctionalInterface
    interface Use<T> {
        T of(InputStream content) throws IOException;
    }

    /// Fetches one object.
    ///
    /// @param name of the file it belongs to, for messages
    /// @throws FetchException if the source does not give it
    /// @throws PackException if what it gives is not what was signed
    <T> T fetch(StoredObject object, String name, Use<T> use) throws IOException {
        AtomicBoolean damaged = new AtomicBoolean();
        AtomicReference<IOException> disk = new AtomicReference<>();
        try {
            return retry.run(
                    cancel,
                    () -> {
                        try {
                            return once(object, name, use, damaged.get());
                        } catch (FetchException e) {
                            throw e;
                        } catch (PackException | DamagedObjectException e) {
                            boolean again = damaged.compareAndSet(false, true);
                            throw new FetchException(
                                    again
                                            ? FetchException.Reason.DAMAGED
                                            : FetchException.Reason.UNEXPECTED,
                                    "“%s” came in damaged from %s.".formatted(name, origin.name()),
                                    e);
                        } catch (IOException e) {
                            disk.set(e);
                            throw new FetchException(
                                    FetchException.Reason.UNEXPECTED, "The disk failed.", e);
                        }
                    });
        } catch (FetchException e) {
            if (disk.get() != null) {
                throw disk.get();
            }
            throw e.getCause() instanceof PackException
                            || e.getCause() instanceof DamagedObjectException
                    ? new PackException(Reason.DAMAGED, String.valueOf(e.getMessage()), e)
                    : e;
        }
    }

    private <T> T once(StoredObject object, String name, Use<T> use, boolean fresh)
            throws IOException {
        Origin.Ask ask = fresh ? Origin.Ask.FRESH : Origin.Ask.WHOLE;
        try (Origin.Answer answer = origin.get(object.path(), ask, cancel)) {
            if (!(answer instanceof Origin.Content content)) {
                throw new FetchException(
                        FetchException.Reason.UNEXPECTED,
                        origin.name() + " gave an answer without content.");
            }
            try (InputStream in = object.decode(content.body(), name)) {
                return use.of(in);
            }
        }
    }
}
