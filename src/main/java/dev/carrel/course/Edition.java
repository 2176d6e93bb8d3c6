package dev.carrel.course;

import java.time.LocalDate;

/// A published version of a course.
///
/// @param number strictly rising, from 1
/// @param label what people call it, for example `2026.2`
/// @param released the day of release
public record Edition(int number, String label, LocalDate released) implements Comparable<Edition> {
    /// @throws IllegalArgumentException if the number is below 1
    public Edition {
        if (number < 1) {
            throw new IllegalArgumentException("Editions count from 1, not " + number);
        }
    }

    @Override
    public int compareTo(Edition other) {
        return Integer.compare(number, other.number);
    }
}
