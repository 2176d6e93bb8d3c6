package dev.carrel.ui.reader;

/// Words of a lesson on their way out.
final class NoteText {
    private NoteText() {}

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
}
