package dev.carrel.markdown.outline;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.Term;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.SourceText;
import dev.carrel.markdown.source.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `GLOSSARY.md`: `## Term`, its definition, optionally a line `Also: plural, abbreviation`.
public final class GlossaryParser {
    private static final Pattern HEADING = Pattern.compile(" {0,3}(##?)\\s+(.*?)(?:\\s+#+)?\\s*");
    private static final Pattern ALSO =
            Pattern.compile("\\s*[*_]{0,2}Also(?::[*_]{0,2}|[*_]{1,2}:)\\s+(.*?)\\s*");

    private final String path;
    private final Problems problems;
    private final List<Term> terms = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private String name = "";
    private int at;
    private List<String> also = new ArrayList<>();
    private final StringBuilder definition = new StringBuilder();

    private GlossaryParser(String path, Problems problems) {
        this.path = path;
        this.problems = problems;
    }

    public static List<Term> read(CourseFiles files, String path, Problems problems) {
        String text = SourceText.read(files, path, problems).orElse("");
        return new GlossaryParser(path, problems).terms(PageHead.of(text, path, problems));
    }

    private List<Term> terms(PageHead page) {
        boolean code = false;
        int number = page.bodyLine();
        for (String line : page.body().split("\n", -1)) {
            code ^= PageHead.isFence(line);
            Matcher heading = HEADING.matcher(line);
            if (!code && heading.matches()) {
                finish();
                name = heading.group(1).length() == 2 ? SummaryParser.plain(heading.group(2)) : "";
                at = number;
            } else if (!name.isEmpty()) {
                say(line, code);
            }
            number++;
        }
        finish();
        return terms;
    }

    private void say(String line, boolean code) {
        Matcher others = ALSO.matcher(line);
        if (code || !others.matches()) {
            definition.append(line).append('\n');
            return;
        }
        Arrays.stream(others.group(1).replaceFirst("\\.$", "").split("[,;]", -1))
                .map(String::strip)
                .filter(form -> !form.isEmpty())
                .forEach(also::add);
    }

    private void finish() {
        if (!name.isEmpty()) {
            terms.add(new Term(name, also, definition.toString().strip()));
            complain();
        }
        also = new ArrayList<>();
        definition.setLength(0);
    }

    private void complain() {
        Spot spot = new Spot(path, at, 1);
        if (!known.add(name.toLowerCase(Locale.ROOT))) {
            problems.warning(
                    "term-duplicate",
                    spot,
                    "The term '" + name + "' is defined twice.",
                    "Keep one definition.");
        }
        if (definition.toString().isBlank()) {
            problems.warning(
                    "term-empty",
                    spot,
                    "The term '" + name + "' has no definition.",
                    "Write one below its heading.");
        }
    }
}
