package dev.carrel.transfer.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.course.Course;
import dev.carrel.course.LessonId;
import dev.carrel.course.Question;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.Attempt;
import dev.carrel.quiz.AttemptStore;
import dev.carrel.quiz.Grader;
import dev.carrel.records.NotesHome;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a learner left in a course, in the order of the course.
class NotebookTest {
    private static final LessonId GONE = new LessonId("gone");

    @TempDir Path folder;
    private NotesHome home;

    @BeforeEach
    void install() throws Exception {
        home = new NotesHome(folder);
        home.install(1, NotesHome.first());
    }

    @AfterEach
    void close() {
        home.close();
    }

    private Notebook notebook(int edition) throws Exception {
        home.updates.placeNotes(NotesHome.BIRDS);
        Course course =
                OpenCourse.of(home.library.files(NotesHome.BIRDS, edition), "birds").course();
        return Notebook.of(
                course, home.records.placements().inEdition(NotesHome.BIRDS, edition), latest());
    }

    private Collection<Attempt> latest() throws Exception {
        return home.records.attempts().latest(NotesHome.BIRDS).values();
    }

    private void answer(LessonId lesson, int choice) throws Exception {
        var question =
                (Question.Choices)
                        OpenCourse.of(home.library.files(NotesHome.BIRDS, 1), "birds")
                                .lesson(NotesHome.JAYS)
                                .document()
                                .questions()
                                .getFirst();
        var answer = new Answer.Chosen(Set.of(choice));
        home.records
                .attempts()
                .record(
                        NotesHome.BIRDS,
                        lesson,
                        1,
                        question,
                        answer,
                        Grader.grade(question, answer),
                        AttemptStore.Effort.UNKNOWN);
    }

    private void noteOn(LessonId lesson, String body) throws Exception {
        home.records.annotations().note(NotesHome.BIRDS, lesson, 1, body, Set.of());
    }

    @Test
    void lessonsStandInTheOrderOfTheCourseAndLostOnesLast() throws Exception {
        noteOn(GONE, "lost");
        home.mark(NotesHome.SWIFTS, "sleeps on the wing", Colour.SKY, "");
        answer(NotesHome.JAYS, 0);
        home.mark(NotesHome.OWLS, "hunts at dusk", Colour.SKY, "");
        assertThat(notebook(1).sections())
                .extracting(Notebook.Section::lessonTitle)
                .containsExactly("Owls hunt by ear", "Jays remember", "Swifts never land", "gone");
    }

    @Test
    void aLessonThatIsGoneIsOneSectionWithItsNotesAndItsAnswers() throws Exception {
        noteOn(GONE, "one");
        noteOn(new LessonId("also-gone"), "between");
        noteOn(GONE, "two");
        answer(GONE, 1);
        Notebook notebook = notebook(1);
        assertThat(notebook.sections())
                .extracting(Notebook.Section::lessonTitle)
                .containsExactly("also-gone", "gone");
        assertThat(notebook.sections().getLast().notes()).hasSize(2);
        assertThat(notebook.sections().getLast().answers()).hasSize(1);
    }

    @Test
    void withinALessonNotesStandAsInTheTextAndANoteOnTheWholeFirst() throws Exception {
        home.mark(NotesHome.OWLS, "An owl hunts at dusk", Colour.SKY, "third");
        home.mark(NotesHome.OWLS, "A barn owl hears", Colour.SKY, "second");
        noteOn(NotesHome.OWLS, "first");
        assertThat(notebook(1).entries())
                .extracting(entry -> entry.annotation().body())
                .containsExactly("first", "second", "third");
    }

    @Test
    void ofAQuestionAnsweredTwiceOnlyTheLastAnswerIsThere() throws Exception {
        answer(NotesHome.JAYS, 1);
        answer(NotesHome.JAYS, 0);
        assertThat(notebook(1).answers())
                .extracting(AnsweredQuestion::answer)
                .containsExactly("Acorns");
    }

    @Test
    void aLessonThatWasRenamedHasItsNewTitleAndKeepsWhatWasLeftInIt() throws Exception {
        home.mark(NotesHome.JAYS, "finds most of them", Colour.MOSS, "");
        answer(NotesHome.JAYS, 0);
        Map<String, String> second = NotesHome.first();
        second.replaceAll((_, text) -> text.replace("Jays remember", "Jays never forget"));
        home.install(2, second);
        Notebook notebook = notebook(2);
        assertThat(notebook.sections())
                .extracting(Notebook.Section::lessonTitle)
                .containsExactly("Jays never forget");
        assertThat(notebook.answers().getFirst().lessonTitle()).isEqualTo("Jays never forget");
    }

    @Test
    void withoutTheCourseNothingHasAPlaceAndNothingIsMissing() throws Exception {
        home.mark(NotesHome.OWLS, "hunts at dusk", Colour.SKY, "mine", "tag");
        noteOn(NotesHome.JAYS, "whole");
        answer(NotesHome.JAYS, 0);
        Notebook notebook =
                Notebook.of(
                        NotesHome.BIRDS,
                        home.records.annotations().list(NotesHome.BIRDS),
                        latest());
        assertThat(notebook.title()).isEqualTo("birds");
        assertThat(notebook.sections())
                .extracting(Notebook.Section::lessonTitle)
                .containsExactly("jays", "owls");
        assertThat(notebook.entries()).noneMatch(Notebook.Entry::placed).hasSize(2);
        assertThat(notebook.answers()).hasSize(1);
    }

    @Test
    void thePartThatIsWantedKeepsItsOrderAndHasNoEmptySections() throws Exception {
        Annotation owl = home.mark(NotesHome.OWLS, "hunts at dusk", Colour.SKY, "");
        home.mark(NotesHome.JAYS, "finds most of them", Colour.SKY, "");
        answer(NotesHome.JAYS, 0);
        Attempt attempt = latest().iterator().next();
        Notebook part = notebook(1).only(Set.of(owl.id(), attempt.id()));
        assertThat(part.sections())
                .extracting(Notebook.Section::lessonTitle)
                .containsExactly("Owls hunt by ear", "Jays remember");
        assertThat(part.sections().getLast().notes()).isEmpty();
        assertThat(notebook(1).only(Set.of(owl.id())).sections()).hasSize(1);
    }

    @Test
    void answersChangeNothingInTheWebAnnotationsOfTheSameNotes() throws Exception {
        home.mark(NotesHome.OWLS, "hunts at dusk", Colour.SKY, "mine", "tag");
        String before = WebAnnotations.text("Birds", java.util.List.of(notebook(1)));
        answer(NotesHome.JAYS, 0);
        assertThat(WebAnnotations.text("Birds", java.util.List.of(notebook(1)))).isEqualTo(before);
    }
}
