package dev.carrel.course;

import java.util.List;

/// A glossary term.
///
/// @param name as in its heading
/// @param also other forms that mean the same: plurals, abbreviations
/// @param definition in Markdown
public record Term(String name, List<String> also, String definition) {
    public Term {
        also = List.copyOf(also);
    }
}
