package dev.carrel.ui.control;

import java.util.Locale;

/// Keys as people of this system read them.
public final class Keys {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    private Keys() {}

    /// @param keys such as `Ctrl+Shift+F`; on a Mac, Ctrl is said as ⌘ and so on
    public static String shown(String keys) {
        return MAC ? keys.replace("Ctrl+", "⌘").replace("Alt+", "⌥").replace("Shift+", "⇧") : keys;
    }
}
