package dev.carrel.annotation;

import dev.carrel.annotation.Annotation.Bookmark;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Highlight;
import dev.carrel.annotation.Annotation.LessonNote;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Change;
import dev.carrel.store.Journal;
import dev.carrel.store.Projection;
import dev.carrel.store.Schema;
import dev.carrel.store.StoreException;
import dev.carrel.store.Transaction;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The learner's annotations. Every write is one transaction of journal and tables; nothing is ever
/// deleted for good. Blocking and thread-safe.
public final class AnnotationStore {
    public static final Schema SCHEMA =
            new Schema(
                    "annotation",
                    """
                    CREATE TABLE annotation (
                        id TEXT NOT NULL,
                        course TEXT NOT NULL,
                        lesson TEXT NOT NULL,
                        edition INTEGER NOT NULL,
                        type TEXT NOT NULL,
                        start INTEGER,
                        "end" INTEGER,
                        exact TEXT,
                        prefix TEXT,
                        suffix TEXT,
                        block TEXT,
                        colour TEXT,
                        style TEXT,
                        body TEXT NOT NULL,
                        created TEXT NOT NULL,
                        changed TEXT NOT NULL,
                        deleted INTEGER NOT NULL,
                        PRIMARY KEY (id, course));
                    CREATE INDEX annotation_lesson ON annotation (course, lesson, start);
                    CREATE TABLE annotation_tag (
                        annotation TEXT NOT NULL,
                        course TEXT NOT NULL,
                        tag TEXT NOT NULL,
                        PRIMARY KEY (annotation, course, tag)) WITHOUT ROWID;
                    """);

    public static final Projection PROJECTION =
            new Projection(
                    "annotation",
                    1,
                    AnnotationState.KINDS,
                    List.of("annotation_tag", "annotation"),
                    AnnotationStore::step,
                    AnnotationStore::forget);

    private static final String IN_ORDER = " ORDER BY a.lesson, coalesce(a.start, -1), a.id";

    private final Journal journal;
    private final Clock clock;

