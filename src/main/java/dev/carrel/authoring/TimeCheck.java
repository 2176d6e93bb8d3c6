package dev.carrel.authoring;

import dev.carrel.course.Course;
import dev.carrel.course.Problem.Severity;
import java.io.IOException;
import java.time.Duration;

/// Compares the time a course says it takes with the sum of its lessons.
final class TimeCheck {
    /// A tenth, and five minutes for short courses.
    private static final double SHARE = 0.1;

    private static final long MINUTES = 5;

    private TimeCheck() {}

    static void check(Course course, Findings findings) throws IOException {
        Duration time = course.about().time();
        long sum = course.lessons().stream().mapToLong(lesson -> lesson.minutes().total()).sum();
        if (time == null || sum == 0) {
            return;
        }
        long said = time.toMinutes();
        if (Math.abs(said - sum) > Math.max(MINUTES, SHARE * said)) {
            findings.at(
                    Severity.WARNING,
                    "time-sum",
                    "course.yaml",
                    "^time:",
                    "The course says %s, and its lessons add up to %d minutes."
                            .formatted(time, sum),
                    "Write time: %s, or correct the lessons' minutes."
                            .formatted(Duration.ofMinutes(sum)));
        }
    }
}
