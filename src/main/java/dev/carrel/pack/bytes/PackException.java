package dev.carrel.pack.bytes;

import java.io.IOException;

/// A pack, a published folder or a part of one is refused. The message is a sentence for people:
/// what is wrong, in which file of the pack, and what to do if anything can be done.
///
/// It is an [IOException] so that a stream can refuse in the middle of reading.
public class PackException extends IOException {
    private final Reason reason;

    /// Why something is refused; for programs, as the message is for people.
    public enum Reason {
        /// The bytes are not the ones that were signed, or end too early.
        DAMAGED,
        /// A signature is missing, wrong, or by too few keys.
        SIGNATURE,
        /// Signed by somebody else than the publisher this course was first taken from.
        OTHER_PUBLISHER,
        /// Validly signed, and older than what is already known.
        ROLLBACK,
        /// A name or structure that no pack has, whatever its content.
        HOSTILE,
        /// Larger than it says or than is allowed.
        TOO_LARGE,
        /// Made for a later version of this program.
        TOO_NEW,
        /// Something the pack names is not there.
        MISSING,
        /// Not a pack at all.
        NOT_A_PACK
    }

    public PackException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public PackException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// The sentence for people.
    @Override
    public String getMessage() {
        return java.util.Objects.requireNonNullElse(super.getMessage(), reason.name());
    }
}
