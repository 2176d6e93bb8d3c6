package dev.carrel.transfer.notebook;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Bookmark;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Highlight;
import dev.carrel.annotation.Annotation.LessonNote;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.CourseText;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.annotation.anchor.Anchoring;
import dev.carrel.course.BlockId;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.work.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Reads annotations that Carrel, Thorium or Hypothesis has written. Carrel's own come back equal;
/// quotes of others are looked for in the lessons of the course being read.
public final class WebAnnotationReader {
    /// Stands for "made on no edition": what was made elsewhere, on words that are not there.
    private static final int NO_EDITION = 0;

    private static final double SAME_WORDS = 0.98;
    private static final int MOST_SPOTS = 9;
    private static final int LEAST_CONTEXT = 16; // characters

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

    /// Reads a whole file, whatever course its annotations name.
    ///
    /// @throws NotebookException if it is no JSON, or holds no annotations
    public Imported read(String json) throws NotebookException {
        return read(
                WebAnnotationFile.of(json.getBytes(StandardCharsets.UTF_8)).items(),
                Progress.SILENT);
    }

    /// Reads annotations. Of several with one id the first counts.
    ///
    /// @param watch told how many of them are read
    Imported read(List<WebAnnotationItem> items, Progress watch) {
        Map<UUID, Annotation> annotations = new LinkedHashMap<>();
        Map<UUID, AnchorOutcome> found = new HashMap<>();
        int empty = 0;
        for (int i = 0; i < items.size(); i++) {
            watch.at("", i, items.size());
            WebAnnotationItem item = items.get(i);
            Optional<Read> read = isOurs(item) ? own(item) : foreign(item);
            if (read.isEmpty()) {
                empty++;
            } else if (annotations.putIfAbsent(
                            read.get().annotation().id(), read.get().annotation())
                    == null) {
                read.get()
                        .outcome()
                        .ifPresent(outcome -> found.put(read.get().annotation().id(), outcome));
            }
        }
        return new Imported(List.copyOf(annotations.values()), found, empty);
    }

    /// @param outcome where it stands, if that is known already
    private record Read(Annotation annotation, Optional<AnchorOutcome> outcome) {}

    private boolean isOurs(WebAnnotationItem item) {
        return item.course().equals(Optional.of(course));
    }

    private Optional<Read> own(WebAnnotationItem item) {
        return stated(item).map(read -> new Read(read, Optional.empty())).or(() -> foreign(item));
    }

