package dev.carrel.ui.orphans;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.settings.TextStyle;
import dev.carrel.settings.ThemeChoice;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.Looks;
import dev.carrel.ui.theme.Appearance;
import dev.carrel.ui.theme.ChromeStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansScreenTest {
    @TempDir Path temp;
    private final AtomicInteger left = new AtomicInteger();
    private final List<Place> shown = new CopyOnWriteArrayList<>();
    private KnotsHome home;
    private OrphansViewModel model;
    private Appearance appearance;
    private @Nullable Stage stage;

    @BeforeEach
    void open() throws Exception {
        home = new KnotsHome(temp);
        home.notes();
        appearance =
                HeadlessFx.call(() ->
                        new Appearance(
                                ThemeChoice.LIGHT,
                                TextStyle.DEFAULT,
                                new SimpleBooleanProperty(false)));
        HeadlessFx.run(() -> new ChromeStyle().follow(appearance));
    }

    @AfterEach
    void close() {
        if (stage != null) {
            HeadlessFx.close(stage);
        }
        HeadlessFx.run(() -> Application.setUserAgentStylesheet(null));
        home.close();
    }

    private void show(double width, double height) {
        model = HeadlessFx.call(() -> home.model());
        var screen =
                HeadlessFx.call(() -> new OrphansScreen(model, left::incrementAndGet, shown::add));
        stage = HeadlessFx.show(screen.node(), width, height);
        HeadlessFx.run(() -> {
            screen.load(null);
            screen.focus();
        });
    }

    private List<Node> nodes() {
        return List.copyOf(
                Objects.requireNonNull(stage).getScene().getRoot().lookupAll("*").stream()
                        .filter(OrphansScreenTest::visible)
                        .toList());
    }

    private static boolean visible(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void see(String words) {
        HeadlessFx.await(
                words,
                () ->
                        nodes().stream()
                                .anyMatch(node ->
                                        node instanceof Labeled labeled
                                                && labeled.getText() != null
                                                && labeled.getText().contains(words)));
    }

    private ButtonBase button(String name) {
        Predicate<Node> named =
                node -> node instanceof ButtonBase one && name.equals(one.getText());
        HeadlessFx.await(name, () -> nodes().stream().anyMatch(named));
        return HeadlessFx.call(
                () -> (ButtonBase) nodes().stream().filter(named).findFirst().orElseThrow());
    }

    /// The words of one style in the note on show.
    private String words(String style) {
        return HeadlessFx.call(() ->
                nodes().stream()
                        .filter(node -> node.getStyleClass().contains(style))
                        .map(node -> ((Text) node).getText())
                        .reduce("", (one, other) -> one + "|" + other.strip()));
    }

    private void press(KeyCode code, boolean shift, boolean ctrl) {
        press(code, shift, ctrl, false);
    }

    private void press(KeyCode code, boolean shift, boolean ctrl, boolean alt) {
        HeadlessFx.run(() -> {
            var scene = Objects.requireNonNull(stage).getScene();
            var target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
            target.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, alt, false));
        });
    }

    private void both(String name) {
        Looks.keep(Objects.requireNonNull(stage), name + "-light");
        HeadlessFx.run(() -> appearance.choice().set(ThemeChoice.DARK));
        Looks.keep(Objects.requireNonNull(stage), name + "-dark");
        HeadlessFx.run(() -> appearance.choice().set(ThemeChoice.LIGHT));
    }

    @Test
    void anOrphanStandsBesideItsBestPlaces() throws Exception {
        home.second();
        show(1440, 900);
        see("The text of this note is gone");
        see("Sheet bend");
        button("Put it here");
        both("orphan-desk");
        assertThat(words("passage-kept")).contains(KnotsHome.GONE);
        press(KeyCode.DIGIT1, false, false);
        see("Put into “Sheet bend”");
        see("Done (1)");
        assertThat(home.records.placements().decisions(COURSE)).hasSize(1);
        press(KeyCode.Z, false, true);
        see("Undone");
        see("Text is gone (1)");
    }

    @Test
    void oldAndNewWordsAreToldApartWithoutColour() throws Exception {
        home.second();
        show(1440, 900);
        see("The text of this note is gone");
        press(KeyCode.DOWN, false, false);
        see("The passage was reworded");
        assertThat(words("passage-inserted")).contains("fixed", "nor jams");
        assertThat(words("passage-deleted")).contains("does not slip");
        both("notes-report");
        var inserted =
                HeadlessFx.call(() ->
                        (Text)
                                nodes().stream()
                                        .filter(node ->
                                                node.getStyleClass().contains("passage-inserted"))
                                        .findFirst()
                                        .orElseThrow());
        assertThat(HeadlessFx.call(inserted::isUnderline)).isTrue();
        assertThat(HeadlessFx.call(() -> inserted.getParent().getAccessibleText()))
                .contains("[new: fixed");
        press(KeyCode.A, false, false);
        see("Accepted in “Bowline”");
    }

    @Test
    void everythingWorksWithTheKeyboardAlone() throws Exception {
        home.second();
        show(900, 640);
        see("The text of this note is gone");
        Looks.keep(Objects.requireNonNull(stage), "orphan-desk-small");
        press(KeyCode.K, false, false);
        see("Kept without a place");
        see("The passage was reworded");
        Looks.keep(Objects.requireNonNull(stage), "notes-report-small");
        assertThat(Looks.inside(Objects.requireNonNull(stage), button("It belongs here"))).isTrue();
        press(KeyCode.DOWN, false, false);
        see("The passage stands elsewhere now");
        press(KeyCode.A, true, false);
        see("1 note accepted");
        press(KeyCode.Z, false, true);
        see("Moved (1)");
        press(KeyCode.Y, false, true);
        see("Done (2)");
        press(KeyCode.ESCAPE, false, false);
        assertThat(left).hasValue(1);
    }

    @Test
    void theDeskAloneListsWhatHasNoPlace() throws Exception {
        home.second();
        show(1440, 900);
        var desk = button("Without a place (1)");
        HeadlessFx.run(desk::fire);
        HeadlessFx.await("one note", () -> model.entries().size() == 2);
        var put = button("Put it here");
        HeadlessFx.run(put::fire);
        see("Every note has a place in this edition.");
        button("Without a place (0)");
        HeadlessFx.run(button("Since edition 2026.1")::fire);
        see("The passage was reworded");
    }

    @Test
    void aNoteThatMayStandAtSeveralPlacesShowsThemAllAndIsPutAtOne() throws Exception {
        home.secondWithTwoPlaces();
        show(1440, 900);
        see("There are several places this may be");
        see("Need a look (1)");
        button("Put it here");
        HeadlessFx.await(
                "both places",
                () -> nodes().stream().filter(OrphansScreenTest::isPlaceCard).count() >= 2);
        both("ambiguous-note");
        assertThat(words("passage-context"))
                .as("each with the words around it")
                .contains("One more thing.", "That is all there is to it.");
        HeadlessFx.run(() -> Objects.requireNonNull(stage).setWidth(900));
        HeadlessFx.run(() -> Objects.requireNonNull(stage).setHeight(640));
        Looks.keep(Objects.requireNonNull(stage), "ambiguous-note-small");
        assertThat(HeadlessFx.call(this::heightsOfTitles))
                .as("titles of places stand in one line")
                .isNotEmpty()
                .allMatch(height -> height < 30);
        var second = HeadlessFx.call(() -> places().get(1));
        press(KeyCode.DIGIT2, false, false);
        see("Done (1)");
        var placed =
                home.records.placements().inEdition(COURSE, 2).stream()
                        .filter(one -> !one.annotation().body().isEmpty())
                        .filter(one -> one.annotation().body().contains("train"))
                        .findFirst()
                        .orElseThrow();
        assertThat(placed.place()).contains(second);
        press(KeyCode.Z, false, true);
        see("Undone");
        see("There are several places this may be");
        assertThat(home.records.placements().decisions(COURSE)).isEmpty();
    }

    private List<Double> heightsOfTitles() {
        return nodes().stream()
                .filter(OrphansScreenTest::isPlaceCard)
                .map(card -> ((Labeled) card.lookup(".small.subtle")).getHeight())
                .toList();
    }

    private static boolean isPlaceCard(Node node) {
        return node.getStyleClass().contains("place-card");
    }

    private List<Place> places() {
        return Objects.requireNonNull(model.sight().get()).proposals().orElseThrow().stream()
                .map(one -> one.place())
                .toList();
    }

    @Test
    void everyPlaceIsShownInItsLessonByLinkAndByKey() throws Exception {
        home.second();
        show(1440, 900);
        see("Sheet bend");
        HeadlessFx.run(button("Show in lesson")::fire);
        press(KeyCode.L, false, false);
        press(KeyCode.DIGIT1, false, false, true);
        press(KeyCode.NUMPAD1, false, false, true);
        assertThat(shown)
                .hasSize(4)
                .allMatch(place -> place.lesson().value().equals("sheet-bend"))
                .containsOnly(shown.getFirst());
        press(KeyCode.DIGIT9, false, false, true);
        press(KeyCode.DIGIT0, false, false, true);
        assertThat(shown).hasSize(4);
        press(KeyCode.DOWN, false, false);
        see("The passage was reworded");
        press(KeyCode.L, false, false);
        assertThat(shown.getLast().lesson().value()).isEqualTo("bowline");
        assertThat(home.records.placements().decisions(COURSE)).as("only looked at").isEmpty();
    }

    @Test
    void theNumbersBesideTheLettersPutANoteToo() throws Exception {
        home.second();
        show(900, 640);
        see("Sheet bend");
        press(KeyCode.NUMPAD1, false, false);
        see("Put into “Sheet bend”");
    }

    @Test
    void saysSoWhenEveryNoteStayed() {
        show(900, 640);
        see("Every note is where it was");
        Looks.keep(Objects.requireNonNull(stage), "notes-none");
        HeadlessFx.run(button("Back")::fire);
        assertThat(left).hasValue(1);
    }

    @Test
    void aLongListMakesOnlyTheCellsThatAreSeen() throws Exception {
        for (int i = 0; i < 500; i++) {
            home.mark(
                    "reef",
                    KnotsHome.MOVED.substring(i % 40),
                    dev.carrel.annotation.Annotation.Colour.CLAY,
                    "");
        }
        home.second();
        show(1440, 900);
        see("Moved (501)");
        HeadlessFx.frames(3);
        var list =
                HeadlessFx.call(
                        () -> (ListView<?>) stage.getScene().getRoot().lookup(".notes-list"));
        assertThat(HeadlessFx.call(() -> list.lookupAll(".list-cell").size())).isBetween(5, 60);
        assertThat(HeadlessFx.call(() -> list.getItems().size())).isGreaterThan(500);
    }
}
