package dev.carrel.markdown.dialect;

import dev.carrel.course.CourseFiles;
import dev.carrel.markdown.source.CoursePaths;
import dev.carrel.markdown.source.Problems;
import dev.carrel.markdown.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts in what a page takes from other files of the course: `{{#include file:lines}}` of mdBook
/// and `{% include "file" %}` of GitBook. Never leaves the course.
final class Includes {
    private static final int DEEPEST = 8;
    private static final int MOST_LINES = 50_000;
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final Pattern TAKEN =
            Pattern.compile(
                    "(\\\\?)(?:\\{\\{\\s*#(?<word>include|rustdoc_include|playground|playpen|title)"
                            + "\\s(?<braces>[^{}]*)}}"
                            + "|\\{%\\s*include\\s+(?<tag>\"[^\"]*\"|'[^']*')[^{}%]*%}"
                            + "|\\{%-?\\s*(?<raw>raw|endraw)\\s*-?%})");

    private final CourseFiles files;
    private final Problems problems;
    private int lines;
    private int characters;
    private boolean raw;
    private boolean told;

    Includes(CourseFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    List<PlacedLine> resolve(List<PlacedLine> page, String from) {
        return resolve(page, from, 0);
    }

    private List<PlacedLine> resolve(List<PlacedLine> page, String from, int depth) {
        if (page.stream().noneMatch(Includes::mayInclude)) {
            return page;
        }
        List<PlacedLine> out = new ArrayList<>();
        Fences fences = new Fences();
        for (PlacedLine line : page) {
            boolean code = fences.isCode(line.text());
            if (mayInclude(line)) {
                put(out, line, code, from, depth);
            } else {
                out.add(line);
            }
        }
        return out;
    }

    private static boolean mayInclude(PlacedLine line) {
        String text = line.text();
        return text.length() < 4_000
                && (text.contains("{{") || text.contains("include") || text.contains("raw"));
    }

    /// One line, into which several files may be put.
    private void put(List<PlacedLine> out, PlacedLine line, boolean code, String from, int depth) {
        String text = line.text();
        List<int[]> spans = code ? List.of() : CodeSpans.in(text);
        PlacedLine last = line.with("");
        Matcher found = TAKEN.matcher(text);
        int at = 0;
        boolean titled = false;
        while (found.find()) {
            int start = found.start();
            boolean isCode = code || spans.stream().anyMatch(s -> s[0] < start && start < s[1]);
            String mark = found.group("raw");
            if (mark != null) {
                raw = isCode ? raw : mark.equals("raw");
                continue;
            }
            if (raw || (isCode && found.group("tag") != null)) {
                continue;
            }
            last = last.with(last.text() + text.substring(at, start));
            at = found.end();
            if (!found.group(1).isEmpty()) {
                last = last.with(last.text() + found.group().substring(1));
            } else if ("title".equals(found.group("word"))) {
                titled = true;
            } else {
                List<PlacedLine> taken = read(line.from(start), found, from, depth);
                String before = last.text();
                if (taken.isEmpty()) {
                    last = last.with(before + found.group());
                    continue;
                }
                for (int i = 0; i < taken.size() - 1; i++) {
                    out.add(taken.get(i).with((i == 0 ? before : "") + taken.get(i).text()));
                }
                last = taken.getLast();
                last = last.with((taken.size() == 1 ? before : "") + last.text());
            }
        }
        last = last.with(last.text() + text.substring(at));
        if (!titled || !last.isBlank()) {
            out.add(last);
        }
    }

    /// @param place where it is wanted
    /// @return nothing if there is nothing to put in; that has been told
    private List<PlacedLine> read(PlacedLine place, Matcher found, String from, int depth) {
        if (depth >= DEEPEST || isTooMuch()) {
            return tooDeep(place);
        }
        String word = found.group("word");
        String quoted = word == null ? found.group("tag") : found.group("braces");
        String argument = quoted.strip().replaceAll("^[\"']|[\"']$", "");
        if (word != null && word.startsWith("play")) {
            argument = argument.split("\\s", 2)[0];
        }
        int colon = argument.indexOf(':');
        String path = colon < 0 ? argument : argument.substring(0, colon);
        Optional<String> file =
                CoursePaths.find(files.paths(), from, path).filter(p -> !p.equals(from));
        Optional<String> text = file.flatMap(f -> SourceText.read(files, f, problems));
        if (text.isEmpty()) {
            problems.error(
                    "include-missing",
                    place.spot(),
                    "The course has no file '" + path + "' to include here.",
                    "Check the path; it counts from this page, and stays in the course.");
            return List.of();
        }
        String name = file.get();
        List<PlacedLine> all = PlacedLine.of(text.get().stripTrailing(), name, 1);
        boolean headed = name.endsWith(".md") && all.getFirst().text().equals("---");
        all = headed ? behindFrontMatter(all) : all;
        List<PlacedLine> wanted =
                colon < 0
                        ? all
                        : IncludeExcerpt.of(all, argument.substring(colon + 1), place, problems);
        lines += wanted.size();
        characters += wanted.stream().mapToInt(one -> one.text().length()).sum();
        return isTooMuch() ? tooDeep(place) : resolve(wanted, name, depth + 1);
    }

    private boolean isTooMuch() {
        return lines > MOST_LINES || characters > MOST_CHARACTERS;
    }

    private List<PlacedLine> tooDeep(PlacedLine place) {
        if (!told) {
            problems.error(
                    "include-too-deep",
                    place.spot(),
                    "This include goes on and on.",
                    "Let pages not include each other, nor the same long file again and again.");
            told = true;
        }
        return List.of();
    }

    private static List<PlacedLine> behindFrontMatter(List<PlacedLine> all) {
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).text().equals("---")) {
                return all.subList(i + 1, all.size());
            }
        }
        return all;
    }
}
