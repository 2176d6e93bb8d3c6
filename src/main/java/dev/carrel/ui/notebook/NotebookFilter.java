package dev.carrel.ui.notebook;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What of the notebook is to be seen. Null means: all.
///
/// @param words all of them must be in it, whatever their case and accents
/// @param where a course, a module or a lesson
/// @param lost whether only what has no place is wanted
record NotebookFilter(
        String words,
        @Nullable Where where,
        NotebookItem.@Nullable Kind kind,
        @Nullable Colour colour,
        @Nullable String tag,
        boolean lost) {
    static final NotebookFilter ALL = new NotebookFilter("", null, null, null, null, false);

    /// A part of the outline. The narrowest that is not null counts.
    record Where(CourseId course, @Nullable String module, @Nullable LessonId lesson) {
        boolean holds(NotebookItem.Spot spot) {
            return spot.course().equals(course)
                    && (module == null || spot.module().equals(module))
                    && (lesson == null || spot.lesson().equals(lesson));
        }
    }

    NotebookFilter withWords(String typed) {
        return new NotebookFilter(typed, where, kind, colour, tag, lost);
    }

    NotebookFilter withWhere(@Nullable Where chosen) {
        return new NotebookFilter(words, chosen, kind, colour, tag, lost);
    }

    NotebookFilter withKind(NotebookItem.@Nullable Kind chosen) {
        return new NotebookFilter(words, where, chosen, colour, tag, lost);
    }

    NotebookFilter withColour(@Nullable Colour chosen) {
        return new NotebookFilter(words, where, kind, chosen, tag, lost);
    }

    NotebookFilter withTag(@Nullable String chosen) {
        return new NotebookFilter(words, where, kind, colour, chosen, lost);
    }

    NotebookFilter withLost(boolean only) {
        return new NotebookFilter(words, where, kind, colour, tag, only);
    }

    boolean isAll() {
        return words.isBlank() && equals(ALL.withWords(words));
    }

    List<NotebookItem> of(List<NotebookItem> items) {
        List<String> wanted =
                Arrays.stream(NotebookItem.folded(words).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return items.stream().filter(item -> matches(item, wanted)).toList();
    }

    private boolean matches(NotebookItem item, List<String> wanted) {
        return (!lost || item.spot().lost())
                && (where == null || where.holds(item.spot()))
                && (kind == null || item.kind() == kind)
                && (colour == null || item.colour().filter(colour::equals).isPresent())
                && (tag == null || item.tags().contains(tag))
                && wanted.stream().allMatch(item.folded()::contains);
    }
}
