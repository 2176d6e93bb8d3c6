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
    private static final Pattern BRACES =
            Pattern.compile(
                    "(\\\\?)\\{\\{\\s*#(include|rustdoc_include|playground|playpen|title)\\s([^{}]*)}}");
    private static final Pattern TAG =
            Pattern.compile("(\\\\?)\\{%\\s*(include)\\s+(\"[^\"]*\"|'[^']*')[^{}%]*%}");

    private final CourseFiles files;
    private final Problems problems;
    private int lines;

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
            Matcher found = mayInclude(line) ? BRACES.matcher(line.text()) : null;
            if (found != null && !found.find()) {
                found = code ? null : TAG.matcher(line.text());
                if (found != null && !found.find()) {
                    found = null;
                }
            }
            if (found == null) {
                out.add(line);
            } else {
                put(out, line, found, from, depth);
            }
        }
        return out;
    }

    private static boolean mayInclude(PlacedLine line) {
        return line.text().length() < 4_000
                && (line.text().contains("{{") || line.text().contains("include"));
    }

    private void put(List<PlacedLine> out, PlacedLine line, Matcher found, String from, int depth) {
        String before = line.text().substring(0, found.start());
        String after = line.text().substring(found.end());
        if (!found.group(1).isEmpty()) {
            out.add(line.with(before + found.group().substring(1) + after));
            return;
        }
        String argument = found.group(3).strip().replaceAll("^[\"']|[\"']$", "");
        if (found.group(2).equals("title")) {
            if (!(before + after).isBlank()) {
                out.add(line.with(before + after));
            }
            return;
        }
        if (found.group(2).startsWith("play")) {
            argument = argument.split("\\s", 2)[0];
        }
        List<PlacedLine> taken = read(line, found, argument, from, depth);
        if (taken.isEmpty()) {
            out.add(line);
            return;
        }
        List<PlacedLine> rest = List.of(line.from(found.end()));
        if (BRACES.matcher(after).find()) {
            rest = resolve(rest, from, depth);
        }
        for (int i = 0; i < taken.size(); i++) {
            PlacedLine one = taken.get(i);
            boolean last = i == taken.size() - 1;
            out.add(
                    one.with(
                            (i == 0 ? before : "")
                                    + one.text()
                                    + (last ? rest.getFirst().text() : "")));
        }
        out.addAll(rest.subList(1, rest.size()));
    }

    private List<PlacedLine> read(
            PlacedLine line, Matcher found, String argument, String from, int depth) {
        int colon = argument.indexOf(':');
        String path = colon < 0 ? argument : argument.substring(0, colon);
        Optional<String> file =
                CoursePaths.find(files.paths(), from, path).filter(p -> !p.equals(from));
        Optional<String> text = file.flatMap(f -> SourceText.read(files, f, problems));
        if (text.isEmpty() || depth >= DEEPEST || lines > MOST_LINES) {
            problems.error(
                    text.isEmpty() ? "include-missing" : "include-too-deep",
                    line.at(found.start()),
                    text.isEmpty()
                            ? "The course has no file '" + path + "' to include here."
                            : "This include goes on and on.",
                    text.isEmpty()
                            ? "Check the path; it counts from this page, and stays in the course."
                            : "Let pages not include each other.");
            return List.of();
        }
        String name = file.get();
        boolean page = name.endsWith(".md");
        List<PlacedLine> all = PlacedLine.of(text.get().stripTrailing(), name, 1);
        all = page && all.getFirst().text().equals("---") ? behindFrontMatter(all) : all;
        List<PlacedLine> wanted =
                colon < 0 ? all : Excerpt.of(all, argument.substring(colon + 1), line, problems);
        lines += wanted.size();
        return resolve(wanted, name, depth + 1);
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
