package dev.carrel.library;

import java.util.Locale;

/// Who signs a course.
///
/// @param name as the pack says; a claim
/// @param fingerprint of the root key; what trust stands on
public record Publisher(String name, String fingerprint) {
    /// Whether a fingerprint somebody typed or copied is this one: case, spaces, colons and hyphens
    /// do not matter.
    public boolean has(String typed) {
        return plain(typed).equals(plain(fingerprint));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
    }
}
