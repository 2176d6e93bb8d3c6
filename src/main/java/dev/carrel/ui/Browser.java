package dev.carrel.ui;

import dev.carrel.ui.task.Background;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Opens addresses in the system's own programs.
///
/// @param background starting a program takes its time
record Browser(Background background) {
    /// @param address of a web page or a mailbox; anything else is refused
    void open(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!List.of("http", "https", "mailto").contains(scheme)) {
            return;
        }
        background
                .run(() -> start(address))
                .orElse(reason ->
                        System.getLogger(Browser.class.getName())
                                .log(
                                        System.Logger.Level.WARNING,
                                        "No program opens web addresses",
                                        reason));
    }

    // Not by way of AWT, which on some systems does not live with JavaFX. No shell is involved.
    private static Process start(URI address) throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String text = address.toASCIIString();
        List<String> command =
                system.startsWith("mac")
                        ? List.of("open", text)
                        : system.startsWith("windows")
                                ? List.of("rundll32", "url.dll,FileProtocolHandler", text)
                                : List.of("xdg-open", text);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
