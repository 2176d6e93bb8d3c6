package dev.carrel.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.Looks;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SheetsTest {
    private final List<String> heard = new ArrayList<>();
    private Sheets sheets;
    private Button below;
    private Stage stage;

    @BeforeEach
    void open() {
        var root =
                HeadlessFx.call(() -> {
                    sheets = new Sheets();
                    below = new Button("Below");
                    return new StackPane(below, sheets.node());
                });
        stage = HeadlessFx.show(root, 600, 400);
        HeadlessFx.run(below::requestFocus);
    }

    @AfterEach
    void close() {
        HeadlessFx.close(stage);
    }

    private Button show(String name) {
        return HeadlessFx.call(() -> {
            var first = Buttons.plain("Later", () -> heard.add("later " + name));
            var primary = Buttons.primary("Do it", sheets::close);
            sheets.show(
                    new SheetPane(name, 300).buttons(first, primary),
                    () -> heard.add("closed " + name));
            return primary;
        });
    }

    private void key(KeyCode code, boolean shift) {
        HeadlessFx.run(() ->
                Event.fireEvent(
                        stage.getScene().getFocusOwner(),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
    }

    private Object focused() {
        return HeadlessFx.call(() -> stage.getScene().getFocusOwner());
    }

    @Test
    void aCardTakesTheKeyboardAndGivesItBack() {
        Button primary = show("One");
        assertThat(focused()).isEqualTo(primary);
        key(KeyCode.ESCAPE, false);
        assertThat(focused()).isEqualTo(below);
        assertThat(heard).containsExactly("closed One");
        assertThat(HeadlessFx.call(sheets::isOpen)).isFalse();
    }

    @Test
    void theKeyboardDoesNotLeaveTheCard() {
        Button primary = show("One");
        key(KeyCode.TAB, false);
        assertThat(((Button) focused()).getText()).isEqualTo("Later");
        key(KeyCode.TAB, true);
        assertThat(focused()).isEqualTo(primary);
    }

    @Test
    void cardsLieOnEachOther() {
        Button lower = show("Lower");
        show("Upper");
        key(KeyCode.ESCAPE, false);
        assertThat(focused()).isEqualTo(lower);
        key(KeyCode.ESCAPE, false);
        assertThat(heard).containsExactly("closed Upper", "closed Lower");
    }

    @Test
    void whatMustBeAnsweredDoesNotGoAway() {
        HeadlessFx.run(() ->
                sheets.ask(
                        new SheetPane("Question", 300)
                                .buttons(Buttons.primary("Yes", sheets::close))));
        key(KeyCode.ESCAPE, false);
        assertThat(HeadlessFx.call(sheets::isOpen)).isTrue();
        HeadlessFx.run(() -> ((Button) stage.getScene().getFocusOwner()).fire());
        assertThat(HeadlessFx.call(sheets::isOpen)).isFalse();
    }

    @Test
    void aLongCardScrollsInsideTheWindow() {
        var card =
                HeadlessFx.call(() -> {
                    var many = new VBox();
                    for (int i = 0; i < 100; i++) {
                        many.getChildren().add(StyledLabels.plain("Line " + i));
                    }
                    var made = new SheetPane("Long", 300).with(many);
                    made.buttons(Buttons.primary("Close", sheets::close));
                    sheets.show(made, () -> {});
                    return made;
                });
        HeadlessFx.frames(4);
        assertThat(Looks.inside(stage, card)).isTrue();
        assertThat(Looks.inside(stage, (Button) focused())).isTrue();
    }

    @Test
    void aRingSaysHowMuchIsDone() {
        var ring = HeadlessFx.call(() -> new Ring(20, 3));
        HeadlessFx.run(() -> ring.show(0.5));
        assertThat(ring.getAccessibleText()).isEqualTo("50 %");
        HeadlessFx.run(() -> ring.show(7));
        assertThat(ring.getAccessibleText()).isEqualTo("100 %");
    }
}
