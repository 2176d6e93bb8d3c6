package dev.carrel;

import dev.carrel.cli.Carrel;
import dev.carrel.cli.Screens;
import dev.carrel.cli.Surroundings;

/// Starts Carrel: wires every room by constructor. The only class that sees all rooms.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new Carrel(Surroundings.ofProcess(Main::screens)).run(args));
    }

    private static Screens screens() {
        return new NoScreens();
    }
}
