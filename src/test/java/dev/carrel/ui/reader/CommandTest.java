package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

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
