package dev.carrel.quiz;

/// How sure a learner was, asked before the feedback.
public enum Confidence {
    SURE,
    THINK,
    GUESS
}
