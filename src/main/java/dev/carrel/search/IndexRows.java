package dev.carrel.search;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Row;
import dev.carrel.store.StoreException;
import dev.carrel.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Documents and hits as rows of the index.
final class IndexRows {
    private static final String OPEN = "\u0001";
    private static final String CLOSE = "\u0002";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private IndexRows() {}

    static void insert(Transaction tx, SearchDocument document) throws StoreException {
        SearchDocument stored = stored(document);
        tx.update(
                "INSERT INTO document(course, kind, lesson, subject, title, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                stored.course(),
                stored.kind(),
                stored.lesson(),
                stored.subject(),
                stored.title(),
                stored.text());
    }

    static void delete(Transaction tx, CourseId course, SearchDocument.Kind kind, String subject)
            throws StoreException {
        tx.update(
                "DELETE FROM document WHERE course = ? AND kind = ? AND subject = ?",
                course,
                kind,
                subject);
    }

    /// A document as it lies in the table: without marks of ours, and with words a tokenizer can
    /// tell apart.
    static SearchDocument stored(SearchDocument document) {
        return new SearchDocument(
                document.kind(),
                document.course(),
                document.lesson(),
                document.subject(),
                stored(document.title()),
                stored(document.text()));
    }

    static SearchDocument document(Row row) throws StoreException {
        return new SearchDocument(
                SearchDocument.Kind.valueOf(row.text("kind")),
                new CourseId(row.text("course")),
                lesson(row),
                row.text("subject"),
                row.text("title"),
                row.text("body"));
    }

    static SearchHit hit(Row row) throws StoreException {
        return new SearchHit(
                SearchDocument.Kind.valueOf(row.text("kind")),
                new CourseId(row.text("course")),
                lesson(row),
                row.text("subject"),
                shown(row.text("title")),
                pieces(shown(row.text("snippet"))));
    }

    private static String stored(String text) {
        return UnspacedScripts.spread(Letters.even(CONTROL.matcher(text).replaceAll(" ")));
    }

    private static String shown(String stored) {
        return Letters.composed(UnspacedScripts.join(stored));
    }

    private static @Nullable LessonId lesson(Row row) throws StoreException {
        String lesson = row.textOrNull("lesson");
        return lesson == null ? null : new LessonId(lesson);
    }

    /// Cuts `a OPEN b CLOSE c` into its pieces.
    private static List<SearchHit.Piece> pieces(String marked) {
        List<SearchHit.Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < marked.length()) {
            int open = marked.indexOf(OPEN, at);
            int close = open < 0 ? -1 : marked.indexOf(CLOSE, open);
            if (close < 0) {
                pieces.add(new SearchHit.Piece(marked.substring(at), false));
                break;
            }
            if (open > at) {
                pieces.add(new SearchHit.Piece(marked.substring(at, open), false));
            }
            pieces.add(new SearchHit.Piece(marked.substring(open + 1, close), true));
            at = close + 1;
        }
        return pieces;
    }
}
