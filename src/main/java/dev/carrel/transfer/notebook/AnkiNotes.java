package dev.carrel.transfer.notebook;

import dev.carrel.markdown.Fragment;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// A text file that Anki imports: one card per note and per answered question, with a GUID, so that
/// importing again brings cards up to date instead of doubling them (Anki manual, "Importing text
/// files").
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
            for (Notebook.Section section : notebook.sections()) {
                for (Notebook.Entry entry : section.notes()) {
                    UUID id = entry.annotation().id();
                    card(text, id, front(entry), back(notebook, entry), tags(entry), deck);
                }
                for (AnsweredQuestion one : section.answers()) {
                    String front = Fragment.html(one.prompt());
                    card(text, one.id(), front, back(notebook, one), "answer", deck);
                }
            }
        }
        return text.toString();
    }

    private static void card(StringBuilder text, UUID id, String... fields) {
        text.append(quoted(id.toString()));
        for (String field : fields) {
            text.append('\t').append(quoted(field));
        }
        text.append('\n');
    }

    private static String front(Notebook.Entry entry) {
        String quote = entry.quote();
        return quote.isEmpty()
                ? HtmlText.escaped(entry.lessonTitle())
                : "<blockquote>" + HtmlText.escaped(quote) + "</blockquote>";
    }

    private static String back(Notebook notebook, Notebook.Entry entry) {
        return Fragment.html(entry.annotation().body())
                + paragraph(notebook.title() + ": " + entry.lessonTitle());
    }

    /// A card that showed nothing but a wrong answer would teach it: what is right comes first.
    private static String back(Notebook notebook, AnsweredQuestion one) {
        String right = one.attempt().question().map(AnswerText::right).orElse("");
        String why = one.attempt().question().map(asked -> asked.common().why()).orElse(null);
        String day = one.attempt().at().toLocalDate().toString();
        return (right.isBlank() ? "" : paragraph(right))
                + (why == null ? "" : Fragment.html(why))
                + paragraph("My answer on %s (%s): %s".formatted(day, one.result(), one.answer()))
                + paragraph(notebook.title() + ": " + one.lessonTitle());
    }

    private static String paragraph(String text) {
        return "<p>" + HtmlText.escaped(text) + "</p>";
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
