package dev.carrel.transfer.notebook;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Colours and styles of other programs as the nearest of ours.
final class ForeignLook {
    private record Known(Colour colour, long red, long green, long blue) {
        long distance(JsonNode other) {
            long byRed = red - other.path("red").asInt(0);
            long byGreen = green - other.path("green").asInt(0);
            long byBlue = blue - other.path("blue").asInt(0);
            return byRed * byRed + byGreen * byGreen + byBlue * byBlue;
        }
    }

    private static final List<Known> COLOURS =
            List.of(
                    new Known(Colour.STRAW, 245, 215, 60),
                    new Known(Colour.CLAY, 235, 140, 60),
                    new Known(Colour.ROSE, 235, 80, 110),
                    new Known(Colour.LILAC, 165, 110, 220),
                    new Known(Colour.SKY, 75, 150, 235),
                    new Known(Colour.MOSS, 120, 185, 75));

    private ForeignLook() {}

    /// A name such as `blue`, or an object with `red`, `green` and `blue` from 0 to 255.
    static Colour colour(JsonNode colour) {
        if (colour.isString()) {
            return switch (colour.asString().toLowerCase(Locale.ROOT)) {
                case "orange", "clay", "brown" -> Colour.CLAY;
                case "red", "pink", "rose", "magenta" -> Colour.ROSE;
                case "purple", "violet", "lilac" -> Colour.LILAC;
                case "blue", "cyan", "sky" -> Colour.SKY;
                case "green", "moss" -> Colour.MOSS;
                default -> Colour.STRAW;
            };
        }
        return colour.isObject()
                ? Collections.min(
                                COLOURS, Comparator.comparingLong(known -> known.distance(colour)))
                        .colour()
                : Colour.STRAW;
    }

    /// Thorium's `highlight` of a body: `solid`, `underline`, `strikethrough`, `outline`, `margin`.
    static Style style(JsonNode style) {
        return switch (style.isString() ? style.asString() : "") {
            case "underline" -> Style.UNDERLINE;
            case "margin" -> Style.MARGIN;
            default -> Style.HIGHLIGHT;
        };
    }
}
