package dev.carrel.markdown.link;

import dev.carrel.course.Lesson;
import dev.carrel.course.Term;

/// Where a link leads.
public sealed interface Destination {
    /// Another lesson.
    ///
    /// @param anchor in it; empty for its beginning
    record ToLesson(Lesson lesson, String anchor) implements Destination {}

    /// A place in the same lesson.
    ///
    /// @param anchor empty for its beginning
    record Within(String anchor) implements Destination {}

    /// A glossary term.
    record ToTerm(Term term) implements Destination {}

    /// A page on the web or a mail address.
    record Web(String address) implements Destination {}

    /// A file of the course that is no lesson.
    record ToFile(String path) implements Destination {}

    /// Nowhere; the problem has been told.
    record Nowhere() implements Destination {}
}
