package dev.carrel.cli.terminal;

import dev.carrel.course.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Problems as code scanners exchange them.
///
/// @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
public final class Sarif {
    private Sarif() {}

    public static String of(List<Problem> problems, Path source) {
        Map<String, Object> rules = new LinkedHashMap<>();
        for (Problem problem : problems) {
            rules.putIfAbsent(problem.code(), Map.of("id", problem.code()));
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "carrel check");
        driver.put("rules", rules.values());
        String root = source.toAbsolutePath().normalize().toUri().toString();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put(
                "originalUriBaseIds",
                Map.of("SRC", Map.of("uri", root.endsWith("/") ? root : root + "/")));
        run.put("results", problems.stream().map(Sarif::result).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return JsonText.of(log);
    }

    private static Map<String, Object> result(Problem problem) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", uri(problem.file()), "uriBaseId", "SRC"));
        if (problem.line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", problem.line());
            if (problem.column() > 0) {
                region.put("startColumn", problem.column());
            }
            place.put("region", region);
        }
        String remedy = problem.remedy();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", problem.code());
        result.put(
                "level",
                switch (problem.severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case INFO -> "note";
                });
        result.put(
                "message",
                Map.of("text", problem.message() + (remedy == null ? "" : " " + remedy)));
        result.put("locations", List.of(Map.of("physicalLocation", place)));
        return result;
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
