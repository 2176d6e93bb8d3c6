package dev.carrel.ui.reader.page;

import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.BlockId;
import dev.carrel.course.QuestionId;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.Confidence;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/// What happens on the page, told on the JavaFX thread. Rectangles are in the page's own
/// coordinates (those of the [LessonPage] node).
public interface PageEvents {
    /// @param start first UTF-16 unit in the plain text
    /// @param end behind the last
    /// @param block the block it begins in
    /// @param area around the selected text, as far as it is visible
    record Selected(
            int start, int end, QuoteSelector quote, @Nullable BlockId block, Rectangle2D area) {}

    /// The first lines of the lesson are on screen.
    ///
    /// @param millis from [LessonPage#show] to the first frame with the lesson in it
    default void painted(double millis) {}

    default void selected(Selected selection) {}

    default void selectionCleared() {}

    /// @param ids of the highlights at that place, the topmost first
    default void highlightClicked(List<UUID> ids, Rectangle2D area) {}

    /// The caller grades and calls [LessonPage#showFeedback]. A `short` question comes twice: as
    /// [Answer.Typed], and as [Answer.SelfScored] when the learner has scored it (which needs no
    /// feedback).
    ///
    /// @param confidence if the learner told it
    /// @param hints how many were shown before
    default void answered(
            QuestionId question, Answer answer, @Nullable Confidence confidence, int hints) {}

    /// The caller renders the hint and calls [LessonPage#showHint].
    ///
    /// @param index from 0
    default void hintAsked(QuestionId question, int index) {}

    default void linkActivated(PageLink link) {}

    /// A glossary term was pointed at, focused or tapped: the caller renders its definition and
    /// calls [LessonPage#showDefinition].
    default void termAsked(String term) {}

    /// The page was scrolled; at most four times a second.
    default void moved(PagePosition position) {}

    /// The learner is reading: sent every five seconds while the page is visible and was touched
    /// within the last two minutes.
    ///
    /// @param visible blocks on screen
    default void reading(double seconds, List<BlockId> visible) {}

    /// A key the page does not use itself, such as `h` or `n`.
    ///
    /// @param key as the DOM names it: `h`, `ArrowLeft`, `?`
    default void keyPressed(String key) {}
}
