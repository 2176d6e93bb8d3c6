package dev.carrel.markdown;

/// A page of a course cannot be read at all. The message is fit for the user: what and where.
public class SourceException extends Exception {
    public SourceException(String message) {
        super(message);
    }

    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
