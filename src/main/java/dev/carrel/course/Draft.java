package dev.carrel.course;

/// A lesson that is announced in the outline and not yet written.
///
/// @param title as in `SUMMARY.md`
/// @param depth nesting, from 0
public record Draft(String title, int depth) implements Entry {}
