package dev.carrel.course;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Somebody who made a course.
///
/// @param name how they want to be called
/// @param url where they are found, if they say
public record Person(String name, @Nullable URI url) {}
