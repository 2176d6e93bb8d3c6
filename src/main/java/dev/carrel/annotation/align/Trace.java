package dev.carrel.annotation.align;

import java.util.List;

/// Where a good part of a passage went: its words that came to one lesson by one way. Token numbers
/// count from the beginning of the lesson.
///
/// @param lesson index of the new lesson
/// @param moved whether the words left the flow of their lesson
/// @param share of the passage's weight that came here, 0 to 1
/// @param words how many of the passage's words came here
/// @param context share of the weight around the passage that came here
/// @param around share of the weight right around the place here that was in the old edition
/// @param kinship how much of what the old lesson lost, or of what the new one gained, is accounted
///   for, whichever is more; 0 to 1
/// @param run weight of all that came here together, in the passage and outside
/// @param oldFirst the passage's first word that is here
/// @param oldLast its last
/// @param newFirst the first word here
/// @param newLast the last
/// @param rivals first tokens of places that are as likely; empty mostly
public record Trace(
        int lesson,
        boolean moved,
        double share,
        int words,
        double context,
        double around,
        double kinship,
        double run,
        int oldFirst,
        int oldLast,
        int newFirst,
        int newLast,
        List<Spot> rivals) {
    /// A token of a new lesson.
    public record Spot(int lesson, int token) {}

    public Trace {
        rivals = List.copyOf(rivals);
    }
}