    /// @param clock tells people's time, with the zone they are in
    public AnnotationStore(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// Now, as annotations keep it: milliseconds and the zone's offset.
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /// Makes and keeps a highlight.
    ///
    /// @param body Markdown; empty for none
    /// @throws StoreException if it could not be kept
    public Highlight highlight(
            CourseId course,
            Passage passage,
            Colour colour,
            Style style,
            String body,
            Set<String> tags)
            throws StoreException {
        OffsetDateTime now = now();
        Highlight made =
                new Highlight(
                        Annotation.newId(), course, passage, colour, style, body, tags, now, now);
        add(made);
        return made;
    }

    /// Makes and keeps a note on a lesson as a whole.
    ///
    /// @param edition number of the edition on screen
    /// @throws StoreException if it could not be kept
    public LessonNote note(
            CourseId course, LessonId lesson, int edition, String body, Set<String> tags)
            throws StoreException {
        OffsetDateTime now = now();
        LessonNote made =
                new LessonNote(Annotation.newId(), course, lesson, edition, body, tags, now, now);
        add(made);
        return made;
    }

    /// Makes and keeps a bookmark.
    ///
    /// @throws StoreException if it could not be kept
    public Bookmark bookmark(CourseId course, Passage passage, String body, Set<String> tags)
            throws StoreException {
        OffsetDateTime now = now();
        Bookmark made = new Bookmark(Annotation.newId(), course, passage, body, tags, now, now);
        add(made);
        return made;
    }

    /// Keeps an annotation made elsewhere (an import, a template). One that is there already stays
    /// as it is.
    ///
    /// @return the step that deletes it again
    /// @throws StoreException if it could not be kept
    public Step add(Annotation annotation) throws StoreException {
        journal.database()
                .run(tx ->
                        journal.append(
                                tx,
                                AnnotationState.CREATED,
                                annotation.id().toString(),
                                annotation.course(),
                                new AnnotationState.Created(annotation.created(), annotation),
                                1));
        return new Step(annotation.id(), AnnotationEdit.deleted(true));
    }

    /// Keeps many annotations made elsewhere, all or none. One that is there stays as it is; one
    /// that was deleted comes back.
    ///
    /// @return a step for each that became visible, which takes it away again
    /// @throws StoreException if they could not be kept; then none is
    public List<Step> addAll(Collection<? extends Annotation> annotations) throws StoreException {
        return journal.database()
                .write(tx -> {
                    List<Step> steps = new ArrayList<>();
                    for (Annotation annotation : annotations) {
                        String id = annotation.id().toString();
                        CourseId course = annotation.course();
                        Optional<AnnotationState> there = state(tx, course.value(), id);
                        if (there.isEmpty()) {
                            journal.append(
                                    tx,
                                    AnnotationState.CREATED,
                                    id,
                                    course,
                                    new AnnotationState.Created(annotation.created(), annotation),
                                    1);
                        } else if (there.get().deleted()) {
                            append(tx, course, id, AnnotationEdit.deleted(false));
                        }
                        if (there.isEmpty() || there.get().deleted()) {
                            steps.add(new Step(annotation.id(), AnnotationEdit.deleted(true)));
                        }
                    }
                    return List.copyOf(steps);
                });
    }

    private void append(Transaction tx, CourseId course, String id, AnnotationEdit edit)
            throws StoreException {
        journal.append(
                tx, AnnotationState.EDITED, id, course, new AnnotationState.Edited(now(), edit), 1);
    }

    /// Takes many steps back, all or none.
    ///
    /// @return the steps that do them again, to be given here in turn
    /// @throws StoreException as [#edit]; then nothing was changed
    public List<Step> editAll(List<Step> steps) throws StoreException {
        return journal.database()
                .write(tx -> {
                    List<Step> inverse = new ArrayList<>();
                    for (Step step : steps) {
                        inverse.add(edit(tx, step.annotation(), step.inverse()));
                    }
                    return List.copyOf(inverse.reversed());
                });
    }

    /// Changes what the edit names.
    ///
    /// @return the step that brings back what was there
    /// @throws StoreException if there is no such annotation or it could not be kept
    public Step edit(UUID id, AnnotationEdit edit) throws StoreException {
        return journal.database().write(tx -> edit(tx, id, edit));
    }

    private Step edit(Transaction tx, UUID id, AnnotationEdit edit) throws StoreException {
        AnnotationState before =
                state(tx, id)
                        .orElseThrow(() ->
                                new StoreException(
                                        "That note is not in this library; nothing was changed."));
        append(tx, before.annotation().course(), id.toString(), edit);
        return new Step(id, before.inverse(edit));
    }

    /// Takes an annotation out of every list; it can be brought back.
    ///
    /// @throws StoreException as [#edit]
    public Step delete(UUID id) throws StoreException {
        return edit(id, AnnotationEdit.deleted(true));
    }

    /// Brings a deleted annotation back.
    ///
    /// @throws StoreException as [#edit]
    public Step undelete(UUID id) throws StoreException {
        return edit(id, AnnotationEdit.deleted(false));
    }

    /// The annotation, unless it is deleted or unknown.
    ///
    /// @throws StoreException if it cannot be read
    public Optional<Annotation> find(UUID id) throws StoreException {
        return journal.database()
                .read(tx ->
                        state(tx, id)
                                .filter(state -> !state.deleted())
                                .map(AnnotationState::annotation));
    }

    /// Every annotation of a course, by lesson id and place.
    ///
    /// @throws StoreException if they cannot be read
    public List<Annotation> list(CourseId course) throws StoreException {
        return select("a.course = ? AND a.deleted = 0", course);
    }

    /// Every annotation made in a lesson, by place; notes on the whole lesson come first.
    ///
    /// @throws StoreException if they cannot be read
    public List<Annotation> list(CourseId course, LessonId lesson) throws StoreException {
        return select("a.course = ? AND a.lesson = ? AND a.deleted = 0", course, lesson);
    }

    /// Every annotation of every course.
    ///
    /// @throws StoreException if they cannot be read
    public List<Annotation> all() throws StoreException {
        return select("a.deleted = 0");
    }

    /// What the learner deleted in a course and may want back.
    ///
    /// @throws StoreException if they cannot be read
    public List<Annotation> deleted(CourseId course) throws StoreException {
        return select("a.course = ? AND a.deleted = 1", course);
    }

    /// Every state the annotation was in, oldest first; also of a deleted one.
    ///
    /// @throws StoreException if it cannot be read
    public List<Revision> history(UUID id) throws StoreException {
        return journal.database()
                .read(tx -> {
                    Optional<AnnotationState> state = state(tx, id);
                    return state.isEmpty()
                            ? List.of()
                            : AnnotationState.revisions(
                                    journal.history(
                                            tx,
                                            AnnotationState.KINDS,
                                            state.get().annotation().course(),
                                            id.toString()));
                });
    }

    private List<Annotation> select(String where, @Nullable Object... parameters)
            throws StoreException {
        return journal.database()
                .read(tx -> {
                    Map<String, Set<String>> tags = new HashMap<>();
                    tx.each(
                            "SELECT t.annotation, t.tag FROM annotation a"
                                    + " JOIN annotation_tag t"
                                    + " ON t.annotation = a.id AND t.course = a.course WHERE "
                                    + where,
                            row ->
                                    tags.computeIfAbsent(
                                                    row.text("annotation"), _ -> new HashSet<>())
                                            .add(row.text("tag")),
                            parameters);
                    return tx.list(
                            "SELECT a.* FROM annotation a WHERE " + where + IN_ORDER,
                            row ->
                                    AnnotationRow.read(
                                            row, tags.getOrDefault(row.text("id"), Set.of())),
                            parameters);
                });
    }

    private static Optional<AnnotationState> state(Transaction tx, UUID id) throws StoreException {
        Optional<String> course =
                tx.first(
                        "SELECT course FROM annotation WHERE id = ?",
                        row -> row.text("course"),
                        id);
        return course.isEmpty() ? Optional.empty() : state(tx, course.get(), id.toString());
    }

    private static Optional<AnnotationState> state(
            Transaction tx, @Nullable String course, String id) throws StoreException {
        Set<String> tags =
                Set.copyOf(
                        tx.list(
                                "SELECT tag FROM annotation_tag WHERE annotation = ? AND course = ?",
                                row -> row.text("tag"),
                                id,
                                course));
        return tx.first(
                "SELECT * FROM annotation WHERE id = ? AND course = ?",
                row -> new AnnotationState(AnnotationRow.read(row, tags), row.flag("deleted")),
                id,
                course);
    }

    private static void step(Transaction tx, Change change) throws StoreException {
        AnnotationState before = state(tx, change.course(), change.subject()).orElse(null);
        AnnotationState after = AnnotationState.after(before, change);
        if (after != null && !after.equals(before)) {
            AnnotationRow.write(tx, after);
        }
    }

    private static void forget(Transaction tx, @Nullable String course, String subject)
            throws StoreException {
        tx.update(
                "DELETE FROM annotation_tag WHERE annotation = ? AND course = ?", subject, course);
        tx.update("DELETE FROM annotation WHERE id = ? AND course = ?", subject, course);
    }
}
