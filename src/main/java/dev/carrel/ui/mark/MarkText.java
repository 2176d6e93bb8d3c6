package dev.carrel.ui.mark;

import dev.carrel.annotation.Annotation;
import java.text.BreakIterator;
import java.util.Locale;

/// An annotation in words.
public final class MarkText {
    private MarkText() {}

    /// The marked words on one line; empty for a note on the whole lesson.
    public static String quote(Annotation annotation) {
        return switch (annotation) {
            case Annotation.Highlight made -> flat(made.passage().quote().exact());
            case Annotation.Bookmark made -> flat(made.passage().quote().exact());
            case Annotation.LessonNote _ -> "";
        };
    }

    /// At most so many characters, cut between words.
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        int end = space > most / 2 ? space : whole(text, most - 1);
        return text.substring(0, end).stripTrailing() + "…";
    }

    /// What people see as one character stays whole: a letter with its accents, a picture.
    private static int whole(String text, int end) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.isBoundary(end) ? end : characters.preceding(end);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
