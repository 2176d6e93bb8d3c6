package dev.carrel.store;

import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moment of the hybrid logical clock. Total order; the order of the texts is the same.
///
/// @param wall milliseconds since 1970, as far as the device knew
/// @param counter tells apart what happened within one millisecond
/// @param device where it happened; decides ties
public record Stamp(long wall, int counter, UUID device) implements Comparable<Stamp> {
    static final long MAX_WALL = (1L << 47) - 1;

    /// Later than any clock is right to be (the year 4199); far enough from the end that clocks
    /// which have seen it can go on.
    static final long LATEST_WALL = 1L << 46;

    static final int MAX_COUNTER = (1 << 24) - 1;
    private static final Pattern SHAPE =
            Pattern.compile(
                    "([0-9a-f]{12})-([0-9a-f]{6})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Comparator<Stamp> ORDER =
            Comparator.comparingLong(Stamp::wall)
                    .thenComparingInt(Stamp::counter)
                    .thenComparing(stamp -> stamp.device().toString());

    /// @throws IllegalArgumentException if a number is negative or too large to be written
    public Stamp {
        if (wall < 0 || wall > MAX_WALL || counter < 0 || counter > MAX_COUNTER) {
            throw new IllegalArgumentException("Not a moment: " + wall + ", " + counter);
        }
    }

    /// Reads what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException if the text has another shape
    public static Stamp parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a moment: " + text);
        }
        return new Stamp(
                Long.parseLong(parts.group(1), 16),
                Integer.parseInt(parts.group(2), 16),
                UUID.fromString(parts.group(3)));
    }

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }

    /// Twelve hexadecimal digits of wall time, six of counter, the device.
    @Override
    public String toString() {
        return "%012x-%06x-%s".formatted(wall, counter, device);
    }
}
