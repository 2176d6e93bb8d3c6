package dev.carrel.progress;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A learner's word on whether a lesson is done.
///
/// @param lesson as it was called then
/// @param done or undone again
/// @param edition number of the edition it was said on: a later change of the lesson is a mark
///   beside "done", never a reset
/// @param at when
public record Completion(
        CourseId course, LessonId lesson, boolean done, int edition, OffsetDateTime at) {

    /// Follows renamed and merged lessons. What was said about a lesson under its present name
    /// counts before what was said under former ones; of those, any "done" counts before "undone",
    /// the newest first.
    ///
    /// @param current from a former id to the present one; see [dev.carrel.course.Course#current]
    public static Map<LessonId, Completion> resolve(
            Collection<Completion> said, UnaryOperator<LessonId> current) {
        Map<LessonId, Completion> resolved = new HashMap<>();
        List<Completion> leastToMost =
                said.stream()
                        .sorted(
                                Comparator.comparing((Completion one) ->
                                                one.lesson().equals(current.apply(one.lesson())))
                                        .thenComparing(Completion::done)
                                        .thenComparing(one -> one.at().toInstant())
                                        .thenComparing(one -> one.lesson().value()))
                        .toList();
        for (Completion one : leastToMost) {
            resolved.put(current.apply(one.lesson()), one);
        }
        return resolved;
    }
}
