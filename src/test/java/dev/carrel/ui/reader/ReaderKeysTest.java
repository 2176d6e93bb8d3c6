package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.ui.HeadlessFx;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which keys do what, and where they do nothing.
class ReaderKeysTest {
    private final List<Command> commands = new ArrayList<>();
    private final List<Command> letters = new ArrayList<>();
    private final List<Double> scrolled = new ArrayList<>();
    private final TextField field = HeadlessFx.call(TextField::new);
    private final Button button = HeadlessFx.call(() -> new Button("Press"));
    private final Region page = new Region();
    private final VBox root = new VBox();
    private boolean typingInPage;
    private boolean somethingOnTop;
    private Stage stage;

    @BeforeEach
    void open() {
        stage =
                HeadlessFx.call(() -> {
                    page.getStyleClass().add("lesson-page");
                    page.setFocusTraversable(true);
                    root.getChildren().addAll(field, button, page);
                    new ReaderKeys(
                                    commands::add,
                                    letters::add,
                                    () -> somethingOnTop,
                                    () -> typingInPage,
                                    scrolled::add)
                            .watch(root);
                    return HeadlessFx.show(root, 300, 200);
                });
    }

    @AfterEach
    void close() {
        HeadlessFx.close(stage);
    }

    /// @return whether something was done with it
    private boolean press(Node owner, KeyCode code, String text, boolean ctrl, boolean shift) {
        return HeadlessFx.call(() -> {
            owner.requestFocus();
            List<Boolean> left = new ArrayList<>();
            stage.addEventHandler(KeyEvent.KEY_PRESSED, key -> left.add(true));
            Event.fireEvent(
                    owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, ctrl, false, false));
            return left.isEmpty();
        });
    }

    private void letter(Node owner, KeyCode code) {
        press(owner, code, code.getChar().toLowerCase(Locale.ROOT), false, false);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"N", "P", "H", "B", "Q", "D", "F", "C"})
    void whoTypesGetsLetters(KeyCode code) {
        letter(field, code);
        assertThat(letters).isEmpty();
        assertThat(commands).isEmpty();
    }

    @Test
    void aLetterElsewhereIsACommand() {
        letter(button, KeyCode.B);
        assertThat(letters).containsExactly(Command.BOOKMARK);
    }

    @Test
    void thePageTellsItsOwnLetters() {
        letter(page, KeyCode.B);
        assertThat(letters).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"Z", "UP", "DOWN", "ENTER"})
    void whatATextFieldDoesItselfIsLeftToIt(KeyCode code) {
        press(field, code, "", true, false);
        assertThat(commands).isEmpty();
        press(button, code, "", true, false);
        assertThat(commands).hasSize(1);
    }

    @Test
    void aFieldInThePageIsATextFieldToo() {
        typingInPage = true;
        press(page, KeyCode.Z, "", true, false);
        assertThat(commands).isEmpty();
        typingInPage = false;
        press(page, KeyCode.Z, "", true, true);
        assertThat(commands).containsExactly(Command.REDO);
    }

    @Test
    void otherKeysWithModifiersWorkWhileTyping() {
        press(field, KeyCode.F, "", true, false);
        press(field, KeyCode.F7, "", false, false);
        assertThat(commands).containsExactly(Command.FIND, Command.CARET);
    }

    @Test
    void spaceAndPageKeysScrollWhereTheyMeanNothingElse() {
        press(root, KeyCode.SPACE, " ", false, false);
        press(button, KeyCode.PAGE_DOWN, "", false, false);
        press(button, KeyCode.PAGE_UP, "", false, false);
        press(field, KeyCode.PAGE_DOWN, "", false, false);
        assertThat(scrolled).endsWith(0.9, -0.9);
        int before = scrolled.size();
        press(button, KeyCode.SPACE, " ", false, false);
        press(field, KeyCode.SPACE, " ", false, false);
        press(page, KeyCode.SPACE, " ", false, false);
        assertThat(scrolled).hasSize(before);
    }

    @Test
    void escapeGoesOnToWhoeverWantsItIfThereIsNothingToTakeAway() {
        assertThat(press(button, KeyCode.ESCAPE, "", false, false)).isFalse();
        somethingOnTop = true;
        assertThat(press(button, KeyCode.ESCAPE, "", false, false)).isTrue();
    }
}
