package dev.carrel.authoring;

import dev.carrel.course.Problem;
import dev.carrel.course.Problem.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Collects problems of a source and finds the lines they are on.
final class Findings {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file)
                    .thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column)
                    .thenComparing(Problem::code);

    private final SourceFolder source;
    private final List<Problem> found = new ArrayList<>();

    Findings(SourceFolder source) {
        this.source = source;
    }

    void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    void error(String code, String file, String message, String remedy) {
        found.add(new Problem(code, Severity.ERROR, file, 0, 0, message, remedy));
    }

    void warning(String code, String file, String message, String remedy) {
        found.add(new Problem(code, Severity.WARNING, file, 0, 0, message, remedy));
    }

    /// A problem on the first line that matches.
    ///
    /// @param line regular expression that a part of the line matches
    void at(Severity severity, String code, String file, String line, String message, String remedy)
            throws IOException {
        int number = 0;
        List<String> lines = text(file).lines().toList();
        var wanted = Pattern.compile(line);
        for (int i = 0; i < lines.size() && number == 0; i++) {
            if (wanted.matcher(lines.get(i)).find()) {
                number = i + 1;
            }
        }
        found.add(new Problem(code, severity, file, number, number == 0 ? 0 : 1, message, remedy));
    }

    /// What finds the line of YAML that gives this id and no longer one.
    static String idLine(String id) {
        return "\\bid:\\s*[\"']?" + Pattern.quote(id) + "[\"']?\\s*(?:$|[,}#])";
    }

    String text(String file) throws IOException {
        return source.read(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    }

    List<Problem> sorted() {
        return found.stream().sorted(ORDER).distinct().toList();
    }
}
