package dev.carrel.ui.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.course.Question;
import dev.carrel.course.QuestionId;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.AttemptStore;
import dev.carrel.quiz.Grade;
import dev.carrel.records.NotesHome;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.Looks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllNotebooksTest {
    private static final CourseId REMOVED = new CourseId("removed");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-24T09:30:00+01:00");

    private static final List<Colour> COLOURS = List.of(Colour.values());

    @TempDir Path folder;
    private NotesHome home;
    private NotebookWindow window;

    @BeforeEach
    @SuppressWarnings("NullAway.Init") // the window is made by open(), which each test calls
    void install() throws Exception {
        home = new NotesHome(folder);
        home.install(1, NotesHome.first());
    }

    @AfterEach
    void close() throws Exception {
        if (window != null) {
            window.close();
        }
        home.close();
    }

    private void open() {
        window = new NotebookWindow(home, null, 1440, 900);
    }

    @Test
    void notesOfARemovedCourseStandWithTheOthers() throws Exception {
        home.mark(NotesHome.OWLS, "hears a mouse", Colour.SKY, "Listen");
        home.records.annotations().note(REMOVED, new LessonId("x"), 3, "Still here", Set.of());
        open();
        window.see("Birds and what they know · By night");
        window.see("Still here");
        window.see("This course is not on your shelf");
        window.see("2 entries");
        Looks.keep(window.stage, "notebook-all");
        Path file = folder.resolve("all.html");
        window.willChoose(file);
        window.press("Export");
        window.choose(RadioButton.class, "Web page");
        window.press("Choose a place");
        window.see("2 notes were written to");
        window.press("Close");
        assertThat(window.heard).contains("where to all-courses-notes.html");
        assertThat(file).content().contains("Listen", "Still here");
    }

    @Test
    void aNoteOfARemovedCourseIsOpenedHereSinceThereIsNoPlaceToLookFor() throws Exception {
        home.records.annotations().note(REMOVED, new LessonId("x"), 3, "Still here", Set.of());
        open();
        window.see("Still here");
        HeadlessFx.run(() -> window.node(".notebook-list", ListView.class).requestFocus());
        window.key(KeyCode.DOWN);
        window.key(KeyCode.ENTER);
        assertThat(window.node(".note-card .text-area", TextArea.class).getText())
                .isEqualTo("Still here");
        assertThat(window.heard).isEmpty();
    }

    @Test
    void answersInARemovedCourseStandWithItsNotes() throws Exception {
        home.records.annotations().note(REMOVED, new LessonId("x"), 3, "Still here", Set.of());
        answerInRemoved();
        open();
        window.see("Why was it removed?");
        window.see("Nobody knows");
        window.see("2 entries");
    }

    @Test
    void answersInARemovedCourseWithoutNotesAreShownAndExported() throws Exception {
        home.mark(NotesHome.OWLS, "hears a mouse", Colour.SKY, "Listen");
        answerInRemoved();
        open();
        window.see("Why was it removed?");
        window.see("This course is not on your shelf");
        window.see("2 entries");
        Path file = folder.resolve("all.html");
        window.willChoose(file);
        window.press("Export");
        window.choose(RadioButton.class, "Web page");
        window.press("Choose a place");
        window.see("One note and one answer were written to");
        assertThat(file).content().contains("Listen", "Nobody knows");
    }

    private void answerInRemoved() throws Exception {
        var question =
                new Question.ShortAnswer(
                        new Question.Common(
                                new QuestionId("q"),
                                1,
                                "Why was it *removed*?",
                                null,
                                List.of(),
                                null,
                                Question.Review.NONE,
                                null),
                        null,
                        List.of());
        home.records
                .attempts()
                .record(
                        REMOVED,
                        new LessonId("x"),
                        3,
                        question,
                        new Answer.Typed("Nobody knows"),
                        new Grade(Grade.Verdict.UNGRADED, 0, List.of(), List.of()),
                        AttemptStore.Effort.UNKNOWN);
    }

    @Test
    void aFileThatNamesNoCourseIsAskedAbout() throws Exception {
        Map<String, String> files = NotesHome.first();
        files.put(
                "course.yaml",
                files.getOrDefault("course.yaml", "")
                        .replace("id: birds", "id: more-birds")
                        .replace("title: Birds", "title: More birds"));
        home.install(1, files);
        Path file =
                Files.writeString(
                        folder.resolve("x.json"),
                        """
                        [{"id": "1", "body": {"value": "Hm"}, "target": {"source": "x", "selector":
                          {"type": "TextQuoteSelector", "exact": "hears a mouse"}}},
                         {"id": "2", "target": {"source": "x", "selector":
                          {"type": "TextQuoteSelector", "exact": "An owl hunts"}}},
                         {"id": "3", "target": {"source": "x", "selector":
                          {"type": "TextQuoteSelector", "exact": "a penguin dives"}}}]
                        """);
        open();
        window.willChoose(file);
        window.key(KeyCode.I, true, false);
        window.see("This file does not say which course its notes are about.");
        var courses = window.node(".sheet .combo-box", ComboBox.class);
        HeadlessFx.run(() -> courses.getSelectionModel().select(1));
        window.see("1 has its place");
        window.see("1 needs a look");
        window.see("1 is without a place");
        Looks.keep(window.stage, "notebook-import-all");
        window.press("Keep 3 notes");
        window.see("3 notes came in.");
        window.see("Without a place (2)");
    }

    @Test
    void tenThousandNotesNeedNoMoreCellsThanAFew() throws Exception {
        List<Annotation> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(
                    new Annotation.Highlight(
                            Annotation.newId(),
                            NotesHome.BIRDS,
                            new Passage(
                                    NotesHome.OWLS,
                                    1,
                                    i % 50,
                                    i % 50 + 5,
                                    new QuoteSelector("quote number " + i, "", ""),
                                    null),
                            COLOURS.get(i % 6),
                            Style.HIGHLIGHT,
                            i % 3 == 0 ? "A *note* of " + i : "",
                            i % 7 == 0 ? Set.of("seven") : Set.of(),
                            TIME,
                            TIME));
        }
        home.records.annotations().addAll(many);
        open();
        window.see("10,000 entries");
        HeadlessFx.run(
                () -> window.model().filter().set(NotebookFilter.ALL.withWords("number 4321")));
        window.see("1 of 10,000 entries");
        window.see("quote number 4321");
        HeadlessFx.run(() -> window.model().filter().set(NotebookFilter.ALL));
        window.see("10,000 entries");
        var list = window.node(".notebook-list", ListView.class);
        HeadlessFx.run(() -> list.scrollTo(2500));
        HeadlessFx.frames(3);
        assertThat(HeadlessFx.call(() -> list.lookupAll(".notebook-cell").size())).isLessThan(60);
        assertThat(
                        HeadlessFx.call(() ->
                                list.lookupAll(".notebook-cell").stream()
                                        .map(ListCell.class::cast)
                                        .filter(cell -> !cell.isEmpty())
                                        .allMatch(cell ->
                                                cell.getHeight() >= 24
                                                        && cell.getWidth() <= list.getWidth())))
                .isTrue();
    }
}
