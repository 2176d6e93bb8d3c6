package dev.carrel.update.fetch;

import dev.carrel.work.Cancel;
import java.io.IOException;

/// Bytes could not be fetched. The message is fit for the user.
public final class FetchException extends IOException {
    /// What went wrong, as far as it decides what to do next.
    public enum Reason {
        /// No connection could be made from the very first: no network, no such host, nobody
        /// listens. Waiting would only keep a person who is offline from hearing so.
        OFFLINE(false),
        /// The connection failed, and others before it had not.
        UNREACHABLE(true),
        /// The connection was there and no byte came for too long, or hardly any.
        STALLED(true),
        /// The connection ended before the answer did.
        CUT_OFF(true),
        /// The server says it has trouble (5xx, 429).
        SERVER_TROUBLE(true),
        /// The file is not there, or not for us (404, 410, 401, 403).
        ABSENT(false),
        /// A redirect in circles, or to where it must not go.
        REDIRECT(false),
        /// An answer that is no answer to the question.
        UNEXPECTED(false),
        /// The bytes are not those the author signed.
        DAMAGED(true),
        /// The learner said stop.
        CANCELLED(false);

        private final boolean worthRetrying;

        Reason(boolean worthRetrying) {
            this.worthRetrying = worthRetrying;
        }

        /// Whether the same request may well succeed a moment later.
        public boolean worthRetrying() {
            return worthRetrying;
        }
    }

    private final Reason reason;

    public FetchException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public FetchException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /// @throws FetchException with [Reason#CANCELLED] if the learner said stop or the thread was
    ///   interrupted
    public static void throwIfStopped(Cancel cancel) throws FetchException {
        if (cancel.stopped() || Thread.currentThread().isInterrupted()) {
            throw new FetchException(Reason.CANCELLED, "Stopped.");
        }
    }

    public Reason reason() {
        return reason;
    }
}
