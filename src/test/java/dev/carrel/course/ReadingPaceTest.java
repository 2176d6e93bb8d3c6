package dev.carrel.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingPaceTest {
    @ParameterizedTest(name = "{0} × {1} = {2} min")
    @CsvSource({
        "'word ', 200, 1",
        "'word ', 201, 2",
        "'e-mail, don’t ', 200, 2",
        "'— ', 1000, 0",
        "'漢字', 200, 1",
        "'漢字、', 400, 2",
        "'ラーメン', 200, 2",
        "'한국어 단어 ', 100, 1",
        "'𠮷', 400, 1",
        "'漢a', 400, 3",
        "'ภาษาไทย', 200, 2",
        "'שלום עולם ', 100, 1",
        "'नमस्ते ', 200, 1",
        "'naïve ', 200, 1",
    })
    void wordsAreCountedAsTheirScriptWritesThem(String piece, int times, int minutes) {
        assertThat(ReadingPace.minutes(Stream.of(piece.repeat(times)))).isEqualTo(minutes);
    }

    @Test
    void theRestOfManyShortTextsIsRoundedUpOnce() {
        assertThat(ReadingPace.minutes(Stream.generate(() -> "Two words.").limit(100)))
                .isEqualTo(1);
        assertThat(ReadingPace.minutes(Stream.of("", " \n"))).isZero();
    }
}
