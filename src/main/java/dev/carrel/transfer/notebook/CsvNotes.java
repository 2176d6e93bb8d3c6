package dev.carrel.transfer.notebook;

import java.time.OffsetDateTime;
import java.util.List;

/// Comma-separated values (RFC 4180) in the columns that Readwise imports.
public final class CsvNotes {
    private static final String FORMULA = "=+-@\t\r";

    private CsvNotes() {}

    /// The whole file. Notes on a whole lesson carry the lesson's title where others have the
    /// marked words, since Readwise wants some; answers carry the question there.
    public static String text(List<Notebook> notebooks) {
        StringBuilder text = new StringBuilder("Highlight,Title,Author,URL,Note,Location,Date\r\n");
        for (Notebook notebook : notebooks) {
            append(text, notebook);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Notebook notebook) {
        int number = 0;
        for (Notebook.Section section : notebook.sections()) {
            for (Notebook.Entry entry : section.notes()) {
                String words = entry.quote().isEmpty() ? section.lessonTitle() : entry.quote();
                OffsetDateTime made = entry.annotation().created();
                row(text, notebook, section, ++number, words, note(entry), made);
            }
            for (AnsweredQuestion one : section.answers()) {
                String note = (one.answer() + " (" + one.result() + ") .answer").strip();
                OffsetDateTime made = one.attempt().at();
                row(text, notebook, section, ++number, one.promptText(), note, made);
            }
        }
    }

    private static void row(
            StringBuilder text,
            Notebook notebook,
            Notebook.Section section,
            int number,
            String words,
            String note,
            OffsetDateTime made) {
        List<String> fields =
                List.of(
                        words,
                        notebook.title() + ": " + section.lessonTitle(),
                        String.join(", ", notebook.authors()),
                        "",
                        note,
                        String.valueOf(number),
                        Times.text(made));
        text.append(String.join(",", fields.stream().map(CsvNotes::quoted).toList()));
        text.append("\r\n");
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
