package dev.carrel.ui;

import dev.carrel.ui.task.Background;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Opens addresses and files in the system's own programs.
///
/// @param background starting a program takes its time
record Browser(Background background) {
    /// @param address of a web page or a mailbox; anything else is refused
    void open(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!List.of("http", "https", "mailto").contains(scheme)) {
            return;
        }
        open(address.toASCIIString());
    }

    /// @param file to open in the program the system has for its kind
    void open(Path file) {
        open(file.toAbsolutePath().toString());
    }

    private void open(String what) {
        background
                .run(() -> start(what))
                .orElse(reason ->
                        System.getLogger(Browser.class.getName())
                                .log(
                                        System.Logger.Level.WARNING,
                                        "The system opens nothing",
                                        reason));
    }

    // Not by way of AWT, which on some systems does not live with JavaFX. No shell is involved.
    private static Process start(String text) throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
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
