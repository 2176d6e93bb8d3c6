package dev.carrel.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The style sheet of the whole chrome in one theme: AtlantaFX, its colours replaced by ours, then
/// our own rules. As one user-agent sheet it reaches every window, menu, tooltip and dialog.
///
/// Every token is a looked-up colour of its own too: `--ink-2` is `-carrel-ink-2`.
final class ThemeSheet {
    private static final String MAPPING = "colours.css";
    private static final String CHROME = "chrome.css";

    private final ThemeColours tokens;

    ThemeSheet(ThemeColours tokens) {
        this.tokens = tokens;
    }

    /// As a `data:` address, which is how JavaFX takes a sheet that lies nowhere.
    String address(Theme theme) {
        byte[] css = css(theme).getBytes(StandardCharsets.UTF_8);
        return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(css);
    }

    String css(Theme theme) {
        String base =
                theme.dark()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet();
        return text("/" + base.replaceFirst("^/", ""))
                + "\n.root {\n"
                + ownColours(theme)
                + "}\n"
                + text(MAPPING)
                + text(CHROME);
    }

    private String ownColours(Theme theme) {
        var css = new StringBuilder();
        Map<String, String> colours = new TreeMap<>(tokens.colours().get(theme));
        colours.forEach(
                (name, colour) -> css.append("  -carrel-%s: %s;\n".formatted(name, colour)));
        css.append("  -carrel-shadow: %s;\n".formatted(theme.dark() ? "#00000099" : "#23211D33"));
        for (String hue : new String[] {"accent", "right", "wrong", "partly"}) {
            css.append(
                    "  -carrel-%s-veil: %s66;\n"
                            .formatted(hue, tokens.colour(theme, hue).toUpperCase(Locale.ROOT)));
        }
        return css.toString();
    }

    private static String text(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream own = ThemeSheet.class.getResourceAsStream(resource);
        InputStream in = own == null ? PrimerLight.class.getResourceAsStream(resource) : own;
        if (in == null) {
            throw new IllegalStateException(resource + " is missing from the program");
        }
        return in;
    }
}
