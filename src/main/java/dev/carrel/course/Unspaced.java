package dev.carrel.course;

import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Scripts that are written without spaces between words: whoever counts, searches or compares
/// words takes each of their characters for one. Korean has spaces.
public final class Unspaced {
    private static final int FIRST = 0x0E00; // Thai; below are scripts with spaces only
    private static final Set<UnicodeScript> SCRIPTS =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            UnicodeScript.HAN,
                            UnicodeScript.HIRAGANA,
                            UnicodeScript.KATAKANA,
                            UnicodeScript.BOPOMOFO,
                            UnicodeScript.THAI,
                            UnicodeScript.LAO,
                            UnicodeScript.KHMER,
                            UnicodeScript.MYANMAR));

    private Unspaced() {}

    /// Whether this code point belongs to such a script.
    public static boolean is(int point) {
        return point >= FIRST && SCRIPTS.contains(UnicodeScript.of(point));
    }
}
