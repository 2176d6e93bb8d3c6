package dev.carrel.course;

/// The author's estimate of the time a lesson takes.
///
/// @param read minutes of reading
/// @param doing minutes of questions, labs and explorations
public record Minutes(int read, int doing) {
    public static final Minutes NONE = new Minutes(0, 0);

    public int total() {
        return read + doing;
    }
}
