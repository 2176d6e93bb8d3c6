package dev.carrel.course;

/// A line of the outline: a lesson that can be opened, or a draft that is only announced.
public sealed interface Entry permits Lesson, Draft {
    String title();

    /// How deep the entry is nested, from 0.
    int depth();
}
