package dev.carrel.course;

/// The name of a lesson, stable across editions.
///
/// @param value from the lesson's front matter, else its path without `.md`
public record LessonId(String value) {
    /// @throws IllegalArgumentException if the value is blank or longer than 240 characters
    public LessonId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a usable id: '" + value + "'");
        }
    }

    /// Whether a text may be a lesson id.
    public static boolean isValid(String value) {
        return !value.isBlank() && value.length() <= 240;
    }

    @Override
    public String toString() {
        return value;
    }
}
