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
    private static final Pattern TERM = Pattern.compile(" {0,3}##\\s+(.*?)(?:\\s+#+)?\\s*");
    private static final Pattern ALSO =
            Pattern.compile(
                    "\\s*[*_]{0,2}Also:?[*_]{0,2}:?\\s+(.*?)\\s*", Pattern.CASE_INSENSITIVE);

    private GlossaryParser() {}

    public static List<Term> read(CourseFiles files, String path, Problems problems) {
        String text = SourceText.read(files, path, problems).orElse("");
        PageHead head = PageHead.of(text, path, problems);
        List<Term> terms = new ArrayList<>();
        Set<String> known = new HashSet<>();
        String name = "";
        int at = 0;
        List<String> also = new ArrayList<>();
        StringBuilder definition = new StringBuilder();
        int number = head.bodyLine() - 1;
        for (String line : (head.body() + "\n## \u0000").split("\n", -1)) {
            number++;
            Matcher heading = TERM.matcher(line);
            Matcher others = ALSO.matcher(line);
            if (heading.matches()) {
                if (!name.isEmpty()) {
                    terms.add(new Term(name, also, definition.toString().strip()));
                    complain(path, at, name, definition, known, problems);
                }
                name = SummaryParser.plain(heading.group(1));
                at = number;
                also = new ArrayList<>();
                definition.setLength(0);
            } else if (!name.isEmpty()
                    && others.matches()
                    && line.stripLeading().matches("[*_]*Also.*")) {
                Arrays.stream(others.group(1).replaceFirst("\\.$", "").split("[,;]", -1))
                        .map(String::strip)
                        .filter(form -> !form.isEmpty())
                        .forEach(also::add);
            } else if (!name.isEmpty()) {
                definition.append(line).append('\n');
            }
        }
        return terms;
    }

    private static void complain(
            String path,
            int line,
            String name,
            CharSequence definition,
            Set<String> known,
            Problems problems) {
        Spot spot = new Spot(path, line, 1);
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
