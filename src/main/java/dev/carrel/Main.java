package dev.carrel;

/// Starts Carrel: wires every room by constructor. The only class that sees all rooms.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(args.length == 0 ? 0 : 2);
    }
}
