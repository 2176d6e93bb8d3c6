package dev.carrel.ui.mark;

import dev.carrel.annotation.Annotation;

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
        return text.substring(0, space > most / 2 ? space : most - 1).stripTrailing() + "…";
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
