package dev.carrel.search;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document that was found.
///
/// @param kind what it is
/// @param course it belongs to
/// @param lesson it stands in, if in one
/// @param subject its name inside its kind
/// @param title as indexed
/// @param snippet the words around the best match, in pieces
public record SearchHit(
        SearchDocument.Kind kind,
        CourseId course,
        @Nullable LessonId lesson,
        String subject,
        String title,
        List<Piece> snippet) {
    public SearchHit {
        snippet = List.copyOf(snippet);
    }

    /// A piece of a snippet.
    ///
    /// @param text to show
    /// @param match whether this is what was searched for
    public record Piece(String text, boolean match) {}

    /// The snippet as one text.
    public String plainSnippet() {
        return String.join("", snippet.stream().map(Piece::text).toList());
    }
}
