package dev.carrel.search;

import dev.carrel.annotation.Annotation;
import dev.carrel.course.Course;
import dev.carrel.course.Lesson;
import dev.carrel.course.LessonId;
import dev.carrel.course.Question;
import dev.carrel.course.Reading;
import dev.carrel.course.ReadingRef;
import dev.carrel.course.Term;
import dev.carrel.markdown.Fragment;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.search.SearchDocument.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What can be found in a course and in a learner's notes, as documents of the index.
///
/// Right answers and explanations are left out: searching must not give them away.
final class CourseDocuments {
    private static final Set<String> ASKED = Set.of("prompt", "choice");
    private static final Pattern MARKS = Pattern.compile("[*_`~<>&#\\[\\]|\\\\-]");

    private CourseDocuments() {}

    /// A lesson and each of its questions. The words of a question belong to the question alone, so
    /// that one word is not found twice in one place.
    static List<SearchDocument> of(Course course, Lesson lesson, LessonDocument document) {
        Map<String, SearchDocument> found = new LinkedHashMap<>();
        for (Question question : document.questions()) {
            String id = question.id().value();
            found.putIfAbsent(
                    id,
                    new SearchDocument(
                            Kind.QUESTION,
                            course.id(),
                            lesson.id(),
                            id,
                            lesson.title(),
                            words(question)));
        }
        List<SearchDocument> documents = new ArrayList<>(found.values());
        documents.addFirst(
                new SearchDocument(
                        Kind.LESSON,
                        course.id(),
                        lesson.id(),
                        lesson.id().value(),
                        lesson.title(),
                        prose(document)));
        return documents;
    }

    /// The glossary; each term in the first lesson that introduces it.
    static List<SearchDocument> terms(Course course) {
        Map<String, LessonId> introduced = new HashMap<>();
        for (Lesson lesson : course.lessons()) {
            lesson.terms().forEach(term -> introduced.putIfAbsent(folded(term), lesson.id()));
        }
        Map<String, SearchDocument> documents = new LinkedHashMap<>();
        for (Term term : course.glossary()) {
            documents.putIfAbsent(
                    term.name(),
                    new SearchDocument(
                            Kind.TERM,
                            course.id(),
                            introduced.get(folded(term.name())),
                            term.name(),
                            term.name(),
                            lines(String.join(", ", term.also()), plain(term.definition()))));
        }
        return List.copyOf(documents.values());
    }

    /// The reading list; each reading in the first lesson that recommends it.
    static List<SearchDocument> readings(Course course) {
        Map<String, LessonId> recommended = new HashMap<>();
        for (Lesson lesson : course.lessons()) {
            for (ReadingRef reading : lesson.readings()) {
                recommended.putIfAbsent(reading.id(), lesson.id());
            }
        }
        Map<String, SearchDocument> documents = new LinkedHashMap<>();
        for (Reading reading : course.readings()) {
            documents.putIfAbsent(
                    reading.id(),
                    new SearchDocument(
                            Kind.READING,
                            course.id(),
                            recommended.get(reading.id()),
                            reading.id(),
                            reading.title(),
                            lines(
                                    String.join(", ", reading.authors()),
                                    reading.container(),
                                    reading.issued(),
                                    plain(reading.note()))));
        }
        return List.copyOf(documents.values());
    }

    /// What the learner wrote, the tags, and the marked words.
    static SearchDocument note(Annotation annotation) {
        String marked =
                switch (annotation) {
                    case Annotation.Highlight highlight -> highlight.passage().quote().exact();
                    case Annotation.Bookmark bookmark -> bookmark.passage().quote().exact();
                    case Annotation.LessonNote _ -> null;
                };
        String tags =
                String.join(
                        " ", annotation.tags().stream().sorted().map(tag -> "#" + tag).toList());
        return new SearchDocument(
                Kind.NOTE,
                annotation.course(),
                annotation.lesson(),
                annotation.id().toString(),
                "",
                lines(plain(annotation.body()), tags, marked));
    }

    private static String prose(LessonDocument document) {
        List<String> blocks = new ArrayList<>();
        for (LessonDocument.Block block : document.blocks()) {
            if (!ASKED.contains(block.kind())) {
                blocks.add(document.text().substring(block.start(), block.end()));
            }
        }
        return String.join("\n", blocks);
    }

    private static String words(Question question) {
        List<String> words = new ArrayList<>();
        words.add(
                question instanceof Question.Cloze cloze
                        ? cloze.promptWith("…")
                        : question.prompt());
        switch (question) {
            case Question.Choices choices ->
                    choices.choices().forEach(choice -> words.add(choice.text()));
            case Question.Predict predict -> words.addAll(predict.choices());
            case Question.Matching matching ->
                    matching.pairs().forEach(pair -> words.add(pair.left()));
            case Question.Ordering _,
                    Question.Cloze _,
                    Question.Numeric _,
                    Question.ShortAnswer _ -> {}
        }
        return String.join("\n", words.stream().map(CourseDocuments::plain).toList());
    }

    /// The words of a piece of Markdown. Most notes have no marks, and are many.
    private static String plain(@Nullable String markdown) {
        if (markdown == null) {
            return "";
        }
        return MARKS.matcher(markdown).find() ? Fragment.text(markdown) : markdown;
    }

    private static String lines(@Nullable String... parts) {
        List<String> lines = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                lines.add(part);
            }
        }
        return String.join("\n", lines);
    }

    private static String folded(String term) {
        return term.strip().toLowerCase(Locale.ROOT);
    }
}
