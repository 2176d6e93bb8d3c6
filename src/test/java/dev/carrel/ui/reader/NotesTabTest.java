package dev.carrel.ui.reader;

import static dev.carrel.ui.reader.OpenReader.SCORES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.AnnotationEdit;
import dev.carrel.annotation.Placement;
import dev.carrel.ui.HeadlessFx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of what the learner left in a lesson.
class NotesTabTest {
    @TempDir Path folder;
    private ReaderHome home;
    private OpenReader reader;
    private NotesTab tab;
    private Stage stage;
    private final List<Annotation> jumps = new ArrayList<>();
    private final List<Annotation> edits = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        home = new ReaderHome(folder);
        home.install(1, MadeCourse.first());
        reader = new OpenReader(home);
        reader.go(SCORES);
        tab =
                HeadlessFx.call(() ->
                        new NotesTab(
                                reader.model.notes(),
                                reader.markup(),
                                placed -> jumps.add(placed.annotation()),
                                placed -> edits.add(placed.annotation()),
                                () -> begun.add("begun")));
        stage = HeadlessFx.show(tab, 320, 700);
    }

    @AfterEach
    void close() throws Exception {
        HeadlessFx.close(stage);
        reader.close();
        home.close();
    }

    private List<Node> items() {
        return HeadlessFx.call(() -> List.copyOf(tab.lookupAll(".note-item")));
    }

    private String words(int index) {
        return HeadlessFx.call(() -> ReaderWindow.words(items().get(index)));
    }

    private void edit(UUID id, AnnotationEdit edit) {
        HeadlessFx.run(() -> reader.model.notes().edit(id, edit, false));
    }

    private @Nullable Node focused() {
        return HeadlessFx.call(() -> stage.getScene().getFocusOwner());
    }

    @Test
    void anEmptyListSaysHowToBegin() {
        assertThat(ReaderWindow.words(tab)).contains(ReaderWords.say("notes.empty"));
        var id = reader.highlight("A model gives a score");
        assertThat(ReaderWindow.words(tab)).doesNotContain(ReaderWords.say("notes.empty"));
        HeadlessFx.run(() -> reader.model.notes().delete(id));
        reader.awaitNotes(0);
        assertThat(ReaderWindow.words(tab)).contains(ReaderWords.say("notes.empty"));
    }

    @Test
    void eachKindIsNamed() {
        var id = reader.highlight("A model gives a score");
        HeadlessFx.run(() -> reader.model.notes().bookmark(reader.select("After the question")));
        HeadlessFx.run(() -> reader.model.notes().note("On **all** of it"));
        reader.awaitNotes(3);
        OpenReader.await("the note's words", () -> words(0).contains("On all of it"));
        assertThat(words(0)).contains("Note on the lesson");
        assertThat(words(1)).contains("Straw").doesNotContain("with a note");
        assertThat(words(2)).contains("Bookmark").contains("After the question");
        edit(id, AnnotationEdit.body("Words"));
        OpenReader.await("with a note", () -> words(1).contains("Straw, with a note"));
    }

    @Test
    void tagsStandInTheOrderOfTheAlphabet() {
        var id = reader.highlight("A model gives a score");
        edit(id, AnnotationEdit.tags(Set.of("zebra", "ant", "mouse"), Set.of()));
        OpenReader.await("the tags", () -> words(0).contains("#ant  #mouse  #zebra"));
    }

    @Test
    void aLongPassageIsCut() {
        String text = reader.shown().document().text();
        reader.highlight(text.substring(0, 600));
        assertThat(words(0)).contains("…").hasSizeLessThan(300);
    }

    @Test
    void keysShowEditAndDelete() {
        var id = reader.highlight("A model gives a score");
        Fingers.press(items().getFirst(), KeyCode.ENTER);
        assertThat(jumps).extracting(Annotation::id).containsExactly(id);
        Fingers.press(items().getFirst(), KeyCode.E);
        assertThat(edits).extracting(Annotation::id).containsExactly(id);
        Fingers.press(items().getFirst(), KeyCode.DELETE, true);
        reader.written();
        assertThat(reader.notes()).hasSize(1);
        Fingers.press(items().getFirst(), KeyCode.DELETE);
        reader.awaitNotes(0);
    }

    @Test
    void deletingByKeyGoesOnToTheNextNote() {
        reader.highlight("A model gives a score");
        reader.highlight("turns the score into a decision");
        reader.highlight("After the question");
        Fingers.press(items().get(1), KeyCode.DELETE);
        reader.awaitNotes(2);
        assertThat(focused()).isEqualTo(items().get(1));
        Fingers.press(items().get(1), KeyCode.DELETE);
        reader.awaitNotes(1);
        assertThat(focused()).isEqualTo(items().getFirst());
    }

    @Test
    void aNoteOnTheWholeLessonIsEditedSinceItStandsNowhere() {
        HeadlessFx.run(() -> reader.model.notes().note("On all of it"));
        reader.awaitNotes(1);
        Fingers.click(items().getFirst());
        assertThat(jumps).isEmpty();
        assertThat(edits).hasSize(1);
    }

    @Test
    void aPassageTheAuthorRewordedSaysSo() throws Exception {
        reader.highlight("A threshold turns the score into a decision");
        var files = MadeCourse.first();
        files.put(
                "scores.md",
                files.getOrDefault("scores.md", "")
                        .replace(
                                "A threshold turns the score into a decision",
                                "A threshold turns every score into a decision"));
        home.install(2, files);
        HeadlessFx.run(() -> reader.model.start(SCORES));
        OpenReader.await("edition 2", () -> reader.shown().edition().number() == 2);
        OpenReader.await(
                "the remark",
                () -> !items().isEmpty() && words(0).contains(ReaderWords.say("remark.edited")));
        assertThat(ReaderWindow.words(tab)).doesNotContain(ReaderWords.say("notes.lost"));
    }

    @Test
    void aPassageThatStandsTwiceNowIsNotCalledGone() throws Exception {
        UUID id = reader.highlight("A threshold turns the score into a decision");
        reader.written();
        var places = List.of(new Place(SCORES, 10, 20), new Place(SCORES, 30, 40));
        home.records
                .placements()
                .putPlacements(
                        ReaderHome.COURSE,
                        1,
                        List.of(new Placement(id, 1, new AnchorOutcome.Ambiguous(places))));
        HeadlessFx.run(() -> reader.model.start(SCORES));
        OpenReader.await(
                "the remark",
                () -> !items().isEmpty() && words(0).contains(ReaderWords.say("remark.several")));
        assertThat(ReaderWindow.words(tab)).contains(ReaderWords.say("notes.lost"));
    }

    @Test
    void theButtonBeginsANote() {
        Fingers.click(HeadlessFx.call(() -> tab.lookup(".button")));
        assertThat(begun).containsExactly("begun");
    }
}
