package dev.carrel.transfer.notebook;

import dev.carrel.markdown.Fragment;
import java.util.List;
import java.util.regex.Pattern;

/// A text file that Anki imports: one card per note, with a GUID, so that importing again brings
/// cards up to date instead of doubling them (Anki manual, "Importing text files").
public final class AnkiNotes {
    private static final Pattern LINE = Pattern.compile("\\R");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private AnkiNotes() {}

    /// The whole file; each course is a deck of its own.
    public static String text(List<Notebook> notebooks) {
        StringBuilder text =
                new StringBuilder(
                        """
                        #separator:tab
                        #html:true
                        #notetype:Basic
                        #guid column:1
                        #tags column:4
                        #deck column:5
                        """);
        for (Notebook notebook : notebooks) {
            String deck = BLANKS.matcher(notebook.title()).replaceAll(" ");
            for (Notebook.Entry entry : notebook.entries()) {
                List<String> fields =
                        List.of(
                                entry.annotation().id().toString(),
                                front(entry),
                                back(notebook, entry),
                                tags(entry),
                                deck);
                text.append(String.join("\t", fields.stream().map(AnkiNotes::quoted).toList()));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static String front(Notebook.Entry entry) {
        String quote = entry.quote();
        return quote.isEmpty()
                ? Html.escaped(entry.lessonTitle())
                : "<blockquote>" + Html.escaped(quote) + "</blockquote>";
    }

    private static String back(Notebook notebook, Notebook.Entry entry) {
        return Fragment.html(entry.annotation().body())
                + "<p>"
                + Html.escaped(notebook.title() + ": " + entry.lessonTitle())
                + "</p>";
    }

    private static String tags(Notebook.Entry entry) {
        return String.join(
                " ",
                entry.annotation().tags().stream()
                        .sorted()
                        .map(tag -> BLANKS.matcher(tag.strip()).replaceAll("-"))
                        .toList());
    }

    private static String quoted(String field) {
        String line = LINE.matcher(field).replaceAll("<br>").replace("\t", " ");
        return '"' + line.replace("\"", "\"\"") + '"';
    }
}
