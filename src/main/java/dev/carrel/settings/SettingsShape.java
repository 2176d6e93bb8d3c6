package dev.carrel.settings;

import dev.carrel.course.CourseId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The saved shape of settings, value by value, so that one odd value spoils no other and unknown
/// ones stay.
final class SettingsShape {
    private SettingsShape() {}

    static Settings read(ObjectNode json) {
        Settings plain = Settings.DEFAULT;
        return new Settings(
                constant(json.path("theme"), plain.theme()),
                text(json.path("text"), plain.text()),
                window(json.path("window"), plain.window()),
                course(json.path("lastCourse")),
                json.path("checkForUpdates").asBoolean(plain.checkForUpdates()));
    }

    static void write(Settings settings, ObjectNode json) {
        json.put("theme", name(settings.theme()));
        var text = settings.text();
        json.withObjectProperty("text")
                .put("font", name(text.font()))
                .put("size", text.size())
                .put("leading", text.leading())
                .put("measure", text.measure())
                .put("justified", text.justified())
                .put("hyphens", text.hyphens())
                .put("calm", text.calm());
        var window = settings.window();
        var saved = json.withObjectProperty("window");
        var place = window.place();
        if (place == null) {
            saved.remove("x");
            saved.remove("y");
        } else {
            saved.put("x", place.x()).put("y", place.y());
        }
        saved.put("width", window.width())
                .put("height", window.height())
                .put("maximised", window.maximised());
        pane(saved.withObjectProperty("outline"), window.outline());
        pane(saved.withObjectProperty("panel"), window.panel());
        var course = settings.lastCourse();
        if (course == null) {
            json.remove("lastCourse");
        } else {
            json.put("lastCourse", course.value());
        }
        json.put("checkForUpdates", settings.checkForUpdates());
    }

    private static TextStyle text(JsonNode json, TextStyle plain) {
        return new TextStyle(
                constant(json.path("font"), plain.font()),
                json.path("size").asDouble(plain.size()),
                json.path("leading").asDouble(plain.leading()),
                json.path("measure").asInt(plain.measure()),
                json.path("justified").asBoolean(plain.justified()),
                json.path("hyphens").asBoolean(plain.hyphens()),
                json.path("calm").asBoolean(plain.calm()));
    }

    private static WindowState window(JsonNode json, WindowState plain) {
        boolean placed = json.path("x").isNumber() && json.path("y").isNumber();
        return new WindowState(
                placed
                        ? new WindowState.Place(
                                json.path("x").asDouble(), json.path("y").asDouble())
                        : null,
                json.path("width").asDouble(plain.width()),
                json.path("height").asDouble(plain.height()),
                json.path("maximised").asBoolean(plain.maximised()),
                pane(json.path("outline"), plain.outline()),
                pane(json.path("panel"), plain.panel()));
    }

    private static WindowState.Pane pane(JsonNode json, WindowState.Pane plain) {
        return new WindowState.Pane(
                json.path("width").asDouble(plain.width()),
                json.path("open").asBoolean(plain.open()));
    }

    private static void pane(ObjectNode json, WindowState.Pane pane) {
        json.put("width", pane.width()).put("open", pane.open());
    }

    private static @Nullable CourseId course(JsonNode json) {
        String id = json.asString("");
        return CourseId.isValid(id) ? new CourseId(id) : null;
    }

    private static <E extends Enum<E>> E constant(JsonNode json, E plain) {
        for (E one : plain.getDeclaringClass().getEnumConstants()) {
            if (name(one).equals(json.asString(""))) {
                return one;
            }
        }
        return plain;
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
