package dev.carrel.annotation;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What shall become different about an annotation. Null means: as it is.
///
/// Two devices that edit different fields both win; of the same field the later edit wins. Tags are
/// added and removed one by one, so that neither device undoes the other's.
///
/// @param body Markdown
/// @param colour of a highlight
/// @param style of a highlight
/// @param addTags to have, whether or not they are there
/// @param removeTags not to have
/// @param deleted taken away or brought back
public record AnnotationEdit(
        @Nullable String body,
        @Nullable Colour colour,
        @Nullable Style style,
        @Nullable Set<String> addTags,
        @Nullable Set<String> removeTags,
        @Nullable Boolean deleted) {
    private static final AnnotationEdit NOTHING =
            new AnnotationEdit(null, null, null, null, null, null);

    public AnnotationEdit {
        addTags = addTags == null ? null : Set.copyOf(addTags);
        removeTags = removeTags == null ? null : Set.copyOf(removeTags);
    }

    public static AnnotationEdit body(String body) {
        return NOTHING.withBody(body);
    }

    public static AnnotationEdit colour(Colour colour) {
        return NOTHING.withColour(colour);
    }

    public static AnnotationEdit style(Style style) {
        return NOTHING.withStyle(style);
    }

    public static AnnotationEdit tags(Set<String> add, Set<String> remove) {
        return NOTHING.withTags(add, remove);
    }

    public static AnnotationEdit deleted(boolean deleted) {
        return new AnnotationEdit(null, null, null, null, null, deleted);
    }

    public AnnotationEdit withBody(String changed) {
        return new AnnotationEdit(changed, colour, style, addTags, removeTags, deleted);
    }

    public AnnotationEdit withColour(Colour changed) {
        return new AnnotationEdit(body, changed, style, addTags, removeTags, deleted);
    }

    public AnnotationEdit withStyle(Style changed) {
        return new AnnotationEdit(body, colour, changed, addTags, removeTags, deleted);
    }

    public AnnotationEdit withTags(Set<String> add, Set<String> remove) {
        return new AnnotationEdit(body, colour, style, add, remove, deleted);
    }
}
