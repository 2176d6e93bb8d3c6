package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {
    private static KeyEvent key(KeyCode code, boolean shift, boolean ctrl, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, alt, false);
    }

    @Test
    void everyCommandHasATitleAndAKeyOfItsOwn() {
        assertThat(Arrays.stream(Command.values()).map(Command::title))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Arrays.stream(Command.values()).map(Command::keys))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Arrays.stream(Command.Group.values()).mapToInt(g -> Command.of(g).size()).sum())
                .isEqualTo(Command.values().length);
    }

    @Test
    void keysWithModifiersAreToldApart() {
        assertThat(Command.of(key(KeyCode.Z, false, true, false))).contains(Command.UNDO);
        assertThat(Command.of(key(KeyCode.Z, true, true, false))).contains(Command.REDO);
        assertThat(Command.of(key(KeyCode.Z, false, false, false))).isEmpty();
        assertThat(Command.of(key(KeyCode.LEFT, false, false, true))).contains(Command.BACK);
        assertThat(Command.of(key(KeyCode.F, false, true, false))).contains(Command.FIND);
        assertThat(Command.of(key(KeyCode.F, true, true, false))).contains(Command.FOCUS_MODE);
        assertThat(Command.of(key(KeyCode.EQUALS, false, true, false))).contains(Command.BIGGER);
    }

    @Test
    void noKeyDoesTwoThings() {
        var single =
                Arrays.stream(Command.values())
                        .flatMap(command ->
                                Stream.of(command.keys().split(ReaderWords.say("keys.or"), -1)))
                        .toList();
        assertThat(single).doesNotHaveDuplicates().hasSizeGreaterThan(Command.values().length);
    }

    @ParameterizedTest
    @CsvSource({
        "EQUALS, false, BIGGER",
        "EQUALS, true, BIGGER",
        "PLUS, false, BIGGER",
        "ADD, false, BIGGER",
        "MINUS, false, SMALLER",
        "SUBTRACT, false, SMALLER",
    })
    void plusAndMinusAreFoundOnEveryKeyboard(KeyCode code, boolean shift, Command command) {
        assertThat(Command.of(key(code, shift, true, false))).contains(command);
        assertThat(Command.of(key(code, shift, false, false))).isEmpty();
    }

    /// AltGr is Ctrl with Alt on Windows, and types characters.
    @Test
    void whatAltGrTypesIsNoCommand() {
        for (KeyCode code : KeyCode.values()) {
            assertThat(Command.of(key(code, false, true, true))).as(code.name()).isEmpty();
        }
    }

    @Test
    void lettersAreThoseThePageHandsOn() {
        Stream.of("n", "p", "h", "b", "q", "[", "]", "?", "f", "d")
                .forEach(letter -> assertThat(Command.of(letter)).as(letter).isPresent());
        assertThat(Command.of("x")).isEmpty();
        assertThat(Command.of("")).isEmpty();
    }

    @Test
    void minutesAreSaidAsPeopleSayThem() {
        assertThat(ReaderWords.minutes(0)).isEqualTo("1 min");
        assertThat(ReaderWords.minutes(59)).isEqualTo("59 min");
        assertThat(ReaderWords.minutes(60)).isEqualTo("1 h");
        assertThat(ReaderWords.minutes(100)).isEqualTo("1 h 40 min");
    }
}
