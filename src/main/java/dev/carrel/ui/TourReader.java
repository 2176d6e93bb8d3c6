package dev.carrel.ui;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.CourseId;
import dev.carrel.course.Lesson;
import dev.carrel.course.Question;
import dev.carrel.library.InstalledCourse;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.markdown.SourceException;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.AttemptStore;
import dev.carrel.quiz.Grader;
import dev.carrel.store.StoreException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a learner does on the tour. Blocking.
///
/// @param rooms where it is kept
/// @param course the one being toured
record TourReader(Rooms rooms, CourseId course) {
    /// A choice question, and where its prompt begins.
    private record Asked(Question.Choices question, LessonDocument.Block prompt) {}

    /// Opens the course as the reader does.
    Done read() throws IOException {
        InstalledCourse installed =
                rooms.library()
                        .course(course)
                        .orElseThrow(() -> new IOException("The course is gone."));
        var files = rooms.library().files(course, installed.edition().number());
        OpenCourse open = OpenCourse.of(files, course.value());
        try {
            for (Lesson lesson : open.course().lessons()) {
                LessonDocument document = open.lesson(lesson.id()).document();
                Optional<Asked> asked = firstChoice(document);
                if (asked.isPresent()) {
                    return new Done(course, installed.edition().number(), document, asked);
                }
            }
            Lesson first = open.course().lessons().getFirst();
            return new Done(
                    course,
                    installed.edition().number(),
                    open.lesson(first.id()).document(),
                    Optional.empty());
        } catch (SourceException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Optional<Asked> firstChoice(LessonDocument document) {
        var prompts =
                document.blocks().stream().filter(one -> one.kind().equals("prompt")).toList();
        for (int i = 0; i < document.questions().size() && i < prompts.size(); i++) {
            if (document.questions().get(i) instanceof Question.Choices choices) {
                return Optional.of(new Asked(choices, prompts.get(i)));
            }
        }
        return Optional.empty();
    }

    /// A lesson with something to answer.
    record Done(CourseId course, int edition, LessonDocument document, Optional<Asked> asked) {
        /// Answers its first choice question rightly, and stops reading there.
        ///
        /// @return whether there was one
        boolean answer(Rooms rooms) throws IOException {
            if (asked.isEmpty()) {
                return false;
            }
            var question = asked.get().question();
            Set<Integer> right =
                    IntStream.range(0, question.choices().size())
                            .filter(i -> question.choices().get(i).correct())
                            .boxed()
                            .collect(Collectors.toSet());
            var answer = new Answer.Chosen(right);
            try {
                rooms.records()
                        .attempts()
                        .record(
                                course,
                                document.id(),
                                edition,
                                question,
                                answer,
                                Grader.grade(question, answer),
                                AttemptStore.Effort.UNKNOWN);
                stopAt(rooms, asked.get().prompt());
            } catch (StoreException e) {
                throw new IOException(e.getMessage(), e);
            }
            return true;
        }

        /// Marks the first long paragraph, with a note, and stops reading there.
        Annotation.Highlight note(Rooms rooms) throws IOException {
            var paragraph =
                    document.blocks().stream()
                            .filter(one -> one.kind().equals("p"))
                            .filter(one -> one.end() - one.start() > 80)
                            .findFirst()
                            .orElse(document.blocks().getFirst());
            String text = document.text().substring(paragraph.start(), paragraph.end());
            int stop = text.indexOf(". ");
            int end = paragraph.start() + (stop < 0 ? text.length() : stop + 1);
            var passage =
                    new Passage(
                            document.id(),
                            edition,
                            paragraph.start(),
                            end,
                            QuoteSelector.of(document.text(), paragraph.start(), end),
                            paragraph.id());
            try {
                var note =
                        rooms.records()
                                .annotations()
                                .highlight(
                                        course,
                                        passage,
                                        Annotation.Colour.STRAW,
                                        Annotation.Style.HIGHLIGHT,
                                        "The sentence to **remember** from this lesson.",
                                        Set.of("tour"));
                rooms.updates().placeNotes(course);
                stopAt(rooms, paragraph);
                return note;
            } catch (StoreException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        private void stopAt(Rooms rooms, LessonDocument.Block block) throws StoreException {
            rooms.records()
                    .positions()
                    .save(course, document.id(), edition, block.id(), block.start());
        }
    }
}
