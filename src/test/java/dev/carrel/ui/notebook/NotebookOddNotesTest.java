package dev.carrel.ui.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.records.NotesHome;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.Looks;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Notes as odd as people write them, in the window.
class NotebookOddNotesTest {
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
        window = new NotebookWindow(home, NotesHome.BIRDS, 900, 640);
    }

    private void note(String body, String... tags) throws Exception {
        home.records.annotations().note(NotesHome.BIRDS, NotesHome.OWLS, 1, body, Set.of(tags));
    }

    private boolean everyCellFits() {
        var list = window.node(".notebook-list", ListView.class);
        return HeadlessFx.call(() ->
                list.lookupAll(".notebook-cell").stream()
                        .map(ListCell.class::cast)
                        .filter(cell -> !cell.isEmpty())
                        .allMatch(cell -> cell.getWidth() <= list.getWidth()));
    }

    private void seeCount(int count) {
        HeadlessFx.await(count + " notes", () -> window.model().shown().size() == count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rtl     | שלום **עולם**, مرحبا بالعالم
                    emoji   | 👩‍🔬 🏳️‍🌈 🇩🇪 e\u0301\u0302\u0303
                    html    | <b>bold?</b> <script>alert(1)</script> &amp; &lt;
                    link    | [x](javascript:alert(1)) ![y](file:///etc/passwd)
                    broken  | **open _open `open [open
                    control | \u0001\u0007\u200E\u202Ereversed
                    """)
    void anOddNoteIsShownInsideOfTheList(String name, String body) throws Exception {
        note(body, "tag with spaces", "שלום");
        home.mark(NotesHome.SWIFTS, "👩‍🔬 and 漢字 and עברית", Colour.ROSE, body);
        open();
        seeCount(2);
        Looks.keep(window.stage, "notebook-odd-" + name);
        assertThat(everyCellFits()).isTrue();
    }

    @Test
    void aVeryLongNoteWithoutASpaceStaysInsideOfTheList() throws Exception {
        note("x".repeat(20_000), "t".repeat(300));
        note("Many lines.\n\n" + "- one more\n".repeat(500));
        open();
        seeCount(2);
        Looks.keep(window.stage, "notebook-long");
        HeadlessFx.run(() -> window.appearance.choice().set(ThemeChoice.DARK));
        Looks.keep(window.stage, "notebook-long-dark");
        assertThat(everyCellFits()).isTrue();
    }

    @Test
    void whatIsDeletedUnderAFilterComesBackUnderIt() throws Exception {
        note("keep me", "a");
        note("delete me", "b");
        open();
        seeCount(2);
        HeadlessFx.run(() -> window.model().filter().set(NotebookFilter.ALL.withTag("b")));
        seeCount(1);
        HeadlessFx.run(() -> window.node(".notebook-list", ListView.class).requestFocus());
        window.key(KeyCode.DOWN);
        window.key(KeyCode.DELETE);
        window.see("Nothing matches");
        window.press("Undo");
        window.see("delete me");
        seeCount(1);
        assertThat(HeadlessFx.call(() -> window.model().filter().get().tag())).isEqualTo("b");
    }

    @Test
    void theTagOfTheLastNoteThatHadItIsNoChoiceAnyMore() throws Exception {
        note("keep me", "a");
        note("delete me", "b");
        open();
        seeCount(2);
        var gone =
                HeadlessFx.call(() ->
                        window.model().shown().stream()
                                .filter(item -> item.tags().contains("b"))
                                .findFirst()
                                .orElseThrow()
                                .id());
        HeadlessFx.run(() -> window.model().delete(gone));
        seeCount(1);
        HeadlessFx.await("one tag less", () -> !tags().contains("#b"));
        HeadlessFx.run(window.model()::undo);
        HeadlessFx.await("the tag", () -> tags().contains("#b"));
    }

    private String tags() {
        return window.stage.getScene().getRoot().lookupAll(".notebook-filters .combo-box").stream()
                .map(node -> (ComboBox<?>) node)
                .map(NotebookOddNotesTest::choices)
                .reduce("", String::concat);
    }

    private static <T> String choices(ComboBox<T> box) {
        return String.join(" ", box.getItems().stream().map(box.getConverter()::toString).toList());
    }

    @Test
    void deletingOneAfterTheOtherIsUndoneInTheOtherOrder() throws Exception {
        note("first");
        note("second");
        open();
        seeCount(2);
        for (int left = 1; left >= 0; left--) {
            var id = HeadlessFx.call(() -> window.model().shown().getFirst().id());
            HeadlessFx.run(() -> window.model().delete(id));
            seeCount(left);
        }
        window.see("Your notebook is empty");
        HeadlessFx.run(window.model()::undo);
        seeCount(1);
        HeadlessFx.run(window.model()::undo);
        seeCount(2);
        HeadlessFx.run(window.model()::redo);
        HeadlessFx.run(window.model()::redo);
        seeCount(0);
    }

    @Test
    void anEmptyBodyLeavesTheNoteAndItsPlaceInTheList() throws Exception {
        note("");
        open();
        seeCount(1);
        window.see("Note on the lesson");
    }
}
