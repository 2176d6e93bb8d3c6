package dev.carrel.ui.reader;

import dev.carrel.annotation.Annotation;

/// An annotation in words.
final class NoteText {
    private NoteText() {}

    /// The marked words on one line; empty for a note on the whole lesson.
    static String quote(Annotation annotation) {
        return switch (annotation) {
            case Annotation.Highlight made -> flat(made.passage().quote().exact());
            case Annotation.Bookmark made -> flat(made.passage().quote().exact());
            case Annotation.LessonNote _ -> "";
        };
    }

    /// Words with where they are from, to be pasted elsewhere.
    static String cited(String quote, ShownLesson from) {
        var course = from.edition().course();
        var authors =
                String.join(
                        ", ", course.about().authors().stream().map(one -> one.name()).toList());
        String by = authors.isEmpty() ? "" : authors + ": ";
        return ReaderWords.say(
                "citation",
                quote.strip(),
                by,
                course.title(),
                from.lesson().title(),
                from.edition().installed().edition().label());
    }

    /// At most so many characters, cut between words.
    static String shortened(String text, int most) {
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
