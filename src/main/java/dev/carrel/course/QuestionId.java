package dev.carrel.course;

/// The name of a question, unique in its course and stable across editions.
///
/// @param value the `id:` of a quiz fence
public record QuestionId(String value) {
    /// @throws IllegalArgumentException if the value is blank or longer than 240 characters
    public QuestionId {
        if (value.isBlank() || value.length() > 240) {
            throw new IllegalArgumentException("Not a usable id: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
