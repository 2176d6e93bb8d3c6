package dev.carrel.markdown;

import dev.carrel.course.LessonId;
import dev.carrel.course.Problem;
import dev.carrel.course.Question;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// One lesson written down in a test, rendered the way every lesson is.
public final class OneLesson {
    public final LessonDocument document;
    public final List<Problem> problems;
    public final Document page;

    private OneLesson(RenderedLesson rendered) {
        document = rendered.document();
        problems = rendered.problems();
        page = Jsoup.parseBodyFragment(document.html());
    }

    /// @param markdown of the lesson `m/one.md`
    /// @param more further files: path, text, path, text, …
    public static OneLesson of(String markdown, String... more) {
        List<String> files = new ArrayList<>(List.of("m/one.md", markdown));
        files.addAll(List.of(more));
        StringBuilder summary = new StringBuilder("# Demo\n\n* [One](m/one.md)\n");
        for (int i = 0; i < more.length; i += 2) {
            if (more[i].startsWith("m/") && more[i].endsWith(".md")) {
                summary.append("* [").append(more[i]).append("](").append(more[i]).append(")\n");
            }
        }
        if (!files.contains("SUMMARY.md")) {
            files.addAll(List.of("SUMMARY.md", summary.toString()));
        }
        if (!files.contains("course.yaml")) {
            files.addAll(List.of("course.yaml", "id: demo\ntitle: Demo\nlanguage: en\n"));
        }
        try {
            OpenCourse course = OpenCourse.of(MemoryFiles.of(files.toArray(new String[0])), "demo");
            return new OneLesson(course.lesson(new LessonId("m/one")));
        } catch (SourceException e) {
            throw new AssertionError(e);
        }
    }

    public Elements all(String selector) {
        return page.select(selector);
    }

    /// The only element of that kind.
    public Element one(String selector) {
        Elements found = page.select(selector);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " × " + selector + " in " + document.html());
        }
        return found.getFirst();
    }

    public String text() {
        return document.text();
    }

    /// Codes of the problems, with line and column.
    public List<String> told() {
        return problems.stream().map(p -> p.code() + " " + p.line() + ":" + p.column()).toList();
    }

    public List<String> codes() {
        return problems.stream().map(Problem::code).toList();
    }

    public Question question() {
        return document.questions().getFirst();
    }
}
