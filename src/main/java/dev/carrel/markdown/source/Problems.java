package dev.carrel.markdown.source;

import dev.carrel.course.Problem;
import dev.carrel.course.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong while a source is read. Not thread-safe; one per reading.
public final class Problems {
    /// More than this says nothing new, and a hostile file could make millions.
    private static final int MOST = 2_000;

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file)
                    .thenComparingInt(Problem::line)
                    .thenComparingInt(Problem::column)
                    .thenComparing(Problem::code);

    private final List<Problem> found = new ArrayList<>();

    public void error(String code, Spot spot, String message, @Nullable String remedy) {
        add(code, Severity.ERROR, spot, message, remedy);
    }

    public void warning(String code, Spot spot, String message, @Nullable String remedy) {
        add(code, Severity.WARNING, spot, message, remedy);
    }

    public void info(String code, Spot spot, String message, @Nullable String remedy) {
        add(code, Severity.INFO, spot, message, remedy);
    }

    private void add(
            String code, Severity severity, Spot spot, String message, @Nullable String remedy) {
        if (found.size() < MOST) {
            found.add(
                    new Problem(
                            code,
                            severity,
                            spot.file(),
                            spot.line(),
                            spot.column(),
                            message,
                            remedy));
        }
    }

    public void addAll(List<Problem> more) {
        found.addAll(more);
    }

    public List<Problem> sorted() {
        return found.stream().sorted(ORDER).distinct().toList();
    }
}
