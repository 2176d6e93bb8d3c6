package dev.carrel.update.fetch;

import dev.carrel.work.Cancel;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A place that holds a published folder: a web server, a local folder, a stick. Thread-safe.
public interface Origin {
    /// Asks for a file.
    ///
    /// @param path relative, with `/`
    /// @throws FetchException if there is no usable answer
    Answer get(String path, Ask ask, Cancel cancel) throws FetchException;

    /// What has gone over the line so far.
    Traffic.Count traffic();

    /// The place, for people.
    String name();

    /// The place, to be written down and found again.
    String address();

    /// How to ask.
    ///
    /// @param unless answer [NotModified] if the file still has this entity tag
    /// @param from first byte wanted; the answer may begin at 0 all the same
    /// @param ifStill `from` holds only for this entity tag (RFC 9110, 13.1.5)
    /// @param fresh no cache on the way may answer
    record Ask(Optional<String> unless, long from, Optional<String> ifStill, boolean fresh) {
        /// The whole file.
        public static final Ask WHOLE = new Ask(Optional.empty(), 0, Optional.empty(), false);

        /// The whole file, from the server itself.
        public static final Ask FRESH = new Ask(Optional.empty(), 0, Optional.empty(), true);

        /// The whole file unless it is the one we know.
        public static Ask unless(Optional<String> etag) {
            return new Ask(etag, 0, Optional.empty(), false);
        }

        /// The rest of a file.
        public static Ask rest(long from, Optional<String> etag) {
            return new Ask(Optional.empty(), from, etag, false);
        }
    }

    /// What came back.
    sealed interface Answer extends AutoCloseable {
        @Override
        default void close() throws IOException {}
    }

    /// The file is the one we know.
    record NotModified() implements Answer {}

    /// The file, or its rest. Reading may throw a [FetchException].
    ///
    /// @param from the first byte of the file that `body` holds
    /// @param etag if the server gave a strong one
    record Content(InputStream body, long from, Optional<String> etag) implements Answer {
        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
