package dev.carrel.markdown.math;

/// Finds `$math$` and `$$math$$` in a line of text, and leaves prices alone: the opening sign has
/// something right behind it and no letter or digit before it, the closing one something right
/// before it and no digit behind it.
public final class MathScanner {
    private static final int LONGEST = 4_000;

    private MathScanner() {}

    /// @param at position of a `$`
    /// @return the position behind the closing sign; -1 if this is no math
    public static int end(CharSequence text, int at) {
        boolean display = isDisplay(text, at);
        int start = at + (display ? 2 : 1);
        if (start >= text.length()
                || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))
                || (!display && Character.isWhitespace(text.charAt(start)))) {
            return -1;
        }
        int limit = Math.min(text.length(), start + LONGEST);
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '$') {
                return display ? displayEnd(text, start, i) : inlineEnd(text, start, i);
            }
        }
        return -1;
    }

    static boolean isDisplay(CharSequence text, int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == '$';
    }

    private static int displayEnd(CharSequence text, int start, int i) {
        return i > start && isDisplay(text, i) ? i + 2 : -1;
    }

    private static int inlineEnd(CharSequence text, int start, int i) {
        boolean closes =
                i > start
                        && !Character.isWhitespace(text.charAt(i - 1))
                        && (i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1)));
        return closes ? i + 1 : -1;
    }

    /// The TeX between the signs.
    public static String tex(CharSequence text, int at, int end) {
        int signs = isDisplay(text, at) ? 2 : 1;
        return text.subSequence(at + signs, end - signs).toString().strip();
    }
}
