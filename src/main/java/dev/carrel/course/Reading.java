package dev.carrel.course;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A recommended reading (field names follow CSL-JSON).
///
/// @param id its name in the course, for example `R13`
/// @param type CSL type, for example `article-journal`
/// @param title of the work
/// @param authors as printed, family name last
/// @param issued year or ISO date, as given
/// @param container journal, book or site it appeared in
/// @param url where it is found
/// @param note why to read it
public record Reading(
        String id,
        String type,
        String title,
        List<String> authors,
        @Nullable String issued,
        @Nullable String container,
        @Nullable URI url,
        @Nullable String note) {
    public Reading {
        authors = List.copyOf(authors);
    }
}