    /// As the file states it; nothing if its position is none.
    private Optional<Annotation> stated(WebAnnotationItem item) {
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
            return Optional.empty();
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

    /// A quote from elsewhere is placed if exactly one spot of the course has it, if the lesson has
    /// it that the source names, or if its neighbours tell one spot from all others. Others are
    /// kept without a place.
    private Optional<Read> foreign(WebAnnotationItem item) {
        QuoteSelector quote = item.quote();
        if (quote.exact().isBlank()) {
            return item.body().isBlank() ? Optional.empty() : Optional.of(onLesson(item));
        }
        List<Spot> spots = spots(quote);
        Optional<Spot> named =
                spots.stream()
                        .filter(Spot::certain)
                        .filter(spot -> names(item.source(), spot.place().lesson()))
                        .findFirst();
        if (named.isEmpty() && spots.size() == 1 && spots.getFirst().certain()) {
            named = Optional.of(spots.getFirst());
        }
        if (named.isEmpty()) {
            named = apart(quote, spots);
        }
        return Optional.of(
                named.map(spot -> placed(item, spot)).orElseGet(() -> lost(item, spots)));
    }

    /// A spot that may be meant.
    ///
    /// @param confidence from 0 to 1
    /// @param certain whether nothing else in its lesson could be meant
    private record Spot(Place place, double confidence, boolean certain) {}

    /// The spot that has most of the quote's neighbours beside it, if no other has half as many:
    /// lessons of one course are alike in places.
    private Optional<Spot> apart(QuoteSelector quote, List<Spot> spots) {
        int most = quote.prefix().strip().length() + quote.suffix().strip().length();
        int best = -1;
        int second = 0;
        Optional<Spot> found = Optional.empty();
        for (Spot spot : spots) {
            Place place = spot.place();
            String words = text.lessons().getOrDefault(place.lesson(), "");
            int agreeing = Anchoring.agreement(quote, words, place.start(), place.end());
            if (agreeing > best) {
                second = Math.max(second, best);
                best = agreeing;
                found = Optional.of(spot);
            } else {
                second = Math.max(second, agreeing);
            }
        }
        return most >= LEAST_CONTEXT && 2 * best > most && 2 * second < best
                ? found
                : Optional.empty();
    }

    /// Looks for the very words first, since looking for similar ones takes its time.
    private List<Spot> spots(QuoteSelector quote) {
        List<Spot> spots = new ArrayList<>();
        text.lessons()
                .forEach((lesson, words) -> {
                    if (words.contains(quote.exact())) {
                        spots.addAll(spots(quote, lesson, words));
                    }
                });
        if (spots.isEmpty()) {
            text.lessons().forEach((lesson, words) -> spots.addAll(spots(quote, lesson, words)));
        }
        return spots;
    }

    private static List<Spot> spots(QuoteSelector quote, LessonId lesson, String words) {
        Optional<Anchoring.Found> found = Anchoring.find(quote, words);
        if (found.isPresent()) {
            Place place = new Place(lesson, found.get().start(), found.get().end());
            return List.of(new Spot(place, found.get().confidence(), true));
        }
        List<Spot> several = new ArrayList<>();
        String exact = quote.exact();
        for (int at = words.indexOf(exact);
                at >= 0 && several.size() < MOST_SPOTS;
                at = words.indexOf(exact, at + exact.length())) {
            several.add(new Spot(new Place(lesson, at, at + exact.length()), 1, false));
        }
        return several;
    }

    /// Its own words count as made on this edition; similar words stay what they were, and are
    /// shown as reworded.
    private Read placed(WebAnnotationItem item, Spot spot) {
        Place place = spot.place();
        boolean same = spot.confidence() >= SAME_WORDS;
        String words = text.lessons().getOrDefault(place.lesson(), "");
        Passage passage =
                new Passage(
                        place.lesson(),
                        same ? edition : NO_EDITION,
                        place.start(),
                        place.end(),
                        same ? QuoteSelector.of(words, place.start(), place.end()) : item.quote(),
                        null);
        AnchorOutcome outcome =
                same
                        ? new AnchorOutcome.Kept(place, AnchorOutcome.Evidence.SAME_TEXT)
                        : new AnchorOutcome.Edited(
                                place, spot.confidence(), AnchorOutcome.Evidence.QUOTE);
        return new Read(highlight(item, passage), Optional.of(outcome));
    }

    private Read lost(WebAnnotationItem item, List<Spot> spots) {
        List<Place> places = spots.stream().limit(MOST_SPOTS).map(Spot::place).toList();
        LessonId lesson = places.isEmpty() ? home(item) : places.getFirst().lesson();
        Passage passage = new Passage(lesson, NO_EDITION, 0, 0, item.quote(), null);
        return new Read(
                highlight(item, passage),
                Optional.of(
                        places.isEmpty()
                                ? new AnchorOutcome.Orphaned(List.of())
                                : new AnchorOutcome.Ambiguous(places)));
    }

    /// A note on a whole page becomes a note on the lesson that its source names.
    private Read onLesson(WebAnnotationItem item) {
        LessonId lesson = home(item);
        OffsetDateTime created = created(item);
        boolean here = text.lessons().containsKey(lesson);
        return new Read(
                new LessonNote(
                        item.idIn(course),
                        course,
                        lesson,
                        here ? edition : NO_EDITION,
                        item.body(),
                        item.tags(),
                        created,
                        item.changed().orElse(created)),
                Optional.of(
                        here
                                ? new AnchorOutcome.Kept(
                                        new Place(lesson, 0, 0), AnchorOutcome.Evidence.SAME_TEXT)
                                : new AnchorOutcome.Orphaned(List.of())));
    }

    /// The lesson its source names; else the source itself as the name of a lesson that this course
    /// does not have.
    private LessonId home(WebAnnotationItem item) {
        String source = item.source();
        return text.lessons().keySet().stream()
                .filter(lesson -> names(source, lesson))
                .findFirst()
                .orElseGet(() ->
                        LessonId.isValid(source)
                                ? new LessonId(source)
                                : new LessonId("elsewhere"));
    }

    private Highlight highlight(WebAnnotationItem item, Passage passage) {
        OffsetDateTime created = created(item);
        return new Highlight(
                item.idIn(course),
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
