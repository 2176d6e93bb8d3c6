package dev.carrel.annotation.align;

import java.util.List;

/// Where a good part of a passage went: its words that came to one lesson by one way. Token numbers
/// count from the beginning of the lesson.
///
/// @param lesson index of the new lesson
/// @param moved whether the words left the flow of their lesson
/// @param share of the passage's weight that is here, 0 to 1
/// @param words share of the passage's words that are here, each counting the same
/// @param context the same for the words around the passage
/// @param support weight of all words around (and in) the passage that came here
/// @param oldFirst the passage's first word that is here
/// @param oldLast its last
/// @param newFirst the first word here
/// @param newLast the last
/// @param rivals first tokens of places that are as likely, in `rivalLessons`; empty mostly
public record Trace(
        int lesson,
        boolean moved,
        double share,
        double words,
        double context,
        double support,
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
