package dev.carrel.update.fetch;

import dev.carrel.library.DamagedObjectException;
import dev.carrel.library.Partial;
import dev.carrel.work.Cancel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Downloads one file as it is, and goes on where an earlier download ended.
///
/// @param arrived hears now and then that bytes have arrived
public record WholeFile(Origin origin, Retry retry, Cancel cancel, Runnable arrived) {
    private static final int BUFFER = 64 * 1024;

    /// Fetches until the file is whole.
    ///
    /// @param path empty for the origin itself
    /// @param most bytes the file may have
    /// @param named whether the path alone says what the bytes are, so that going on needs no
    ///   entity tag
    /// @throws FetchException if the source does not give it
    /// @throws IOException if the disk fails
    public void fetch(String path, Partial partial, long most, boolean named) throws IOException {
        AtomicReference<IOException> disk = new AtomicReference<>();
        try {
            retry.run(
                    cancel,
                    () -> {
                        try {
                            once(path, partial, most, named);
                            return true;
                        } catch (FetchException e) {
                            throw e;
                        } catch (IOException e) {
                            disk.set(e);
                            throw new FetchException(
                                    FetchException.Reason.UNEXPECTED, "The disk failed.", e);
                        }
                    });
        } catch (FetchException e) {
            throw disk.get() == null ? e : disk.get();
        }
    }

    private void once(String path, Partial partial, long most, boolean named) throws IOException {
        Optional<String> etag = partial.etag();
        long have = named || etag.isPresent() ? partial.length() : 0;
        if (named && have == most) {
            return;
        }
        Origin.Ask ask = have > 0 && have < most ? Origin.Ask.rest(have, etag) : Origin.Ask.WHOLE;
        try (Origin.Answer answer = answer(path, ask, partial)) {
            if (!(answer instanceof Origin.Content content)) {
                throw new FetchException(
                        FetchException.Reason.UNEXPECTED,
                        origin.name() + " gave an answer without content.");
            }
            if (content.from() > 0 && !named && !content.etag().equals(etag)) {
                partial.discard();
                throw new FetchException(
                        FetchException.Reason.CUT_OFF,
                        "The file on %s changed while it came in.".formatted(origin.name()));
            }
            if (content.from() == 0) {
                partial.restart(content.etag().filter(tag -> !tag.startsWith("W/")));
            }
            copy(content.body(), partial, most - content.from());
        }
    }

    private Origin.Answer answer(String path, Origin.Ask ask, Partial partial) throws IOException {
        try {
            return origin.get(path, ask, cancel);
        } catch (FetchException e) {
            if (ask.from() == 0 || e.reason() != FetchException.Reason.UNEXPECTED) {
                throw e;
            }
            partial.discard(); // there is no such rest (416): the file has become another
            return origin.get(path, Origin.Ask.WHOLE, cancel);
        }
    }

    private void copy(InputStream in, Partial partial, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = most;
        try (OutputStream out = partial.append()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new FetchException(
                            FetchException.Reason.UNEXPECTED,
                            origin.name() + " sends more than there should be.");
                }
                out.write(buffer, 0, n);
                arrived.run();
            }
        }
    }

    /// Fetches a file whose hash and length are known.
    ///
    /// @throws DamagedObjectException if other bytes came, twice
    void fetchNamed(String path, Partial partial, long length) throws IOException {
        fetch(path, partial, length, true);
        try {
            partial.check(length);
        } catch (DamagedObjectException e) {
            fetch(path, partial, length, true); // it was discarded; a cache may have been to blame
            partial.check(length);
        }
    }
}
