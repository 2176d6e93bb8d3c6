package dev.carrel.course;

import java.util.regex.Pattern;

/// The name of a course for ever: lower-case letters, digits and hyphens, 3 to 64 characters.
///
/// @param value the name itself, as in `course.yaml`
public record CourseId(String value) implements Comparable<CourseId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{3,64}");

    /// @throws IllegalArgumentException if the value has another shape
    public CourseId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "A course id is 3 to 64 of a-z, 0-9 and '-': " + value);
        }
    }

    /// Whether a text may be a course id.
    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public int compareTo(CourseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
