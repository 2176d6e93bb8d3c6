package dev.carrel.markdown.prose;

import dev.carrel.markdown.dialect.Box;
import dev.carrel.markdown.source.CoursePaths;
import dev.carrel.markdown.source.Spot;

/// Writes what other dialects have and Markdown has not.
final class BoxWriter {
    private final Writing writing;
    private final HtmlWriter html;

    BoxWriter(Writing writing, HtmlWriter html) {
        this.writing = writing;
        this.html = html;
    }

    void write(Box box, boolean closing, Spot spot) {
        html.line();
        if (closing) {
            close(box);
        } else {
            open(box, spot);
        }
        html.line();
    }

    private void open(Box box, Spot spot) {
        switch (box) {
            case Box.Callout(String kind, String title) -> {
                CalloutFrame.open(html, kind, writing.labels());
                if (title != null) {
                    titled("callout-title", title, spot);
                }
            }
            case Box.Reveal(String title, boolean open) ->
                    html.open("details", "open", open ? "" : null)
                            .open("summary")
                            .written(writing.inline(title, spot))
                            .close("summary");
            case Box.Group(String name) -> html.open("div", "class", name);
            case Box.Tab(String title) -> {
                html.open("div", "class", "tab");
                if (!title.isBlank()) {
                    titled("tab-title", title, spot);
                }
            }
            case Box.Listing(String title) ->
                    html.open("figure", "class", "listing")
                            .open("figcaption")
                            .text(title)
                            .close("figcaption");
            case Box.Card(String target, String title) -> {
                html.open("p", "class", "card");
                new LinkWriter(writing, html).open(target, "", spot);
                html.text(title == null ? readable(target) : title).close("a").close("p");
            }
            case Box.Formula(String tex) -> CodeWriter.display(html, tex);
            case Box.Literal(String text) ->
                    html.open("pre", "class", "literal").text(text).close("pre");
        }
    }

    private void titled(String name, String title, Spot spot) {
        html.open("p", "class", name).written(writing.inline(title, spot)).close("p").line();
    }

    private void close(Box box) {
        switch (box) {
            case Box.Callout _ -> html.close("aside");
            case Box.Reveal _ -> html.close("details");
            case Box.Listing _ -> html.close("figure");
            case Box.Group _, Box.Tab _ -> html.close("div");
            case Box.Card _, Box.Formula _, Box.Literal _ -> {
                // they have no contents
            }
        }
    }

    private static String readable(String target) {
        return target.contains("://") ? target : CoursePaths.name(CoursePaths.decode(target));
    }
}
