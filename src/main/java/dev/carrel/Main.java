package dev.carrel;

import dev.carrel.cli.Carrel;
import dev.carrel.cli.Screens;
import dev.carrel.cli.Surroundings;

import java.util.concurrent.Executors;

/// Starts Carrel: wires every room by constructor. The only class that sees all rooms.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(
                new Carrel(
                                Surroundings.ofProcess(
                                        Main::screens, Executors::newVirtualThreadPerTaskExecutor))
                        .run(args));
    }

    private static Screens screens() {
        return new NoScreens();
    }
}
