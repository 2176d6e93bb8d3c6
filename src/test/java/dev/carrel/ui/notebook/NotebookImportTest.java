package dev.carrel.ui.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.records.NotesHome;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.Looks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookImportTest {
    private static final String TWO =
            """
            [{"id": "1", "body": {"value": "Hm 👩‍🔬"}, "target": {"source": "owls", "selector":
              {"type": "TextQuoteSelector", "exact": "hears a mouse"}}},
             {"id": "2", "target": {"source": "owls", "selector":
              {"type": "TextQuoteSelector", "exact": "a penguin dives"}}}]
            """;

    @TempDir Path folder;
    private NotesHome home;
    private NotebookWindow window;

    @BeforeEach
    void open() throws Exception {
        home = new NotesHome(folder);
        home.install(1, NotesHome.first());
        window = new NotebookWindow(home, NotesHome.BIRDS, 900, 640);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        home.close();
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private int kept() throws Exception {
        return home.records.annotations().list(NotesHome.BIRDS).size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.jsonld", "NOTES.JSON", "thorium.annotation", "漢字 notes.JsonLD"})
    void aFileOfNotesThatIsDroppedIsLookedAtFirst(String name) throws Exception {
        assertThat(window.drop(file(name, TWO))).as("the window hears nothing of it").isEmpty();
        window.see("2 notes found in " + name);
        Looks.keep(window.stage, "notebook-dropped");
        assertThat(kept()).isZero();
        window.press("Keep 2 notes");
        window.see("2 notes came in.");
        window.see("Hm 👩‍🔬");
        assertThat(kept()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"course.coursepack", "notes.json.txt", "jsonld", "picture.png"})
    void whatIsNoFileOfNotesIsLeftToTheWindow(String name) throws Exception {
        assertThat(window.drop(file(name, TWO)))
                .isEqualTo(List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED));
        window.see("Your notebook is empty");
    }

    @Test
    void ofSeveralFilesTheFirstOfNotesIsTaken() throws Exception {
        window.drop(file("a.png", ""), file("b.jsonld", TWO), file("c.jsonld", "[]"));
        window.see("2 notes found in b.jsonld");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {                           | not JSON
                    <html></html>               | not JSON
                    {"a": [1, 2                 | not JSON
                    """)
    void aBrokenFileIsToldInPlainWordsAndChangesNothing(String text, String said) throws Exception {
        window.drop(file("x.jsonld", text));
        window.see(said);
        window.press("Close");
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "42", "\"words\"", "[[[]]]", "{\"items\": 7}"})
    void jsonThatHoldsNoNotesEndsInAWordAndACloseButton(String text) throws Exception {
        window.drop(file("x.json", text));
        window.press("Close");
        window.see("Your notebook is empty");
        assertThat(kept()).isZero();
    }

    @Test
    void wordsThatStandInSeveralPlacesAreNotCalledGone() throws Exception {
        window.drop(
                file(
                        "x.jsonld",
                        """
                        [{"id": "1", "target": {"source": "x",
                          "selector": {"type": "TextQuoteSelector", "exact": "An owl hunts"}}},
                         {"id": "2", "target": {"source": "x",
                          "selector": {"type": "TextQuoteSelector", "exact": "a penguin dives"}}}]
                        """));
        window.press("Keep 2 notes");
        window.see("Its words stand in several places; it is kept here until you choose one.");
        window.see(
                "Its words are not in this edition; it is kept here until you find it a new place.");
        Looks.keep(window.stage, "notebook-several-places");
    }

    @Test
    void everySentenceOfThePreviewEndsWithAFullStop() throws Exception {
        window.drop(
                file(
                        "x.jsonld",
                        """
                        [{"id": "1", "target": {"source": "owls",
                          "selector": {"type": "TextQuoteSelector", "exact": "hears a mouse"}}},
                         {"id": "2", "target": {"source": "owls",
                          "selector": {"type": "TextQuoteSelector", "exact": "An owl hunts"}}},
                         {"id": "3", "target": {"source": "x",
                          "selector": {"type": "TextQuoteSelector", "exact": "a penguin dives"}}}]
                        """));
        window.see("3 notes found in x.jsonld.");

        assertThat(window.all(".sheet-choices .label", Label.class))
                .extracting(Label::getText)
                .hasSize(3)
                .allMatch(line -> line.endsWith("."));
    }

    @Test
    void theKeyToUndoTakesAnImportAwayAlsoFromTheEmptySearchBox() throws Exception {
        bringInTwo();
        HeadlessFx.run(search()::requestFocus);

        window.key(KeyCode.Z, true, false);

        window.see("Your notebook is empty");
        window.key(KeyCode.Z, true, true);
        window.see("Hm 👩‍🔬");
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void theKeyToUndoTakesBackWhatWasTypedInTheSearchBoxFirst() throws Exception {
        bringInTwo();
        TextField search = search();
        HeadlessFx.run(() -> {
            search.requestFocus();
            search.appendText("mouse");
        });
        window.see("1 of 2 entries");

        window.key(KeyCode.Z, true, false);

        HeadlessFx.await("an empty box", () -> search.getText().isEmpty());
        window.see("2 entries");
        assertThat(kept()).isEqualTo(2);
        window.key(KeyCode.Z, true, false);
        window.see("Your notebook is empty");
    }

    private void bringInTwo() throws Exception {
        window.drop(file("x.jsonld", TWO));
        window.press("Keep 2 notes");
        window.see("2 notes came in.");
    }

    private TextField search() {
        return window.node(".notebook .text-field", TextField.class);
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws Exception {
        Path file = folder.resolve("x.jsonld");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, (byte) 0xc3, 0x28});
        window.drop(file);
        window.press("Close");
        assertThat(kept()).isZero();
    }

    @Test
    void aFileWithAByteOrderMarkIsRead() throws Exception {
        window.drop(file("x.jsonld", "\uFEFF" + TWO));
        window.see("2 notes found in x.jsonld");
    }

    @Test
    void aFileThatIsGoneByNowIsNamed() {
        Path gone = folder.resolve("gone.jsonld");
        HeadlessFx.run(() -> window.screen.bringIn(gone));
        window.see("gone.jsonld is not there any more.");
        window.press("Close");
    }

    @Test
    void aFolderInPlaceOfAFileIsToldInWords() throws Exception {
        Path sub = Files.createDirectory(folder.resolve("sub.jsonld"));
        window.drop(sub);
        window.press("Close");
        assertThat(kept()).isZero();
    }

    @Test
    void thinkingBetterOfItKeepsNothing() throws Exception {
        window.drop(file("x.jsonld", TWO));
        window.press("Cancel");
        window.see("Your notebook is empty");
        assertThat(kept()).isZero();
    }

    @Test
    void thousandsOfNotesComeInTogetherAndGoTogether() throws Exception {
        String many =
                IntStream.range(0, 2000)
                        .mapToObj(i ->
                                """
                                {"id": "n%d", "body": {"value": "Thought %d"}, "target": {"source": "owls",
                                 "selector": {"type": "TextQuoteSelector", "exact": "hears a mouse"}}}\
                                """
                                        .formatted(i, i))
                        .collect(Collectors.joining(",", "[", "]"));
        Path file = folder.resolve("many.jsonld");
        Files.write(file, many.getBytes(StandardCharsets.UTF_8));
        window.drop(file);
        window.press("Keep 2,000 notes");
        window.see("2,000 notes came in.");
        window.see("2,000 entries");
        window.press("Undo");
        window.see("Your notebook is empty");
        assertThat(kept()).isZero();
    }
}
