package dev.carrel.course;

/// The name of a lesson, stable across editions.
///
/// @param value from the lesson's front matter, else its path without `.md`
public record LessonId(String value) {
    /// @throws IllegalArgumentException if the value is blank or longer than 240 characters
    public LessonId {
        if (value.isBlank() || value.length() > 240) {
            throw new IllegalArgumentException("Not a usable id: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
