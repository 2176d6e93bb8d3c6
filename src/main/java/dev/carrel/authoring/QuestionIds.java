package dev.carrel.authoring;

import dev.carrel.course.Problem.Severity;
import dev.carrel.course.Question;
import dev.carrel.course.QuestionId;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sees that every question of a course has an id of its own, since a learner's answers are kept by
/// it.
final class QuestionIds {
    private final Findings findings;
    private final Map<QuestionId, String> owners = new HashMap<>();

    QuestionIds(Findings findings) {
        this.findings = findings;
    }

    /// Takes the questions of one lesson; within it the renderer has looked already.
    void add(String path, List<Question> questions) throws IOException {
        for (Question question : questions) {
            String owner = owners.putIfAbsent(question.id(), path);
            if (owner != null && !owner.equals(path)) {
                findings.at(
                        Severity.ERROR,
                        "question-id-duplicate",
                        path,
                        Findings.idLine(question.id().value()),
                        "The question id '%s' is used in %s too.".formatted(question.id(), owner),
                        "Give one of them another id; answers are kept by it.");
            }
        }
    }
}
