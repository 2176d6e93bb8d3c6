package dev.carrel.transfer.notebook;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Passage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The notebook as JSON-LD of the W3C Web Annotation Data Model. What the model has no word for
/// (edition, colour, style) is said under `carrel:`, so that nothing is lost on the way back.
public final class WebAnnotations {
    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    static final String OURS = "carrel:";

    private static final JsonMapper JSON = new JsonMapper();

    private WebAnnotations() {}

    /// The whole file.
    ///
    /// @param title of the set
    public static String text(String title, List<Notebook> notebooks) {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode context = page.putArray("@context").add(CONTEXT);
        context.addObject().put("carrel", "urn:carrel:");
        page.put("type", "AnnotationPage");
        page.put(OURS + "title", title);
        ArrayNode items = page.putArray("items");
        for (Notebook notebook : notebooks) {
            notebook.entries().forEach(entry -> item(items.addObject(), entry));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(page) + "\n";
    }

    private static void item(ObjectNode item, Notebook.Entry entry) {
        Annotation annotation = entry.annotation();
        item.put("id", "urn:uuid:" + annotation.id());
        item.put("type", "Annotation");
        item.put(
                "motivation",
                switch (annotation) {
                    case Annotation.Highlight highlight ->
                            highlight.body().isEmpty() ? "highlighting" : "commenting";
                    case Annotation.LessonNote _ -> "describing";
                    case Annotation.Bookmark _ -> "bookmarking";
                });
        item.put("created", Times.text(annotation.created()));
        item.put("modified", Times.text(annotation.changed()));
        ArrayNode bodies = item.putArray("body");
        if (!annotation.body().isEmpty()) {
            body(bodies, annotation.body(), "commenting").put("format", "text/markdown");
        }
        annotation.tags().stream().sorted().forEach(tag -> body(bodies, tag, "tagging"));
        ObjectNode target = item.putObject("target");
        target.put(
                "source",
                "urn:carrel:"
                        + annotation.course()
                        + ":"
                        + URLEncoder.encode(annotation.lesson().value(), StandardCharsets.UTF_8));
        switch (annotation) {
            case Annotation.Highlight highlight -> {
                ours(item, annotation, highlight.passage().edition());
                item.put(OURS + "colour", lower(highlight.colour()));
                item.put(OURS + "style", lower(highlight.style()));
                selectors(target, highlight.passage());
            }
            case Annotation.LessonNote note -> ours(item, annotation, note.edition());
            case Annotation.Bookmark bookmark -> {
                ours(item, annotation, bookmark.passage().edition());
                selectors(target, bookmark.passage());
            }
        }
    }

    private static void ours(ObjectNode item, Annotation annotation, int edition) {
        item.put(OURS + "course", annotation.course().value());
        item.put(OURS + "lesson", annotation.lesson().value());
        item.put(OURS + "edition", edition);
    }

    private static ObjectNode body(ArrayNode bodies, String value, @Nullable String purpose) {
        return bodies.addObject()
                .put("type", "TextualBody")
                .put("value", value)
                .put("purpose", purpose);
    }

    private static void selectors(ObjectNode target, Passage passage) {
        ArrayNode selectors = target.putArray("selector");
        selectors
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("exact", passage.quote().exact())
                .put("prefix", passage.quote().prefix())
                .put("suffix", passage.quote().suffix());
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", passage.start())
                .put("end", passage.end());
        if (passage.block() != null) {
            selectors
                    .addObject()
                    .put("type", "FragmentSelector")
                    .put("value", passage.block().value());
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
