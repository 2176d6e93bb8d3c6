package dev.carrel.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a course: some entries of the outline under one heading.
///
/// @param title null for entries that stand before the first heading
/// @param entries in the author's order
public record Module(@Nullable String title, List<Entry> entries) {
    public Module {
        entries = List.copyOf(entries);
    }

    /// The entries that can be opened.
    public List<Lesson> lessons() {
        return entries.stream().filter(Lesson.class::isInstance).map(Lesson.class::cast).toList();
    }
}
