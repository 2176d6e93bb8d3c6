package dev.carrel.ui.reader;

import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.ui.reader.page.PageEvents.Selected;
import dev.carrel.ui.reader.page.PageQuestion;
import dev.carrel.ui.reader.page.PageTarget;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/// A lesson ready to be shown, with what the learner did in it.
///
/// @param edition it belongs to
/// @param lesson its line in the outline
/// @param document its text
/// @param notes every annotation of the course with its place in this edition
/// @param answered its questions that were answered before
/// @param target where to begin
record ShownLesson(
        OpenEdition edition,
        Lesson lesson,
        LessonDocument document,
        List<PlacedAnnotation> notes,
        List<PageQuestion> answered,
        PageTarget target) {
    ShownLesson {
        notes = List.copyOf(notes);
        answered = List.copyOf(answered);
    }

    /// The same words shown again are another showing: whoever goes to a passage twice gets there
    /// twice.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    LessonId id() {
        return lesson.id();
    }

    /// The line of the outline it is, from 1.
    int number() {
        return edition.course().lessons().indexOf(lesson) + 1;
    }

    /// A neighbour in reading order.
    ///
    /// @param step 1 for the next, -1 for the previous
    Optional<Lesson> neighbour(int step) {
        List<Lesson> all = edition.course().lessons();
        int index = number() - 1 + step;
        return index < 0 || index >= all.size() ? Optional.empty() : Optional.of(all.get(index));
    }

    /// The first block that reaches beyond a place, as if it were selected.
    Optional<Selected> blockAt(int offset) {
        String text = document.text();
        return document.blocks().stream()
                .filter(block -> block.end() > offset)
                .findFirst()
                .map(block ->
                        new Selected(
                                block.start(),
                                block.end(),
                                QuoteSelector.of(text, block.start(), block.end()),
                                block.id(),
                                Rectangle2D.EMPTY));
    }
}
