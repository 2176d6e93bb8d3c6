package dev.carrel.pack.trust;

import dev.carrel.pack.bytes.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;

/// A publisher's name that cannot be borrowed: 125 bits of the hash of their root keys, written so
/// that people can compare and dictate it (Crockford's base 32, five groups of five).
///
/// @param text for example `7QK2M-XHD4P-0RB9T-W3V8C-6ZJ1N`
public record Fingerprint(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 25;

    /// Takes any case and spacing; `O` is read as zero, `I` and `L` as one.
    ///
    /// @throws IllegalArgumentException if it is not a fingerprint
    public Fingerprint {
        String letters =
                text.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replaceAll("[IL]", "1");
        if (letters.length() != LETTERS || letters.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new IllegalArgumentException(
                    "A fingerprint is five groups of five letters and digits, not '" + text + "'");
        }
        text = String.join("-", letters.split("(?<=\\G.{5})", -1)).replaceAll("-$", "");
    }

    /// The fingerprint of a set of root keys of which so many must sign.
    public static Fingerprint of(Collection<String> keyIds, int threshold) {
        String set = threshold + ":" + String.join(",", new TreeSet<>(keyIds));
        BigInteger bits =
                new BigInteger(1, Sha256.of(set.getBytes(StandardCharsets.UTF_8)).bytes());
        StringBuilder letters = new StringBuilder();
        for (int i = 1; i <= LETTERS; i++) {
            int five = bits.shiftRight(256 - 5 * i).intValue() & 31;
            letters.append(ALPHABET.charAt(five));
        }
        return new Fingerprint(letters.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
