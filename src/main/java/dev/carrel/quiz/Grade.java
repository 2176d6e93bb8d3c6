package dev.carrel.quiz;

import java.util.List;

/// What an answer is worth.
///
/// @param verdict the short of it
/// @param score from 0 to 1
/// @param feedback Markdown, most particular first: what belongs to this very answer, then the
///   explanation of the question
/// @param marks one for each part of the question (choice, gap, item, row), in its order; empty if
///   it has no parts
public record Grade(Verdict verdict, double score, List<String> feedback, List<Mark> marks) {
    public Grade {
        feedback = List.copyOf(feedback);
        marks = List.copyOf(marks);
    }

    /// The short of it.
    public enum Verdict {
        RIGHT,
        /// Some parts are right.
        PARTLY,
        WRONG,
        /// Nothing to say: a guess before reading, free text, or an answer that says nothing yet.
        UNGRADED
    }

    /// How one part fared.
    public enum Mark {
        RIGHT,
        WRONG,
        /// A right choice that was not taken.
        MISSED,
        /// Neither taken nor right.
        NONE
    }
}
