package dev.carrel.quiz;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.course.Question;
import dev.carrel.course.QuestionId;
import dev.carrel.store.RecordJson;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One answer to one question, kept for ever with the question as it was asked.
///
/// @param id UUIDv7
/// @param lesson where it was asked
/// @param edition number of the edition that was on screen
/// @param questionId which question
/// @param rev which revision of it
/// @param asked the whole question as asked, as JSON
/// @param confidence null if the learner did not say
/// @param hints how many hints were opened before
/// @param score from 0 to 1
/// @param seconds from showing the question to the answer; 0 if unknown
public record Attempt(
        UUID id,
        CourseId course,
        LessonId lesson,
        int edition,
        QuestionId questionId,
        int rev,
        String asked,
        Answer answer,
        @Nullable Confidence confidence,
        int hints,
        Grade.Verdict verdict,
        double score,
        int seconds,
        OffsetDateTime at) {
    /// @throws IllegalArgumentException if the score cannot be
    public Attempt {
        Objects.requireNonNull(id);
        Objects.requireNonNull(course);
        Objects.requireNonNull(lesson);
        Objects.requireNonNull(questionId);
        Objects.requireNonNull(asked);
        Objects.requireNonNull(answer);
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(at);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("Not a score: " + score);
        }
    }

    /// The question as it was asked; nothing if it is of a kind this program does not know.
    public Optional<Question> question() {
        return RecordJson.tryRead(asked, Question.class);
    }
}
