package dev.carrel.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes out of a program must not steer the terminal it comes out in.
class PlainWriterTest {
    private static String written(String text) {
        var out = new StringWriter();
        new PrintWriter(new PlainWriter(out), true).print(text);
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\33[31mb | a\uFFFD[31mb",
                "a\\7b\\bc | a\uFFFDb\uFFFDc",
                "good\\rbad | good\uFFFDbad",
                "a\u009B2Jb | a\uFFFD2Jb",
                "a\u202Eb\u2066c\u2069 | a\uFFFDb\uFFFDc\uFFFD",
                "a\\0b\u007F | a\uFFFDb\uFFFD"
            })
    void whatSteersATerminalIsReplaced(String text, String plain) {
        assertThat(written(text.translateEscapes())).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain\n\ttext\n",
                "line\r\nline\r\n",
                "é e\u0301 日本 שלום عربي 👩\u200D🔬",
                "\u200E\u200F\u00AD\uFEFF",
                ""
            })
    void textComesThroughAsItIs(String text) {
        assertThat(written(text)).isEqualTo(text);
    }

    @Test
    void everyWayToWriteIsTheSame() throws IOException {
        var out = new StringWriter();
        try (var plain = new PlainWriter(out)) {
            plain.write('\u001b');
            plain.write('a');
            plain.write("x\u001by".toCharArray(), 1, 2);
            plain.write("x\u001bz", 1, 2);
            plain.write("\u001b");
        }

        assertThat(out).hasToString("\uFFFDa\uFFFDy\uFFFDz\uFFFD");
    }
}
