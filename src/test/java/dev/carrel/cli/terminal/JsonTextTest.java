package dev.carrel.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {
    private static JsonNode read(@Nullable Object value) {
        return JsonMapper.builder().build().readTree(JsonText.of(value));
    }

    @Test
    void anyTextComesBackAsItWas() {
        for (String text :
                List.of(
                        "",
                        "plain",
                        "\"quoted\" \\ slashed",
                        "a\nb\tc\r\b\f",
                        "\u0000\u001f",
                        "é 日本 😀",
                        "\u2028",
                        "\u001b[31m\u007f\u009b",
                        "\u202Eabc\u202C \u2066d\u2069",
                        "lone \uD83D half")) {
            assertThat(read(text).asString()).isEqualTo(text);
            assertThat(JsonText.of(text).lines()).hasSize(1);
        }
    }

    @Test
    void valuesKeepTheirKind() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("number", 12L);
        fields.put("flag", true);
        fields.put("nothing", null);
        fields.put("list", Arrays.asList(1, "two", List.of()));
        fields.put("path", Path.of("a", "b"));
        JsonNode json = read(fields);
        assertThat(json.path("number").asLong()).isEqualTo(12);
        assertThat(json.path("flag").asBoolean()).isTrue();
        assertThat(json.path("nothing").isNull()).isTrue();
        assertThat(json.path("list")).hasSize(3);
        assertThat(json.path("path").asString()).isEqualTo(Path.of("a", "b").toString());
        assertThat(JsonText.of(fields)).startsWith("{\"number\":12,\"flag\":true");
    }

    @Test
    void whatMovesATerminalIsEscapedAndOtherScriptsAreNot() {
        assertThat(JsonText.of("\u001b[2J\u202Ex\u009b שלום é"))
                .isEqualTo("\"\\u001b[2J\\u202ex\\u009b שלום é\"");
    }

    @Test
    void keysAreEscapedToo() {
        assertThat(JsonText.of(Map.of("a\"b\n", 1))).isEqualTo("{\"a\\\"b\\n\":1}");
        assertThat(JsonText.of(Map.of())).isEqualTo("{}");
    }
}
