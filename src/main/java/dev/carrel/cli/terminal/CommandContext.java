package dev.carrel.cli.terminal;

import dev.carrel.settings.Folders;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a command is surrounded by.
///
/// @param out for results
/// @param err for errors, progress and explanations
/// @param in for answers
/// @param terminal whether a person sits in front of it
/// @param environment of the process
/// @param clock with the person's zone
/// @param display whether a window can be shown
/// @param screens the windows, loaded when first asked for
/// @param helpers threads for what waits on a network, made when first asked for
public record CommandContext(
        PrintWriter out,
        PrintWriter err,
        BufferedReader in,
        boolean terminal,
        Map<String, String> environment,
        Clock clock,
        boolean display,
        Supplier<WindowAccess> screens,
        Supplier<ExecutorService> helpers) {

    /// Those of this process.
    public static CommandContext ofProcess(
            Supplier<WindowAccess> screens, Supplier<ExecutorService> helpers) {
        Map<String, String> environment = System.getenv();
        return new CommandContext(
                writer(System.out, "stdout.encoding"),
                writer(System.err, "stderr.encoding"),
                new BufferedReader(new InputStreamReader(System.in, charset("stdin.encoding"))),
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent(),
                environment,
                Clock.system(ZoneId.systemDefault()),
                hasDisplay(environment),
                screens,
                helpers);
    }

    private static PrintWriter writer(PrintStream stream, String encoding) {
        return new PrintWriter(stream, true, charset(encoding));
    }

    private static Charset charset(String property) {
        return Charset.forName(System.getProperty(property, "UTF-8"));
    }

    /// Macs and Windows always have one; elsewhere the session says so.
    private static boolean hasDisplay(Map<String, String> environment) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if ("headless".equalsIgnoreCase(System.getProperty("glass.platform"))) {
            return false;
        }
        return system.startsWith("mac")
                || system.startsWith("windows")
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /// The same, with nothing but text coming out.
    public CommandContext plain() {
        return new CommandContext(
                new PrintWriter(new PlainWriter(out), true),
                new PrintWriter(new PlainWriter(err), true),
                in,
                terminal,
                environment,
                clock,
                display,
                screens,
                helpers);
    }

    /// The folders of this account, or those around a given home.
    public Folders folders(@Nullable Path home) {
        return Folders.of(home, environment);
    }

    /// Whether a home was chosen, by option or environment.
    boolean homeChosen(@Nullable Path home) {
        return home != null || !environment.getOrDefault("CARREL_HOME", "").isBlank();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Asks the person a question that yes or no answers; no is the answer if nobody says anything.
    public boolean yes(String question) throws IOException {
        err.print(question + " [y/N] ");
        err.flush();
        String answer = in.readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
