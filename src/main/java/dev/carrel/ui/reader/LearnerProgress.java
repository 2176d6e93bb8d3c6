package dev.carrel.ui.reader;

import dev.carrel.course.Course;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.progress.Completion;
import dev.carrel.progress.Pace;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How far the learner is in one course: what the outline and the footer say. Pure.
///
/// @param done present ids
/// @param spent by present id
/// @param begun lessons that were ever opened, by present id
/// @param changed lessons that are not as the learner read them
/// @param answered questions answered, by lesson
record LearnerProgress(
        Set<LessonId> done,
        Map<LessonId, Duration> spent,
        Set<LessonId> begun,
        Set<LessonId> changed,
        Map<LessonId, Integer> answered) {
    static final LearnerProgress NOTHING =
            new LearnerProgress(Set.of(), Map.of(), Set.of(), Set.of(), Map.of());

    LearnerProgress {
        done = Set.copyOf(done);
        spent = Map.copyOf(spent);
        begun = Set.copyOf(begun);
        changed = Set.copyOf(changed);
        answered = Map.copyOf(answered);
    }

    /// Follows renamed lessons to their present names.
    ///
    /// @param spent as kept, by the name of its time
    /// @param read lessons with a kept position, by the name of its time
    static LearnerProgress of(
            Course course,
            Collection<Completion> said,
            Map<LessonId, Duration> spent,
            Collection<LessonId> read,
            Collection<LessonId> changed,
            Collection<LessonId> answeredIn) {
        Set<LessonId> done = new HashSet<>();
        Completion.resolve(said, course::current)
                .forEach((lesson, word) -> {
                    if (word.done()) {
                        done.add(lesson);
                    }
                });
        Map<LessonId, Duration> times = new HashMap<>();
        spent.forEach((lesson, time) -> times.merge(course.current(lesson), time, Duration::plus));
        Set<LessonId> begun = new HashSet<>(times.keySet());
        read.forEach(lesson -> begun.add(course.current(lesson)));
        Map<LessonId, Integer> answered = new HashMap<>();
        answeredIn.forEach(lesson -> answered.merge(course.current(lesson), 1, Integer::sum));
        return new LearnerProgress(done, times, begun, Set.copyOf(changed), answered);
    }

    /// The same after the learner said that a lesson is done, or not.
    LearnerProgress with(LessonId lesson, boolean isDone) {
        Set<LessonId> marked = new HashSet<>(done);
        if (isDone) {
            marked.add(lesson);
        } else {
            marked.remove(lesson);
        }
        return new LearnerProgress(marked, spent, begun, changed, answered);
    }

    Pace pace(Course course) {
        return Pace.measure(course.lessons(), done, spent);
    }

    LessonState state(Lesson lesson, Pace pace) {
        LessonId id = lesson.id();
        LessonState.Mark mark =
                done.contains(id)
                        ? LessonState.Mark.DONE
                        : begun.contains(id) ? LessonState.Mark.BEGUN : LessonState.Mark.NEW;
        int minutes = (int) Math.ceil(lesson.minutes().total() * pace.factor());
        return new LessonState(mark, minutes, changed.contains(id), answered.getOrDefault(id, 0));
    }

    /// Minutes left in a lesson at the learner's own pace.
    int minutesLeft(Course course, Lesson lesson) {
        return pace(course).minutesLeft(List.of(lesson), done, spent);
    }

    /// Minutes left in the whole course.
    int minutesLeft(Course course) {
        return pace(course).minutesLeft(course.lessons(), done, spent);
    }
}
