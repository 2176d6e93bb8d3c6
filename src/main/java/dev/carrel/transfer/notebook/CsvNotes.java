package dev.carrel.transfer.notebook;

import java.util.List;

/// Comma-separated values (RFC 4180) in the columns that Readwise imports.
public final class CsvNotes {
    private CsvNotes() {}

    /// The whole file. Notes on a whole lesson carry the lesson's title where others have the
    /// marked words, since Readwise wants some.
    public static String text(Notebook notebook) {
        StringBuilder text = new StringBuilder("Highlight,Title,Author,URL,Note,Location,Date\r\n");
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
        return text.toString();
    }

    /// Readwise takes words that begin with a dot for tags.
    private static String note(Notebook.Entry entry) {
        StringBuilder note = new StringBuilder(entry.annotation().body());
        for (String tag : entry.annotation().tags().stream().sorted().toList()) {
            note.append(note.isEmpty() ? "." : " .").append(tag.replace(' ', '-'));
        }
        return note.toString();
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }
}
