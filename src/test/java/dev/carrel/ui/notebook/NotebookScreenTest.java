package dev.carrel.ui.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.Question;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.quiz.Answer;
import dev.carrel.quiz.AttemptStore;
import dev.carrel.quiz.Grader;
import dev.carrel.records.NotesHome;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.Looks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookScreenTest {
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

    private void open(double width, double height) {
        window = new NotebookWindow(home, NotesHome.BIRDS, width, height);
    }

    private void leaveSome() throws Exception {
        home.mark(
                NotesHome.OWLS,
                "hears a mouse below the snow",
                Colour.SKY,
                "Compare with **bats**:\n\n- they shout\n- owls listen",
                "hearing",
                "exam");
        home.mark(NotesHome.OWLS, "It flies without a sound.", Colour.STRAW, "");
        home.records
                .annotations()
                .note(NotesHome.BIRDS, NotesHome.JAYS, 1, "Read this again in spring.", Set.of());
        home.mark(NotesHome.JAYS, "finds most of them", Colour.MOSS, "", "exam");
        home.records
                .annotations()
                .bookmark(
                        NotesHome.BIRDS,
                        new Passage(
                                NotesHome.SWIFTS,
                                1,
                                20,
                                35,
                                new QuoteSelector("A swift sleeps on the wing.", "", ""),
                                null),
                        "",
                        Set.of());
        home.records
                .annotations()
                .highlight(
                        NotesHome.BIRDS,
                        new Passage(
                                NotesHome.OWLS,
                                0,
                                0,
                                0,
                                new QuoteSelector("the great auk is gone", "", ""),
                                null),
                        Colour.ROSE,
                        Annotation.Style.UNDERLINE,
                        "A pity",
                        Set.of("lost"));
        answer();
    }

    private void answer() throws Exception {
        var open = OpenCourse.of(home.library.files(NotesHome.BIRDS, 1), "birds");
        var question =
                (Question.Choices) open.lesson(NotesHome.JAYS).document().questions().getFirst();
        var answer = new Answer.Chosen(Set.of(0));
        home.records
                .attempts()
                .record(
                        NotesHome.BIRDS,
                        NotesHome.JAYS,
                        1,
                        question,
                        answer,
                        Grader.grade(question, answer),
                        AttemptStore.Effort.UNKNOWN);
    }

    @Test
    void everythingStandsInTheOrderOfTheCourseAndOrphansAtTheEnd() throws Exception {
        leaveSome();
        open(1440, 900);
        window.see("they shout");
        Looks.keep(window.stage, "notebook-light");
        assertThat(HeadlessFx.call(() -> window.model().rows().stream().map(this::told).toList()))
                .containsExactly(
                        "By night / Owls hunt by ear 2",
                        "hears a mouse below the snow",
                        "It flies without a sound.",
                        "By day / Jays remember 3",
                        "",
                        "finds most of them",
                        "What does a jay hide?",
                        "By day / Swifts never land 1",
                        "A swift sleeps on the wing.",
                        " / Without a place in this edition 1",
                        "the great auk is gone");
        HeadlessFx.run(() -> window.appearance.choice().set(ThemeChoice.DARK));
        Looks.keep(window.stage, "notebook-dark");
    }

    private String told(NotebookRow row) {
        return switch (row) {
            case NotebookRow.Head(String over, String title, int count) ->
                    over + " / " + title + " " + count;
            case NotebookRow.Entry(NotebookItem item) ->
                    switch (item.content()) {
                        case NotebookItem.Content.Mark mark ->
                                dev.carrel.ui.mark.MarkText.quote(mark.annotation());
                        case NotebookItem.Content.Answered answered -> answered.prompt();
                    };
        };
    }

    @Test
    void searchAndFiltersNarrowTheListAndCanBeCleared() throws Exception {
        leaveSome();
        open(900, 640);
        var search = window.node(".notebook-header .text-field", TextField.class);
        HeadlessFx.run(() -> search.setText("MOUSE exam"));
        window.see("1 of 7 entries");
        Looks.keep(window.stage, "notebook-filtered-small");
        HeadlessFx.run(() -> search.setText("penguin"));
        window.see("Nothing matches");
        Looks.keep(window.stage, "notebook-none");
        window.press("Clear filters");
        window.see("7 entries");
        String typed = HeadlessFx.call(search::getText);
        assertThat(typed).isEmpty();
        HeadlessFx.run(
                () -> window.model().filter().set(NotebookFilter.ALL.withColour(Colour.MOSS)));
        window.see("1 of 7 entries");
        HeadlessFx.run(() -> window.model().filter().set(NotebookFilter.ALL.withLost(true)));
        window.see("the great auk is gone");
        window.see("1 of 7 entries");
        Looks.keep(window.stage, "notebook-orphans");
    }

    @Test
    void aNoteIsEditedDeletedAndBroughtBackByKeys() throws Exception {
        home.mark(NotesHome.OWLS, "It flies without a sound.", Colour.STRAW, "", "exam");
        open(1440, 900);
        window.see("It flies without a sound.");
        HeadlessFx.run(() -> window.node(".notebook-list", ListView.class).requestFocus());
        window.key(KeyCode.DOWN);
        window.key(KeyCode.ENTER);
        assertThat(window.heard).contains("open birds owls " + start("It flies"));
        window.key(KeyCode.E);
        var body = window.node(".note-card .text-area", TextArea.class);
        HeadlessFx.run(() -> body.setText("A *soft* fringe"));
        Looks.keep(window.stage, "notebook-edit");
        window.key(KeyCode.ESCAPE);
        window.see("A soft fringe");
        window.key(KeyCode.Z, true, false);
        window.seeNot("A soft fringe");
        window.key(KeyCode.Z, true, true);
        window.see("A soft fringe");
        HeadlessFx.run(() -> window.node(".notebook-list", ListView.class).requestFocus());
        window.key(KeyCode.DELETE);
        window.see("Your notebook is empty");
        window.press("Undo");
        window.see("A soft fringe");
        window.key(KeyCode.ESCAPE);
        assertThat(window.heard).endsWith("leave");
    }

    private int start(String words) throws Exception {
        return java.util.Objects.requireNonNull(
                        home.updates.text(NotesHome.BIRDS).lessons().get(NotesHome.OWLS))
                .indexOf(words);
    }

    @Test
    void aNoteWithoutAPlaceLeadsToWhereOneIsFound() throws Exception {
        leaveSome();
        open(1440, 900);
        HeadlessFx.run(() -> window.model().filter().set(NotebookFilter.ALL.withLost(true)));
        window.see("the great auk is gone");
        var auk = HeadlessFx.call(() -> window.model().shown().getFirst().id());
        window.press("Find it a place");
        window.key(KeyCode.DOWN, false, false);
        HeadlessFx.run(() -> window.node(".notebook-list", ListView.class).requestFocus());
        window.key(KeyCode.DOWN);
        window.key(KeyCode.ENTER);
        assertThat(window.heard).containsExactly("look at birds " + auk, "look at birds " + auk);
    }

    @Test
    void comingBackTheFilterIsAsItWasAndTheNoteIsSelected() throws Exception {
        leaveSome();
        open(900, 640);
        HeadlessFx.run(() -> window.model().filter().set(NotebookFilter.ALL.withTag("exam")));
        var note = HeadlessFx.call(() -> window.model().shown().getLast());
        HeadlessFx.run(() -> window.screen.resume(note.id()));
        var list = window.node(".notebook-list", ListView.class);
        HeadlessFx.await(
                "the selection",
                () ->
                        new NotebookRow.Entry(note)
                                .equals(list.getSelectionModel().getSelectedItem()));
        window.see("2 of 7 entries");
        assertThat(HeadlessFx.call(list::isFocused)).isTrue();
    }

    @Test
    void anEmptyNotebookSaysWhatWillBeThere() {
        open(900, 640);
        window.see("Your notebook is empty");
        Looks.keep(window.stage, "notebook-empty");
        window.press("Export");
        window.see("There are no notes to export yet.");
        window.press("Close");
    }

    @Test
    void whatTheFiltersShowIsWrittenToAFileAndComesBackFromIt() throws Exception {
        leaveSome();
        open(1440, 900);
        HeadlessFx.run(() -> window.model().filter().set(NotebookFilter.ALL.withTag("exam")));
        Path file = folder.resolve("out/some.jsonld");
        window.willChoose(file);
        window.key(KeyCode.E, true, false);
        window.choose(RadioButton.class, "Web annotations");
        Looks.keep(window.stage, "notebook-export");
        window.press("Choose a place");
        window.see("2 notes were written to");
        Looks.keep(window.stage, "notebook-exported");
        window.press("Show folder");
        window.press("Close");
        assertThat(window.heard).contains("where to birds-notes.jsonld", "show out");
        window.close();

        try (NotesHome other = new NotesHome(folder.resolve("other"))) {
            other.install(1, NotesHome.first());
            window = new NotebookWindow(other, NotesHome.BIRDS, 900, 640);
            window.willChoose(file);
            window.press("Import");
            window.see("2 notes found in some.jsonld");
            window.see("2 have their place");
            Looks.keep(window.stage, "notebook-import");
            window.press("Keep 2 notes");
            window.see("2 notes came in.");
            window.see("hears a mouse");
            assertThat(other.records.annotations().list(NotesHome.BIRDS)).hasSize(2);
            HeadlessFx.run(() -> window.screen.bringIn(file));
            window.see("2 of them you already have");
            window.press("Close");
            window.press("Undo");
            window.see("Your notebook is empty");
            window.close();
            window = null;
        }
    }

    @Test
    void answeredQuestionsGoIntoFilesWithTheNotes() throws Exception {
        leaveSome();
        open(900, 640);
        Path file = folder.resolve("mine.html");
        window.willChoose(file);
        window.key(KeyCode.E, true, false);
        window.see("Without answers to questions.");
        Looks.keep(window.stage, "notebook-export-small");
        window.choose(RadioButton.class, "Web page");
        window.press("Choose a place");
        window.see("6 notes and one answer were written to");
        Looks.keep(window.stage, "notebook-exported-answers");
        window.press("Close");
        assertThat(file).content().contains("What does a jay hide?", "Acorns", "Answered, right");
    }

    @Test
    void whereAllThatIsLeftAreAnswersTheyCanBeWritten() throws Exception {
        answer();
        open(1440, 900);
        Path file = folder.resolve("mine.csv");
        window.willChoose(file);
        window.key(KeyCode.E, true, false);
        window.choose(RadioButton.class, "Table");
        window.press("Choose a place");
        window.see("No notes and one answer were written to");
        window.press("Close");
        window.key(KeyCode.E, true, false);
        window.choose(RadioButton.class, "Web annotations");
        window.press("Choose a place");
        window.see("No notes were written to");
    }

    @Test
    void aLinkInANoteIsFollowedOnlyAfterAYes() throws Exception {
        home.mark(NotesHome.OWLS, "hears a mouse", Colour.SKY, "See [there](https://e.org/x).");
        open(900, 640);
        var link = window.node(".rich-link", Node.class);
        HeadlessFx.run(() -> link.getOnMouseClicked().handle(null));
        window.see("https://e.org/x");
        window.press("Cancel");
        assertThat(window.heard).isEmpty();
        HeadlessFx.run(() -> link.getOnMouseClicked().handle(null));
        window.press("Open");
        assertThat(window.heard).containsExactly("browse https://e.org/x");
    }

    @Test
    void theChoicesOfTheFilterBarAreWhatThereIs() throws Exception {
        leaveSome();
        open(1440, 900);
        ComboBox<?> lessons = window.node(".notebook-filters .combo-box", ComboBox.class);
        assertThat(HeadlessFx.call(() -> names(lessons)))
                .startsWith("All lessons", "By night", "   Owls hunt by ear", "By day");
        HeadlessFx.run(() -> lessons.getSelectionModel().select(3));
        window.see("4 of 7 entries");
        window.key(KeyCode.ESCAPE);
        window.see("7 entries");
        assertThat(HeadlessFx.call(() -> lessons.getSelectionModel().getSelectedIndex())).isZero();
    }

    private static <T> List<String> names(ComboBox<T> box) {
        return box.getItems().stream().map(box.getConverter()::toString).toList();
    }

    @Test
    void aFileThatIsNoNotesIsRefusedInPlainWords() throws Exception {
        open(900, 640);
        Path file = Files.writeString(folder.resolve("x.jsonld"), "<html>");
        HeadlessFx.run(() -> window.screen.bringIn(file));
        window.see("This file is not JSON.");
        window.press("Close");
    }
}
