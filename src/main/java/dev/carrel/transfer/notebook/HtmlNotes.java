package dev.carrel.transfer.notebook;

import dev.carrel.annotation.Annotation;
import dev.carrel.markdown.Fragment;
import java.util.List;
import java.util.Locale;

/// The notebook as one HTML page that needs nothing beside it.
public final class HtmlNotes {
    private static final String STYLE =
            """
            body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 serif; }
            blockquote { margin: 0 0 .5rem; padding: .25rem .75rem; border-left: .25rem solid; white-space: pre-line; }
            .straw { border-color: #d9a400; } .clay { border-color: #c8622d; }
            .rose { border-color: #c9405f; } .lilac { border-color: #8a5fc0; }
            .sky { border-color: #2f7fc1; } .moss { border-color: #5b8a2f; }
            .prompt { padding: .25rem .75rem; border-left: .25rem double; } .prompt > * { margin: 0 0 .5rem; }
            .given { white-space: pre-line; }
            article { margin: 0 0 2rem; } .about { font-size: .85rem; opacity: .7; }
            """;

    private HtmlNotes() {}

    /// The whole file.
    ///
    /// @param title of the page
    public static String text(String title, List<Notebook> notebooks) {
        StringBuilder page =
                new StringBuilder(
                        """
                        <!DOCTYPE html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                        <title>%s</title>
                        <style>
                        %s</style>
                        </head>
                        <body>
                        """
                                .formatted(HtmlText.escaped(title), STYLE));
        notebooks.forEach(notebook -> append(page, notebook));
        return page.append("</body>\n</html>\n").toString();
    }

    private static void append(StringBuilder page, Notebook notebook) {
        page.append("<h1>").append(HtmlText.escaped(notebook.title())).append("</h1>\n");
        for (Notebook.Section section : notebook.sections()) {
            page.append("<h2>").append(HtmlText.escaped(section.lessonTitle())).append("</h2>\n");
            section.notes().forEach(entry -> append(page, entry));
            section.answers().forEach(one -> append(page, one));
        }
    }

    private static void append(StringBuilder page, AnsweredQuestion one) {
        page.append("<article class=\"answer\" id=\"").append(one.id()).append("\">\n");
        page.append("<div class=\"prompt\">")
                .append(Fragment.html(one.prompt()))
                .append("</div>\n");
        if (!one.answer().isBlank()) {
            page.append("<p class=\"given\">")
                    .append(HtmlText.escaped(one.answer()))
                    .append("</p>\n");
        }
        page.append("<p class=\"about\">")
                .append(HtmlText.escaped(Times.text(one.attempt().at())))
                .append(" · Answered, ")
                .append(one.result())
                .append(".</p>\n</article>\n");
    }

    private static void append(StringBuilder page, Notebook.Entry entry) {
        Annotation annotation = entry.annotation();
        page.append("<article id=\"").append(annotation.id()).append("\">\n");
        if (!entry.quote().isEmpty()) {
            page.append("<blockquote class=\"")
                    .append(colour(annotation))
                    .append("\">")
                    .append(HtmlText.escaped(entry.quote()))
                    .append("</blockquote>\n");
        }
        page.append(Fragment.html(annotation.body())).append('\n');
        List<String> tags = annotation.tags().stream().sorted().map(tag -> "#" + tag).toList();
        page.append("<p class=\"about\">")
                .append(HtmlText.escaped(Times.text(annotation.created())))
                .append(' ')
                .append(HtmlText.escaped(String.join(" ", tags)))
                .append(entry.placed() ? "" : " · The present edition has no such passage.")
                .append("</p>\n</article>\n");
    }

    private static String colour(Annotation annotation) {
        return annotation instanceof Annotation.Highlight highlight
                ? highlight.colour().name().toLowerCase(Locale.ROOT)
                : "bookmark";
    }
}
