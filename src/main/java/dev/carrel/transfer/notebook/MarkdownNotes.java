package dev.carrel.transfer.notebook;

import dev.carrel.annotation.Annotation;
import dev.carrel.course.LessonId;
import dev.carrel.quiz.Attempt;
import dev.carrel.store.RecordJson;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// One Markdown file per note and per answered question, with front matter. Each keeps its file
/// name for ever, whatever becomes of its words, so that a folder can be written again over itself.
public final class MarkdownNotes {
    private static final Pattern UNSAFE = Pattern.compile("[^a-z0-9]+");
    private static final Pattern LINE = Pattern.compile("\\R");
    private static final int LONGEST = 48;

    private MarkdownNotes() {}

    /// The files by name. Names are lower-case letters, digits and hyphens, and safe on every
    /// system.
    public static Map<String, String> files(Notebook notebook) {
        Map<String, String> files = new TreeMap<>();
        for (Notebook.Entry entry : notebook.entries()) {
            Annotation note = entry.annotation();
            files.put(name("note", note.lesson().value(), note.id()), text(notebook, entry));
        }
        for (AnsweredQuestion one : notebook.answers()) {
            String name = name("answer", one.attempt().questionId().value(), one.id());
            files.put(name, text(notebook, one));
        }
        return files;
    }

    private static String name(String kind, String about, UUID id) {
        String safe = UNSAFE.matcher(about.toLowerCase(Locale.ROOT)).replaceAll("-");
        String begin = safe.substring(0, Math.min(LONGEST, safe.length()));
        return kind + "-" + begin + "-" + id + ".md";
    }

    /// How the front matter of every file begins.
    private static StringBuilder front(
            UUID id, Notebook notebook, LessonId lesson, String lessonTitle) {
        StringBuilder text = new StringBuilder("---\n");
        field(text, "id", id);
        field(text, "course", notebook.course());
        field(text, "course_title", notebook.title());
        field(text, "lesson", lesson);
        field(text, "lesson_title", lessonTitle);
        return text;
    }

    private static String text(Notebook notebook, Notebook.Entry entry) {
        Annotation annotation = entry.annotation();
        StringBuilder text =
                front(annotation.id(), notebook, annotation.lesson(), entry.lessonTitle());
        switch (annotation) {
            case Annotation.Highlight highlight -> {
                field(text, "kind", "highlight");
                field(text, "colour", lower(highlight.colour()));
                field(text, "style", lower(highlight.style()));
            }
            case Annotation.LessonNote _ -> field(text, "kind", "note");
            case Annotation.Bookmark _ -> field(text, "kind", "bookmark");
        }
        text.append("tags: ")
                .append(RecordJson.write(annotation.tags().stream().sorted().toList()))
                .append('\n');
        field(text, "created", Times.text(annotation.created()));
        field(text, "changed", Times.text(annotation.changed()));
        if (!entry.placed()) {
            text.append("passage_gone: true\n");
        }
        text.append("---\n");
        if (!entry.quote().isEmpty()) {
            quote(text, entry.quote());
        }
        if (!annotation.body().isEmpty()) {
            text.append('\n').append(annotation.body()).append('\n');
        }
        return text.toString();
    }

    private static String text(Notebook notebook, AnsweredQuestion one) {
        Attempt attempt = one.attempt();
        StringBuilder text = front(one.id(), notebook, attempt.lesson(), one.lessonTitle());
        field(text, "kind", "answer");
        field(text, "question", attempt.questionId());
        field(text, "result", one.result());
        field(text, "answered", Times.text(attempt.at()));
        text.append("---\n");
        quote(text, one.prompt());
        if (!one.answer().isBlank()) {
            text.append('\n').append(one.answer()).append('\n');
        }
        return text.toString();
    }

    private static void quote(StringBuilder text, String words) {
        text.append("\n> ").append(LINE.matcher(words).replaceAll("\n> ")).append('\n');
    }

    /// A JSON text is a YAML text.
    private static void field(StringBuilder text, String name, Object value) {
        text.append(name).append(": ").append(RecordJson.write(value.toString())).append('\n');
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
