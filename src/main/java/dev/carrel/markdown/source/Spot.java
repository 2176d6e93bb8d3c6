package dev.carrel.markdown.source;

/// A place in a course source.
///
/// @param file path in the course
/// @param line from 1; 0 for the whole file
/// @param column from 1; 0 for the whole line
public record Spot(String file, int line, int column) {
    public static Spot of(String file) {
        return new Spot(file, 0, 0);
    }
}
