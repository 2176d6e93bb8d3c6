package dev.carrel.transfer.notebook;

import dev.carrel.annotation.Anchoring;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Bookmark;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Highlight;
import dev.carrel.annotation.Annotation.LessonNote;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.CourseText;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.BlockId;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads annotations that Carrel, Thorium or Hypothesis has written. Carrel's own come back equal;
/// quotes of others are looked for in the lessons of the course being read.
public final class WebAnnotationReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> LISTS = List.of("items", "rows", "annotations", "first");

    private final CourseId course;
    private final int edition;
    private final CourseText text;
    private final Clock clock;

    /// @param edition number of the edition being read
    /// @param text its lessons
    /// @param clock for annotations that do not say when they were made
    public WebAnnotationReader(CourseId course, int edition, CourseText text, Clock clock) {
        this.course = course;
        this.edition = edition;
        this.text = text;
        this.clock = clock;
    }

    /// Reads a whole file.
    ///
    /// @throws NotebookException if it is no JSON, or holds no annotations
    public Imported read(String json) throws NotebookException {
        List<JsonNode> items = new ArrayList<>();
        try {
            collect(JSON.readTree(json), items);
        } catch (JacksonException e) {
            throw new NotebookException(
                    "This file is not JSON. Choose a file of W3C Web Annotations.", e);
        }
        if (items.isEmpty()) {
            throw new NotebookException(
                    "There are no annotations in this file. Choose a file of W3C Web Annotations.");
        }
        List<Annotation> annotations = new ArrayList<>();
        List<Imported.Unplaced> unplaced = new ArrayList<>();
        for (JsonNode node : items) {
            WebAnnotationItem item = new WebAnnotationItem(node);
            Optional<Annotation> read = isOurs(item) ? own(item) : foreign(item);
            read.ifPresentOrElse(
                    annotations::add,
                    () ->
                            unplaced.add(
                                    new Imported.Unplaced(
                                            item.quote(), item.body(), item.source())));
        }
        return new Imported(annotations, unplaced);
    }

    private static void collect(JsonNode node, List<JsonNode> items) {
        if (node.isArray()) {
            node.forEach(one -> collect(one, items));
        } else if (node.isObject() && node.has("target")) {
            items.add(node);
        } else if (node.isObject()) {
            LISTS.forEach(name -> collect(node.path(name), items));
        }
    }

    private boolean isOurs(WebAnnotationItem item) {
        return item.ours("course").equals(course.value())
                && LessonId.isValid(item.ours("lesson"))
                && item.edition() > 0;
    }

    private Optional<Annotation> own(WebAnnotationItem item) {
        LessonId lesson = new LessonId(item.ours("lesson"));
        OffsetDateTime created = created(item);
        OffsetDateTime changed = item.changed().orElse(created);
        JsonNode position = item.selector("TextPositionSelector");
        if (position.isMissingNode()) {
            return Optional.of(
                    new LessonNote(
                            item.id(),
                            course,
                            lesson,
                            item.edition(),
                            item.body(),
                            item.tags(),
                            created,
                            changed));
        }
        int start = position.path("start").asInt(-1);
        int end = position.path("end").asInt(-1);
        if (start < 0 || end < start) {
            return foreign(item);
        }
        JsonNode block = item.selector("FragmentSelector").path("value");
        Passage passage =
                new Passage(
                        lesson,
                        item.edition(),
                        start,
                        end,
                        item.quote(),
                        isBlock(block) ? new BlockId(block.asString()) : null);
        if (item.ours("colour").isEmpty()) {
            return Optional.of(
                    new Bookmark(
                            item.id(),
                            course,
                            passage,
                            item.body(),
                            item.tags(),
                            created,
                            changed));
        }
        return Optional.of(
                new Highlight(
                        item.id(),
                        course,
                        passage,
                        named(Colour.values(), item.ours("colour"), Colour.STRAW),
                        named(Style.values(), item.ours("style"), Style.HIGHLIGHT),
                        item.body(),
                        item.tags(),
                        created,
                        changed));
    }

    /// A quote from elsewhere is taken if exactly one lesson has it, or the lesson its source
    /// names.
    private Optional<Annotation> foreign(WebAnnotationItem item) {
        QuoteSelector quote = item.quote();
        if (quote.exact().isBlank()) {
            return Optional.empty();
        }
        List<Passage> found = new ArrayList<>();
        for (Map.Entry<LessonId, String> lesson : text.lessons().entrySet()) {
            Optional<Anchoring.Found> place = Anchoring.find(quote, lesson.getValue());
            if (place.isPresent()) {
                Passage passage = passage(lesson.getKey(), lesson.getValue(), place.get());
                if (names(item.source(), lesson.getKey())) {
                    return Optional.of(highlight(item, passage));
                }
                found.add(passage);
            }
        }
        return found.size() == 1
                ? Optional.of(highlight(item, found.getFirst()))
                : Optional.empty();
    }

    private Passage passage(LessonId lesson, String words, Anchoring.Found place) {
        return new Passage(
                lesson,
                edition,
                place.start(),
                place.end(),
                QuoteSelector.of(words, place.start(), place.end()),
                null);
    }

    private Highlight highlight(WebAnnotationItem item, Passage passage) {
        OffsetDateTime created = created(item);
        return new Highlight(
                item.id(),
                course,
                passage,
                ForeignLook.colour(item.ofBody("color")),
                ForeignLook.style(item.ofBody("highlight")),
                item.body(),
                item.tags(),
                created,
                item.changed().orElse(created));
    }

    private OffsetDateTime created(WebAnnotationItem item) {
        return item.created()
                .orElseGet(() -> OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    }

    private static boolean names(String source, LessonId lesson) {
        return source.equals(lesson.value())
                || source.endsWith("/" + lesson)
                || source.endsWith(":" + lesson)
                || source.contains("/" + lesson + ".");
    }

    private static boolean isBlock(JsonNode block) {
        return block.isString() && !block.asString().isBlank() && block.asString().length() <= 240;
    }

    private static <E extends Enum<E>> E named(E[] values, String name, E otherwise) {
        for (E value : values) {
            if (value.name().equals(name.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        return otherwise;
    }
}
