package dev.carrel.annotation;

import dev.carrel.annotation.Annotation.Bookmark;
import dev.carrel.annotation.Annotation.Highlight;
import dev.carrel.annotation.Annotation.LessonNote;
import dev.carrel.store.Change;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an annotation is after some of its changes: the one place that says what a change does.
///
/// @param annotation as it is
/// @param deleted whether the learner took it away
record AnnotationState(Annotation annotation, boolean deleted) {
    static final String CREATED = "annotation.created";
    static final String EDITED = "annotation.edited";
    static final Set<String> KINDS = Set.of(CREATED, EDITED);

    /// Payload of [#CREATED], version 1.
    record Created(OffsetDateTime at, Annotation annotation) {
        Created {
            Objects.requireNonNull(annotation);
        }
    }

    /// Payload of [#EDITED], version 1.
    record Edited(OffsetDateTime at, AnnotationEdit edit) {
        Edited {
            Objects.requireNonNull(at);
            Objects.requireNonNull(edit);
        }
    }

    /// The state after one more change; as before if the change says nothing this program
    /// understands, or has nothing to apply to.
    static @Nullable AnnotationState after(@Nullable AnnotationState before, Change change) {
        return switch (change.kind()) {
            case CREATED -> before != null ? before : created(change).orElse(null);
            case EDITED ->
                    before == null
                            ? null
                            : change.read(Edited.class).map(before::after).orElse(before);
            default -> before;
        };
    }

    /// Every state on the way.
    static List<Revision> revisions(List<Change> changes) {
        List<Revision> revisions = new ArrayList<>();
        AnnotationState state = null;
        for (Change change : changes) {
            AnnotationState next = after(state, change);
            if (next != null && !Objects.equals(next, state)) {
                revisions.add(
                        new Revision(
                                next.annotation.changed(),
                                change.device(),
                                next.annotation,
                                next.deleted));
            }
            state = next;
        }
        return revisions;
    }

    /// What brings back the present values of the fields the edit touches.
    AnnotationEdit inverse(AnnotationEdit edit) {
        Set<String> tags = annotation.tags();
        Set<String> added = new HashSet<>(orEmpty(edit.addTags()));
        added.removeAll(tags);
        Set<String> removed = new HashSet<>(orEmpty(edit.removeTags()));
        removed.retainAll(tags);
        return new AnnotationEdit(
                edit.body() == null ? null : annotation.body(),
                edit.colour() == null || !(annotation instanceof Highlight highlight)
                        ? null
                        : highlight.colour(),
                edit.style() == null || !(annotation instanceof Highlight highlight)
                        ? null
                        : highlight.style(),
                removed.isEmpty() ? null : removed,
                added.isEmpty() ? null : added,
                edit.deleted() == null ? null : deleted);
    }

    private AnnotationState after(Edited edited) {
        AnnotationEdit edit = edited.edit();
        String body = edit.body() == null ? annotation.body() : edit.body();
        Set<String> tags = new HashSet<>(annotation.tags());
        tags.removeAll(orEmpty(edit.removeTags()));
        tags.addAll(orEmpty(edit.addTags()));
        OffsetDateTime at = edited.at();
        Annotation next =
                switch (annotation) {
                    case Highlight(
                                    UUID id,
                                    var course,
                                    var passage,
                                    var colour,
                                    var style,
                                    var _,
                                    var _,
                                    var created,
                                    var _) ->
                            new Highlight(
                                    id,
                                    course,
                                    passage,
                                    edit.colour() == null ? colour : edit.colour(),
                                    edit.style() == null ? style : edit.style(),
                                    body,
                                    tags,
                                    created,
                                    at);
                    case LessonNote(
                                    UUID id,
                                    var course,
                                    var lesson,
                                    int edition,
                                    var _,
                                    var _,
                                    var created,
                                    var _) ->
                            new LessonNote(id, course, lesson, edition, body, tags, created, at);
                    case Bookmark(
                                    UUID id,
                                    var course,
                                    var passage,
                                    var _,
                                    var _,
                                    var created,
                                    var _) ->
                            new Bookmark(id, course, passage, body, tags, created, at);
                };
        return new AnnotationState(next, edit.deleted() == null ? deleted : edit.deleted());
    }

    /// A creation counts only for the subject it names: a foreign journal cannot overwrite another
    /// record's row.
    private static Optional<AnnotationState> created(Change change) {
        return change.read(Created.class)
                .map(Created::annotation)
                .filter(made ->
                        made.id().toString().equals(change.subject())
                                && made.course().value().equals(change.course()))
                .map(made -> new AnnotationState(made, false));
    }

    private static Set<String> orEmpty(@Nullable Set<String> tags) {
        return tags == null ? Set.of() : tags;
    }
}
