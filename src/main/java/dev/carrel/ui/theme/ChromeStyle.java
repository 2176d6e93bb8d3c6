package dev.carrel.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javafx.application.Application;
import javafx.scene.text.Font;

/// Dresses the whole program: fonts once, and the style sheet of whatever theme the appearance has.
/// Lives on the JavaFX thread.
public final class ChromeStyle {
    private static final String[] FONTS = {
        "SourceSans3_400Regular",
        "SourceSans3_400Regular_Italic",
        "SourceSans3_600SemiBold",
        "Literata_400Regular",
        "Literata_600SemiBold",
        "JetBrainsMono_400Regular"
    };

    private final ThemeSheet sheet = new ThemeSheet(ThemeColours.bundled());
    private final Map<Theme, String> addresses = new EnumMap<>(Theme.class);

    /// Follows an appearance from now on.
    public void follow(Appearance appearance) {
        loadFonts();
        appearance.theme().subscribe(this::wear);
    }

    private void wear(Theme theme) {
        Application.setUserAgentStylesheet(addresses.computeIfAbsent(theme, sheet::address));
    }

    private static void loadFonts() {
        for (String name : FONTS) {
            String path = "/dev/carrel/ui/fonts/" + name + ".ttf";
            try (InputStream font = ChromeStyle.class.getResourceAsStream(path)) {
                Font.loadFont(font, 14);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
