package dev.carrel.ui.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The colours of every theme, read from the one place where they are written down: `tokens.css`,
/// which the lesson page loads as it is.
///
/// @param colours by theme, then by name without dashes in front, as CSS colours
record ThemeColours(Map<Theme, Map<String, String>> colours) {
    private static final Pattern BLOCK =
            Pattern.compile("\\[data-theme=\"([a-z-]+)\"]\\s*\\{([^}]*)}");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*([^;]+);");

    /// Those that come with the program.
    static ThemeColours bundled() {
        try (var in = ThemeColours.class.getResourceAsStream("/dev/carrel/ui/tokens.css")) {
            if (in == null) {
                throw new IllegalStateException("tokens.css is missing from the program");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ThemeColours parse(String css) {
        Map<Theme, Map<String, String>> colours = new EnumMap<>(Theme.class);
        var blocks = BLOCK.matcher(css);
        while (blocks.find()) {
            Map<String, String> theme = new LinkedHashMap<>();
            var tokens = TOKEN.matcher(blocks.group(2));
            while (tokens.find()) {
                theme.put(tokens.group(1), tokens.group(2).strip());
            }
            for (Theme one : Theme.values()) {
                if (one.token().equals(blocks.group(1))) {
                    colours.put(one, Map.copyOf(theme));
                }
            }
        }
        return new ThemeColours(colours);
    }

    /// @throws IllegalArgumentException if the theme has no such colour
    String colour(Theme theme, String name) {
        var colour = colours.getOrDefault(theme, Map.of()).get(name);
        if (colour == null) {
            throw new IllegalArgumentException("No colour " + name + " in " + theme.token());
        }
        return colour;
    }
}
