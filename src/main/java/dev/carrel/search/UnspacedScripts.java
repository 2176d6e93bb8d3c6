package dev.carrel.search;

import dev.carrel.course.Unspaced;

/// Sets the letters of scripts that are written without spaces apart, so that any run of them can
/// be found: FTS5's tokenizer would take a whole Chinese sentence for one word.
///
/// What stands between the letters afterwards is a zero-width space, which no reader sees and the
/// tokenizer takes for a space.
final class UnspacedScripts {
    private static final char GAP = '\u200b';

    private UnspacedScripts() {}

    /// The text with a gap behind each letter of such a script; zero-width spaces of its own are
    /// lost.
    static String spread(String text) {
        String plain = join(text);
        if (plain.codePoints().noneMatch(Unspaced::is)) {
            return plain;
        }
        StringBuilder spread = new StringBuilder(plain.length() * 2);
        plain.codePoints()
                .forEach(letter -> {
                    boolean unspaced = Unspaced.is(letter);
                    if (unspaced && !spread.isEmpty() && !endsInGap(spread)) {
                        spread.append(GAP);
                    }
                    spread.appendCodePoint(letter);
                    if (unspaced) {
                        spread.append(GAP);
                    }
                });
        return spread.toString();
    }

    /// The text without gaps.
    static String join(String spread) {
        return spread.indexOf(GAP) < 0 ? spread : spread.replace(String.valueOf(GAP), "");
    }

    private static boolean endsInGap(StringBuilder text) {
        return text.charAt(text.length() - 1) == GAP;
    }
}
