package dev.carrel.ui.reader;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.course.QuestionId;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.search.CourseIndexer;
import dev.carrel.search.SearchDocument;
import dev.carrel.search.SearchHit;
import dev.carrel.ui.reader.page.PageTarget;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps the search index up with this course, and finds the very place of a hit.
final class Searching {
    private final ReaderRooms rooms;
    private final CourseIndexer indexer;

    Searching(ReaderRooms rooms) {
        this.rooms = rooms;
        this.indexer = new CourseIndexer(rooms.index());
    }

    /// Indexes the edition and its notes if they are not indexed yet. A search that finds less is
    /// no reason to disturb the learner.
    void index(OpenEdition edition) {
        rooms.background()
                .run(() -> {
                    indexer.course(edition.installed(), edition.open());
                    indexer.notes(edition.id(), rooms.records().annotations());
                    return true;
                });
    }

    /// An annotation was made, changed, deleted or brought back.
    void noteTouched(CourseId course, UUID id) {
        rooms.background()
                .run(() -> {
                    Optional<Annotation> now = rooms.records().annotations().find(id);
                    if (now.isPresent()) {
                        indexer.note(now.get());
                    } else {
                        indexer.noteDeleted(course, id);
                    }
                    return true;
                });
    }

    /// A place in a lesson.
    record Spot(LessonId lesson, @Nullable PageTarget target) {}

    /// Looks up where a hit stands.
    ///
    /// @param tell hears the place; nothing is told for what stands in no lesson
    void locate(OpenEdition edition, SearchHit hit, Consumer<Spot> tell) {
        rooms.background().run(() -> spot(edition, hit)).then(found -> found.ifPresent(tell));
    }

    private Optional<Spot> spot(OpenEdition edition, SearchHit hit) throws Exception {
        LessonId lesson = hit.lesson();
        return switch (hit.kind()) {
            case NOTE ->
                    rooms.records().placements().inEdition(edition.id(), edition.number()).stream()
                            .filter(placed ->
                                    placed.annotation().id().toString().equals(hit.subject()))
                            .findFirst()
                            .map(Searching::spot);
            case LESSON, QUESTION -> {
                if (lesson == null) {
                    yield Optional.empty();
                }
                LessonDocument document = edition.open().lesson(lesson).document();
                PageTarget target =
                        hit.kind() == SearchDocument.Kind.QUESTION
                                ? question(document, hit)
                                : passage(document, hit);
                yield Optional.of(new Spot(lesson, target));
            }
            case TERM, READING ->
                    lesson == null ? Optional.empty() : Optional.of(new Spot(lesson, null));
        };
    }

    private static Spot spot(PlacedAnnotation placed) {
        return placed.place()
                .map(place -> new Spot(place.lesson(), target(place)))
                .orElseGet(() -> new Spot(placed.annotation().lesson(), new PageTarget.Top()));
    }

    private static PageTarget target(Place place) {
        return new PageTarget.Passage(place.start(), place.end());
    }

    private static PageTarget question(LessonDocument document, SearchHit hit) {
        return Questions.prompt(document, new QuestionId(hit.subject()))
                .<PageTarget>map(block -> new PageTarget.Block(block.id()))
                .orElse(new PageTarget.Top());
    }

    /// The first marked words of the snippet, found in the text by the words before them.
    static PageTarget passage(LessonDocument document, SearchHit hit) {
        StringBuilder before = new StringBuilder();
        for (SearchHit.Piece piece : hit.snippet()) {
            if (piece.match()) {
                return passage(document.text(), before.toString().replace("…", ""), piece.text());
            }
            before.append(piece.text());
        }
        return new PageTarget.Top();
    }

    private static PageTarget passage(String text, String before, String words) {
        for (int from = 0; from <= before.length(); from++) {
            int at = text.indexOf(before.substring(from) + words);
            if (at >= 0) {
                int start = at + before.length() - from;
                return new PageTarget.Passage(start, start + words.length());
            }
        }
        return new PageTarget.Top();
    }
}
