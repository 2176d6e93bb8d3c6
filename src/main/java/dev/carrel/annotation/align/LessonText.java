package dev.carrel.annotation.align;

/// A lesson as text.
///
/// @param name stable across editions, as far as authors keep it so
/// @param text its plain text
public record LessonText(String name, String text) {}
