package dev.carrel.cli.terminal;

import dev.carrel.course.Problem;
import dev.carrel.course.Problem.Severity;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Problems of a source, for people and for programs.
public final class ProblemText {
    private ProblemText() {}

    /// One line each, in the form editors jump to: `file:line:column: severity code: message`.
    public static void print(PrintWriter out, List<Problem> problems) {
        for (Problem problem : problems) {
            String remedy = problem.remedy();
            out.printf(
                    "%s:%d:%d: %s %s: %s%s%n",
                    problem.file().isEmpty() ? "." : problem.file(),
                    Math.max(1, problem.line()),
                    Math.max(1, problem.column()),
                    word(problem),
                    problem.code(),
                    CourseWording.line(problem.message()),
                    remedy == null ? "" : " " + remedy);
        }
    }

    static String word(Problem problem) {
        return problem.severity().name().toLowerCase(Locale.ROOT);
    }

    /// For example `2 errors, 1 warning`.
    public static String summary(List<Problem> problems) {
        return "%s, %s"
                .formatted(
                        count(problems, Severity.ERROR, "error"),
                        count(problems, Severity.WARNING, "warning"));
    }

    private static String count(List<Problem> problems, Severity severity, String word) {
        long count = problems.stream().filter(each -> each.severity() == severity).count();
        return count + " " + word + (count == 1 ? "" : "s");
    }

    public static String json(List<Problem> problems) {
        return JsonText.of(problems.stream().map(ProblemText::fields).toList());
    }

    public static Map<String, @Nullable Object> fields(Problem problem) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("file", problem.file());
        fields.put("line", problem.line());
        fields.put("column", problem.column());
        fields.put("severity", word(problem));
        fields.put("code", problem.code());
        fields.put("message", problem.message());
        fields.put("remedy", problem.remedy());
        return fields;
    }
}
