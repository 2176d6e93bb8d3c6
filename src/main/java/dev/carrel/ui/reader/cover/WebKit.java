package dev.carrel.ui.reader.cover;

import java.util.regex.Pattern;
import javafx.scene.web.WebEngine;

/// The engine behind every web view.
public final class WebKit {
    private static final Pattern VERSION = Pattern.compile("AppleWebKit/([0-9.]+)");

    private WebKit() {}

    /// Its version, as it says itself. To be called on the JavaFX thread.
    public static String version() {
        var said = VERSION.matcher(new WebEngine().getUserAgent());
        return said.find() ? said.group(1) : "?";
    }
}
