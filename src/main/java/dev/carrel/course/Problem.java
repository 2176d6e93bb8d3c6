package dev.carrel.course;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something wrong in a course source: where, what, and what to do about it.
///
/// @param code stable, for example `link-broken`
/// @param severity whether it stops an export
/// @param file path in the course
/// @param line from 1; 0 if the whole file is meant
/// @param column from 1; 0 if the whole line is meant
/// @param message what is wrong, a sentence
/// @param remedy what to do, a sentence
public record Problem(
        String code,
        Severity severity,
        String file,
        int line,
        int column,
        String message,
        @Nullable String remedy) {
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    @Override
    public String toString() {
        return "%s:%d:%d: %s %s: %s%s"
                .formatted(
                        file,
                        line,
                        column,
                        severity.name().toLowerCase(Locale.ROOT),
                        code,
                        message,
                        remedy == null ? "" : " " + remedy);
    }
}
