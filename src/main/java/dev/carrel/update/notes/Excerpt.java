package dev.carrel.update.notes;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.QuoteSelector;

/// A passage with the paragraph around it.
///
/// @param place where the passage stands
/// @param title of the lesson
/// @param text the paragraph, or as much of it as people want to read
/// @param start where the passage begins in `text`, in UTF-16 units
/// @param end behind its end
public record Excerpt(Place place, String title, String text, int start, int end) {
    /// How much of a long paragraph is shown on each side of a passage, in UTF-16 units.
    private static final int AROUND = 400;

    /// The longest passage shown whole.
    private static final int LONGEST = 4000;

    private static final String MORE = "…";

    /// Cuts an excerpt out of a lesson.
    ///
    /// @param lesson its whole plain text
    static Excerpt of(Place place, String title, String lesson) {
        int start = Math.min(place.start(), lesson.length());
        int end = Math.clamp(place.end(), start, lesson.length());
        int shown = start + Math.min(end - start, LONGEST);
        int from = lesson.lastIndexOf('\n', start - 1) + 1;
        int to = lesson.indexOf('\n', Math.max(shown, start));
        to = to < 0 ? lesson.length() : to;
        String head = "";
        if (start - from > AROUND) {
            from = wordAfter(lesson, start - AROUND, start);
            head = MORE;
        }
        String tail = "";
        if (shown < end) {
            to = shown;
            tail = MORE;
        } else if (to - shown > AROUND) {
            to = wordBefore(lesson, shown + AROUND, shown);
            tail = MORE;
        }
        return new Excerpt(
                place,
                title,
                head + lesson.substring(from, to) + tail,
                head.length() + start - from,
                head.length() + shown - from);
    }

    /// All that is left when the lesson is not at hand: the words that were marked, and those next
    /// to them.
    static Excerpt of(Place place, String title, QuoteSelector quote) {
        String exact =
                quote.exact().length() > LONGEST
                        ? quote.exact().substring(0, LONGEST) + MORE
                        : quote.exact();
        int start = quote.prefix().length();
        return new Excerpt(
                place,
                title,
                quote.prefix() + exact + quote.suffix(),
                start,
                start + exact.length());
    }

    /// The passage itself.
    public String passage() {
        return text.substring(start, end);
    }

    private static int wordAfter(String text, int at, int latest) {
        int space = text.indexOf(' ', at);
        return whole(text, space < 0 || space >= latest ? at : space + 1);
    }

    private static int wordBefore(String text, int at, int earliest) {
        int space = text.lastIndexOf(' ', at);
        return whole(text, space <= earliest ? at : space);
    }

    private static int whole(String text, int at) {
        boolean cut = at < text.length() && at > 0 && Character.isLowSurrogate(text.charAt(at));
        return cut ? at - 1 : at;
    }
}
