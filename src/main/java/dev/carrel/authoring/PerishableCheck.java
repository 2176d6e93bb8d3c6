package dev.carrel.authoring;

import dev.carrel.course.Course;
import dev.carrel.course.LessonId;
import dev.carrel.course.Problem.Severity;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Looks at `perishable.yaml`: claims that go out of date, each with the day to look again.
final class PerishableCheck {
    private static final String FILE = "perishable.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private PerishableCheck() {}

    static void check(SourceFolder source, Course course, LocalDate today, Findings findings)
            throws IOException {
        String text = findings.text(FILE);
        if (text.isBlank()) {
            return;
        }
        JsonNode claims;
        try {
            claims = YAML.readTree(text);
        } catch (JacksonException e) {
            findings.error(
                    "yaml-syntax",
                    FILE,
                    "This cannot be read: " + e.getOriginalMessage().lines().findFirst().orElse(""),
                    "Check the indentation, and quote texts that hold ': '.");
            return;
        }
        for (JsonNode claim : claims.values()) {
            check(claim, course, today, findings);
        }
    }

    private static void check(JsonNode claim, Course course, LocalDate today, Findings findings)
            throws IOException {
        String id = claim.path("id").asString("");
        String line = Findings.idLine(id);
        String day = claim.path("review-by").asString("");
        try {
            if (LocalDate.parse(day).isBefore(today)) {
                findings.at(
                        Severity.WARNING,
                        "claim-due",
                        FILE,
                        line,
                        "The claim '%s' was to be looked at again by %s.".formatted(id, day),
                        "See whether it still holds, then set as-of: and review-by:.");
            }
        } catch (DateTimeException e) {
            findings.at(
                    Severity.WARNING,
                    "claim-date",
                    FILE,
                    line,
                    "The claim '%s' has no day review-by.".formatted(id),
                    "Write it like review-by: 2027-05-24.");
        }
        String lesson = claim.path("lesson").asString("");
        boolean known = LessonId.isValid(lesson) && course.lesson(new LessonId(lesson)).isPresent();
        if (!lesson.isBlank() && !known) {
            findings.at(
                    Severity.WARNING,
                    "claim-lesson",
                    FILE,
                    line,
                    "The claim '%s' names the lesson '%s', which the course does not have."
                            .formatted(id, lesson),
                    "Correct the lesson's id.");
        }
    }
}
