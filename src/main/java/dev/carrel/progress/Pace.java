package dev.carrel.progress;

import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// How a learner's time compares with the author's estimates.
///
/// @param factor learner's time divided by the author's, between [#FASTEST] and [#SLOWEST]
public record Pace(double factor) {
    public static final double FASTEST = 0.4;
    public static final double SLOWEST = 3;

    /// Nothing is known yet: the author's word counts.
    public static final Pace AUTHOR = new Pace(1);

    /// The author's estimate weighs as much as this many minutes of the learner's own lessons.
    private static final double PRIOR_MINUTES = 30;

    /// A single lesson says at most this much: the window was left open, or the lesson skimmed.
    private static final double ODD = 4;

    public Pace {
        factor = Math.clamp(factor, FASTEST, SLOWEST);
    }

    /// Measured over lessons that are done and whose author gave an estimate.
    ///
    /// @param done present ids of done lessons
    public static Pace measure(
            Collection<Lesson> lessons, Set<LessonId> done, Map<LessonId, Duration> spent) {
        double estimated = PRIOR_MINUTES;
        double taken = PRIOR_MINUTES;
        for (Lesson lesson : lessons) {
            int minutes = lesson.minutes().total();
            Duration time = spent.getOrDefault(lesson.id(), Duration.ZERO);
            if (minutes == 0 || time.isZero() || !done.contains(lesson.id())) {
                continue;
            }
            estimated += minutes;
            taken += Math.clamp(time.toSeconds() / 60.0, minutes / ODD, minutes * ODD);
        }
        return new Pace(taken / estimated);
    }

    /// Minutes left in lessons not done, at this pace, less what was spent in them already; a
    /// lesson begun and not done keeps at least a tenth of its time.
    public int minutesLeft(
            Collection<Lesson> lessons, Set<LessonId> done, Map<LessonId, Duration> spent) {
        double left = 0;
        for (Lesson lesson : lessons) {
            if (!done.contains(lesson.id())) {
                double whole = lesson.minutes().total() * factor;
                double gone = spent.getOrDefault(lesson.id(), Duration.ZERO).toSeconds() / 60.0;
                left += Math.max(whole - gone, whole / 10);
            }
        }
        return (int) Math.ceil(left);
    }
}
