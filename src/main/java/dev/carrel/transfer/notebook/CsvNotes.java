package dev.carrel.transfer.notebook;

import java.util.List;

/// Comma-separated values (RFC 4180) in the columns that Readwise imports.
public final class CsvNotes {
    private static final String FORMULA = "=+-@\t\r";

    private CsvNotes() {}

    /// The whole file. Notes on a whole lesson carry the lesson's title where others have the
    /// marked words, since Readwise wants some.
    public static String text(List<Notebook> notebooks) {
        StringBuilder text = new StringBuilder("Highlight,Title,Author,URL,Note,Location,Date\r\n");
        for (Notebook notebook : notebooks) {
            append(text, notebook);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Notebook notebook) {
        int number = 0;
        for (Notebook.Entry entry : notebook.entries()) {
            number++;
            List<String> fields =
                    List.of(
                            entry.quote().isEmpty() ? entry.lessonTitle() : entry.quote(),
                            notebook.title() + ": " + entry.lessonTitle(),
                            String.join(", ", notebook.authors()),
                            "",
                            note(entry),
                            String.valueOf(number),
                            Times.text(entry.annotation().created()));
            text.append(String.join(",", fields.stream().map(CsvNotes::quoted).toList()));
            text.append("\r\n");
        }
    }

    /// Readwise takes words that begin with a dot for tags.
    private static String note(Notebook.Entry entry) {
        StringBuilder note = new StringBuilder(entry.annotation().body());
        for (String tag : entry.annotation().tags().stream().sorted().toList()) {
            note.append(note.isEmpty() ? "." : " .").append(tag.replace(' ', '-'));
        }
        return note.toString();
    }

    /// A spreadsheet would run what begins like a formula; an apostrophe makes it text.
    private static String quoted(String field) {
        String begin = !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0 ? "'" : "";
        return '"' + begin + field.replace("\"", "\"\"") + '"';
    }
}
