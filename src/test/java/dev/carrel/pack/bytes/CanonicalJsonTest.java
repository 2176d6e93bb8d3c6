package dev.carrel.pack.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.pack.bytes.PackException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One text for one value: signatures and hashes stand on it.
class CanonicalJsonTest {
    private static Fields read(String json) throws PackException {
        return StrictJson.read(json.getBytes(UTF_8), "letter");
    }

    private static String written(String json) throws PackException {
        return new String(StrictJson.write(read(json).node()), UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ \"b\" : 1 , \"a\" : [ true , null , -5 ] } | {\"a\":[true,null,-5],\"b\":1}",
                "{\"a\":{}} | {\"a\":{}}",
                "{\"ä\":1,\"z\":2,\"Z\":3} | {\"Z\":3,\"z\":2,\"ä\":1}",
                "{\"\uFF5E\":1,\"\uD83D\uDE42\":2} | {\"\uFF5E\":1,\"\uD83D\uDE42\":2}",
                "{\"a\":\"\\u00e4\\u0041\\/\"} | {\"a\":\"äA/\"}",
                "{\"a\":\"q\\\"b\\\\\"} | {\"a\":\"q\\\"b\\\\\"}",
                "{\"a\":\"x\\ny\\u0000\"} | {\"a\":\"x\\u000ay\\u0000\"}"
            })
    void keysAreSortedAndNothingIsLeftToChoose(String json, String canonical) throws Exception {
        assertThat(written(json)).isEqualTo(canonical);
        assertThat(written(canonical)).isEqualTo(canonical);
    }

    @Test
    void whatIsSignedEscapesNothingButQuotesAndBackslashes() throws Exception {
        assertThat(new String(StrictJson.toSign(read("{\"a\":\"x\\n\\\"\\\\\"}").node()), UTF_8))
                .isEqualTo("{\"a\":\"x\n\\\"\\\\\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1] | The letter is not a JSON object.",
                "\"x\" | The letter is not a JSON object.",
                "{\"a\":1 | The letter is not readable JSON.",
                "{\"a\":1}{} | The letter is not readable JSON.",
                "{\"a\":1,\"a\":1} | The letter is not readable JSON.",
                "{\"a\":1.0} | The letter holds a fraction.",
                "{\"a\":1e3} | The letter holds a fraction.",
                "{a:1} | The letter is not readable JSON.",
                "{\"a\":1,} | The letter is not readable JSON.",
                "{\"a\":123456789012345678901234567890} | The letter is not readable JSON."
            })
    void whatIsNotPlainJsonIsRefusedInASentence(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .hasMessage(message)
                .extracting(e -> ((PackException) e).reason())
                .isEqualTo(Reason.DAMAGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text | {} | The letter: x is missing.",
                "text | {\"x\":null} | The letter: x is missing.",
                "text | {\"x\":5} | The letter: x is not a text.",
                "number | {} | The letter: x is not a whole number.",
                "number | {\"x\":\"5\"} | The letter: x is not a whole number.",
                "number | {\"x\":9} | The letter: x is 9, outside 1 to 5.",
                "number | {\"x\":0} | The letter: x is 0, outside 1 to 5.",
                "hash | {} | The letter: x is missing.",
                "hash | {\"x\":\"abc\"} | The letter: x is not a SHA-256.",
                "object | {\"x\":[]} | The letter: x is not an object.",
                "list | {\"x\":{}} | The letter: x is not a list.",
                "list | {\"x\":[{},1]} | The letter: x holds something that is not an object.",
                "texts | {\"x\":[\"a\",1]} | The letter: x holds something that is not a text.",
                "inside | {\"x\":[{},{\"y\":1}]} | The letter: x[1]: y is not a text."
            })
    void everyFieldSaysWhatIsWrongWithIt(String kind, String json, String message) {
        assertThatThrownBy(
                        () -> {
                            Fields fields = read(json);
                            switch (kind) {
                                case "text" -> fields.text("x");
                                case "number" -> fields.number("x", 1, 5);
                                case "hash" -> fields.hash("x");
                                case "object" -> fields.object("x");
                                case "list" -> fields.list("x");
                                case "texts" -> fields.texts("x");
                                default -> fields.list("x").getLast().text("y");
                            }
                        })
                .isInstanceOf(PackException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":[%s]}", "{\"a\":[[%s]]}"})
    void listsHaveAnEndBeforeMemoryHas(String shape) throws Exception {
        String most = "1,".repeat(StrictJson.MAX_ELEMENTS - 1) + "1";

        assertThat(read(shape.formatted(most)).has("a")).isTrue();
        assertThatThrownBy(() -> read(shape.formatted(most + ",1")))
                .hasMessage("The letter lists more than 20000 things.");
    }

    @Test
    void absentListsAreEmpty() throws Exception {
        assertThat(read("{}").list("x")).isEmpty();
        assertThat(read("{}").texts("x")).isEmpty();
        assertThat(read("{}").optionalText("x")).isNull();
        assertThat(read("{}").optionalHash("x")).isNull();
    }
}
