package dev.carrel;

import dev.carrel.cli.Carrel;
import dev.carrel.cli.Version;
import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.WindowAccess;
import dev.carrel.ui.Windows;
import dev.carrel.update.Updates;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Starts Carrel: wires every room by constructor. The only class that sees all rooms.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(
                new Carrel(
                                CommandContext.ofProcess(
                                        Main::screens, Executors::newVirtualThreadPerTaskExecutor))
                        .run(args));
    }

    private static WindowAccess screens() {
        Clock clock = Clock.system(ZoneId.systemDefault());
        ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
        return new WindowScreens(
                new Windows(
                        io,
                        Executors.newSingleThreadExecutor(),
                        (library, records) -> Updates.overTheWeb(library, records, io, clock),
                        clock,
                        Version.number()));
    }
}
