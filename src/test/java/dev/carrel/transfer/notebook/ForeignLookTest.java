package dev.carrel.transfer.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ForeignLookTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    @ParameterizedTest
    @CsvSource({
        "yellow, STRAW",
        "Orange, CLAY",
        "RED, ROSE",
        "pink, ROSE",
        "purple, LILAC",
        "violet, LILAC",
        "blue, SKY",
        "cyan, SKY",
        "green, MOSS",
        "no colour at all, STRAW"
    })
    void namedColoursAreTheNearestOfOurs(String name, Colour ours) {
        assertThat(ForeignLook.colour(json('"' + name + '"'))).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        "235, 52, 98, ROSE",
        "47, 128, 237, SKY",
        "33, 170, 60, MOSS",
        "255, 255, 0, STRAW",
        "255, 140, 20, CLAY",
        "150, 80, 240, LILAC"
    })
    void mixedColoursAreTheNearestOfOurs(int red, int green, int blue, Colour ours) {
        String colour = "{\"red\": %d, \"green\": %d, \"blue\": %d}".formatted(red, green, blue);
        assertThat(ForeignLook.colour(json(colour))).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"{}", "[]", "7", "null", "{\"red\": \"x\"}", "{\"red\": 1e300}"})
    void oddColoursAreSomeColour(String colour) {
        assertThat(ForeignLook.colour(json(colour))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "solid, HIGHLIGHT",
        "underline, UNDERLINE",
        "strikethrough, HIGHLIGHT",
        "outline, HIGHLIGHT",
        "margin, MARGIN",
        "x, HIGHLIGHT"
    })
    void stylesAreTheNearestOfOurs(String style, Style ours) {
        assertThat(ForeignLook.style(json('"' + style + '"'))).isEqualTo(ours);
        assertThat(ForeignLook.style(json("{}"))).isEqualTo(Style.HIGHLIGHT);
    }
}
