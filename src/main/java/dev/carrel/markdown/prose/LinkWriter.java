package dev.carrel.markdown.prose;

import dev.carrel.markdown.link.Destination;
import dev.carrel.markdown.source.CoursePaths;
import dev.carrel.markdown.source.Spot;

/// Writes links. A link that leads nowhere stays as text that looks like one.
final class LinkWriter {
    private final Writing writing;
    private final HtmlWriter html;

    LinkWriter(Writing writing, HtmlWriter html) {
        this.writing = writing;
        this.html = html;
    }

    void link(String href, Spot spot, Runnable contents) {
        open(href, "", spot);
        contents.run();
        html.close("a");
    }

    /// @param more classes besides the kind of link; empty for none
    void open(String href, String more, Spot spot) {
        Destination destination = writing.links().find(href, spot);
        String name = more.isEmpty() ? "" : more + " ";
        switch (destination) {
            case Destination.Web(String address) ->
                    html.open("a", "class", name + "web", "href", address);
            case Destination.ToLesson(var lesson, String anchor) -> {
                String behind =
                        anchor.isEmpty() ? "" : "#" + CoursePaths.encode(Anchors.id(anchor));
                html.open(
                        "a",
                        "class",
                        name + "lesson",
                        "href",
                        "/lesson/" + CoursePaths.encode(lesson.id().value()) + behind);
                if (!anchor.isEmpty()) {
                    writing.anchors().want(lesson, anchor, spot);
                }
            }
            case Destination.Within(String anchor) -> {
                html.open(
                        "a",
                        "class",
                        name + "within",
                        "href",
                        "#" + CoursePaths.encode(Anchors.id(anchor)));
                if (!anchor.isEmpty()) {
                    writing.anchors().want(anchor, spot);
                }
            }
            case Destination.ToTerm(var term) ->
                    html.open(
                            "a",
                            "class",
                            name + "term",
                            "href",
                            "/glossary/" + CoursePaths.encode(term.name()),
                            "data-term",
                            term.name());
            case Destination.ToFile(String path) ->
                    html.open(
                            "a",
                            "class",
                            name + "file",
                            "href",
                            "/course/" + CoursePaths.encodePath(path));
            case Destination.Nowhere() -> html.open("a", "class", name + "broken");
        }
    }
}
