package dev.carrel.ui.notebook;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.quiz.Attempt;
import dev.carrel.ui.mark.MarkText;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// One line of the notebook.
///
/// @param spot where it is listed
/// @param content what it is
/// @param folded its words as they are searched in
record NotebookItem(Spot spot, Content content, String folded) {
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");

    /// A lesson, and everything above it.
    ///
    /// @param module empty for lessons before the first heading
    /// @param lost whether it is in no lesson of the present edition
    /// @param shelved whether the course is on the shelf
    record Spot(
            CourseId course,
            String courseTitle,
            String module,
            LessonId lesson,
            String lessonTitle,
            boolean lost,
            boolean shelved) {}

    sealed interface Content {
        /// @param place where it stands; nothing for a note on a whole lesson, or without a place
        /// @param fate what became of its words
        record Mark(Annotation annotation, Optional<Place> place, Fate fate) implements Content {}

        /// @param prompt the question as asked, as plain text
        /// @param answer what was answered, as plain text
        record Answered(Attempt attempt, String prompt, String answer) implements Content {}
    }

    /// What became of the words that were marked.
    enum Fate {
        /// They stand where the note stands.
        THERE,
        /// Other words stand there now.
        REWORDED,
        /// They stand in several places, and the note in none.
        SEVERAL,
        GONE
    }

    /// What learners call it.
    enum Kind {
        HIGHLIGHT,
        NOTE,
        BOOKMARK,
        ANSWER
    }

    static NotebookItem of(Spot spot, Content content) {
        String words =
                switch (content) {
                    case Content.Mark(Annotation made, var _, var _) ->
                            MarkText.quote(made)
                                    + "\n"
                                    + made.body()
                                    + "\n"
                                    + String.join(" ", made.tags());
                    case Content.Answered(var _, String prompt, String answer) ->
                            prompt + "\n" + answer;
                };
        return new NotebookItem(spot, content, folded(words + "\n" + spot.lessonTitle()));
    }

    /// Without case, accents and signs that nobody sees, such as hyphens for the end of a line.
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    UUID id() {
        return switch (content) {
            case Content.Mark mark -> mark.annotation().id();
            case Content.Answered answered -> answered.attempt().id();
        };
    }

    /// A highlight with words of the learner's own is a note.
    Kind kind() {
        return switch (content) {
            case Content.Mark(Annotation.Highlight made, var _, var _) ->
                    made.body().isBlank() ? Kind.HIGHLIGHT : Kind.NOTE;
            case Content.Mark(Annotation.LessonNote _, var _, var _) -> Kind.NOTE;
            case Content.Mark(Annotation.Bookmark _, var _, var _) -> Kind.BOOKMARK;
            case Content.Answered _ -> Kind.ANSWER;
        };
    }

    Optional<Annotation> annotation() {
        return content instanceof Content.Mark mark
                ? Optional.of(mark.annotation())
                : Optional.empty();
    }

    Optional<Colour> colour() {
        return content instanceof Content.Mark(Annotation.Highlight made, var _, var _)
                ? Optional.of(made.colour())
                : Optional.empty();
    }

    /// Whether it is without a place, and there is an edition to look for one in.
    boolean canFindPlace() {
        return spot.lost() && spot.shelved() && annotation().isPresent();
    }

    Set<String> tags() {
        return annotation().map(Annotation::tags).orElse(Set.of());
    }

    OffsetDateTime made() {
        return switch (content) {
            case Content.Mark mark -> mark.annotation().created();
            case Content.Answered answered -> answered.attempt().at();
        };
    }
}
