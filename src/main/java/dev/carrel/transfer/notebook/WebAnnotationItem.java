package dev.carrel.transfer.notebook;

import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// One annotation of a file, whoever wrote it: the W3C model as Carrel and Thorium use it, and the
/// shape of Hypothesis. Whatever is not there or of another type reads as empty.
///
/// @param node its JSON object
record WebAnnotationItem(JsonNode node) {
    private static final String UUID_URN = "urn:uuid:";

    /// Its own id; made from whatever names it if that is no UUID, so that reading the same file
    /// again gives the same.
    UUID id() {
        String id = text(node.path("id"));
        String bare = id.startsWith(UUID_URN) ? id.substring(UUID_URN.length()) : id;
        try {
            return UUID.fromString(bare);
        } catch (IllegalArgumentException e) {
            String name = id.isEmpty() ? node.toString() : id;
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
    }

    String source() {
        String source = text(target().path("source"));
        return source.isEmpty() ? text(node.path("uri")) : source;
    }

    QuoteSelector quote() {
        JsonNode quote = selector("TextQuoteSelector");
        return new QuoteSelector(
                text(quote.path("exact")), text(quote.path("prefix")), text(quote.path("suffix")));
    }

    /// The selector of a type; a missing node if there is none.
    JsonNode selector(String type) {
        for (JsonNode selector : each(target().path("selector"))) {
            if (type.equals(text(selector.path("type")))) {
                return selector;
            }
        }
        return MissingNode.getInstance();
    }

    /// What was written, several texts as paragraphs.
    String body() {
        List<String> texts = new ArrayList<>();
        for (JsonNode body : each(node.path("body"))) {
            String text = body.isString() ? body.asString() : text(body.path("value"));
            if (!isTag(body) && !text.isEmpty()) {
                texts.add(text);
            }
        }
        String flat = text(node.path("text"));
        if (!flat.isEmpty()) {
            texts.add(flat);
        }
        return String.join("\n\n", texts);
    }

    Set<String> tags() {
        Set<String> tags = new TreeSet<>();
        for (JsonNode body : each(node.path("body"))) {
            String tag = text(isTag(body) ? body.path("value") : body.path("tag"));
            if (!tag.isBlank()) {
                tags.add(tag);
            }
        }
        for (JsonNode tag : each(node.path("tags"))) {
            if (!text(tag).isBlank()) {
                tags.add(text(tag));
            }
        }
        return tags;
    }

    Optional<OffsetDateTime> created() {
        return time("created");
    }

    Optional<OffsetDateTime> changed() {
        return time("modified").or(() -> time("updated"));
    }

    /// One of Carrel's own fields.
    String ours(String name) {
        return text(node.path(WebAnnotations.OURS + name));
    }

    /// The edition it was made on, 0 for one from elsewhere; -1 if the file does not say.
    int edition() {
        return node.path(WebAnnotations.OURS + "edition").asInt(-1);
    }

    /// The course it says it belongs to, if it is one of Carrel's own.
    Optional<CourseId> course() {
        String course = ours("course");
        return CourseId.isValid(course) && LessonId.isValid(ours("lesson")) && edition() >= 0
                ? Optional.of(new CourseId(course))
                : Optional.empty();
    }

    /// An id for its words in another course than its own, so that both can be kept.
    UUID idIn(CourseId other) {
        return course().filter(own -> !own.equals(other)).isPresent()
                ? UUID.nameUUIDFromBytes((other + " " + id()).getBytes(StandardCharsets.UTF_8))
                : id();
    }

    /// The first body's field, for example Thorium's `color`.
    JsonNode ofBody(String field) {
        for (JsonNode body : each(node.path("body"))) {
            if (body.has(field)) {
                return body.path(field);
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode target() {
        List<JsonNode> targets = each(node.path("target"));
        return targets.isEmpty() ? MissingNode.getInstance() : targets.getFirst();
    }

    private Optional<OffsetDateTime> time(String field) {
        try {
            return Optional.of(OffsetDateTime.parse(text(node.path(field))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isTag(JsonNode body) {
        return "tagging".equals(text(body.path("purpose")));
    }

    /// JSON-LD leaves out the brackets around a single value.
    private static List<JsonNode> each(@Nullable JsonNode value) {
        if (value == null || value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        List<JsonNode> all = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(all::add);
        } else {
            all.add(value);
        }
        return all;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : "";
    }
}
