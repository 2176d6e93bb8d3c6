package dev.carrel.course;

/// The name of a block (heading, paragraph, cell, ...) inside a lesson.
///
/// @param value an explicit `{#id}`, else derived from the block's kind and text
public record BlockId(String value) {
    /// @throws IllegalArgumentException if the value is blank or longer than 240 characters
    public BlockId {
        if (value.isBlank() || value.length() > 240) {
            throw new IllegalArgumentException("Not a usable id: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
