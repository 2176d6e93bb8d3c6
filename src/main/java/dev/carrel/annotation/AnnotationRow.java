package dev.carrel.annotation;

import dev.carrel.annotation.Annotation.Bookmark;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Highlight;
import dev.carrel.annotation.Annotation.LessonNote;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.course.BlockId;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Row;
import dev.carrel.store.StoreException;
import dev.carrel.store.Transaction;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An annotation as a row of the table `annotation` and its tags.
final class AnnotationRow {
    private AnnotationRow() {}

    static Annotation read(Row row, Set<String> tags) throws StoreException {
        UUID id = row.uuid("id");
        CourseId course = new CourseId(row.text("course"));
        LessonId lesson = new LessonId(row.text("lesson"));
        String body = row.text("body");
        OffsetDateTime created = row.time("created");
        OffsetDateTime changed = row.time("changed");
        return switch (row.text("type")) {
            case "highlight" ->
                    new Highlight(
                            id,
                            course,
                            passage(row, lesson),
                            Colour.valueOf(row.text("colour")),
                            Style.valueOf(row.text("style")),
                            body,
                            tags,
                            created,
                            changed);
            case "note" ->
                    new LessonNote(
                            id,
                            course,
                            lesson,
                            row.number("edition"),
                            body,
                            tags,
                            created,
                            changed);
            default -> new Bookmark(id, course, passage(row, lesson), body, tags, created, changed);
        };
    }

    /// Replaces the row and the tags.
    static void write(Transaction tx, AnnotationState state) throws StoreException {
        Annotation annotation = state.annotation();
        switch (annotation) {
            case Highlight highlight ->
                    write(
                            tx,
                            state,
                            "highlight",
                            highlight.passage().edition(),
                            highlight.passage(),
                            highlight.colour(),
                            highlight.style());
            case LessonNote note -> write(tx, state, "note", note.edition(), null, null, null);
            case Bookmark bookmark ->
                    write(
                            tx,
                            state,
                            "bookmark",
                            bookmark.passage().edition(),
                            bookmark.passage(),
                            null,
                            null);
        }
        tx.update(
                "DELETE FROM annotation_tag WHERE annotation = ? AND course = ?",
                annotation.id(),
                annotation.course());
        for (String tag : annotation.tags()) {
            tx.update(
                    "INSERT INTO annotation_tag (annotation, course, tag) VALUES (?, ?, ?)",
                    annotation.id(),
                    annotation.course(),
                    tag);
        }
    }

    private static void write(
            Transaction tx,
            AnnotationState state,
            String type,
            int edition,
            @Nullable Passage passage,
            @Nullable Colour colour,
            @Nullable Style style)
            throws StoreException {
        Annotation annotation = state.annotation();
        QuoteSelector quote = passage == null ? null : passage.quote();
        tx.update(
                """
                INSERT OR REPLACE INTO annotation (id, course, lesson, edition, type, start, "end",
                    exact, prefix, suffix, block, colour, style, body, created, changed, deleted)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                annotation.id(),
                annotation.course(),
                annotation.lesson(),
                edition,
                type,
                passage == null ? null : passage.start(),
                passage == null ? null : passage.end(),
                quote == null ? null : quote.exact(),
                quote == null ? null : quote.prefix(),
                quote == null ? null : quote.suffix(),
                passage == null ? null : passage.block(),
                colour,
                style,
                annotation.body(),
                annotation.created(),
                annotation.changed(),
                state.deleted());
    }

    private static Passage passage(Row row, LessonId lesson) throws StoreException {
        String block = row.textOrNull("block");
        return new Passage(
                lesson,
                row.number("edition"),
                row.number("start"),
                row.number("end"),
                new QuoteSelector(row.text("exact"), row.text("prefix"), row.text("suffix")),
                block == null ? null : new BlockId(block));
    }
}
