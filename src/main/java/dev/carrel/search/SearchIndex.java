package dev.carrel.search;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Database;
import dev.carrel.store.Opening;
import dev.carrel.store.Row;
import dev.carrel.store.Schema;
import dev.carrel.store.StoreException;
import dev.carrel.store.Transaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One index over everything that can be found (SQLite FTS5, words folded to lower case without
/// accents, English endings cut). It lies in the cache folder and can be thrown away at any time: a
/// damaged one is begun anew.
///
/// Blocking and thread-safe.
public final class SearchIndex implements AutoCloseable {
    private static final String OPEN = "\u0001";
    private static final String CLOSE = "\u0002";

    private static final Schema SCHEMA =
            new Schema(
                    "search",
                    """
                    CREATE TABLE document(
                        id INTEGER PRIMARY KEY, course TEXT NOT NULL, kind TEXT NOT NULL,
                        lesson TEXT, subject TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL);
                    CREATE UNIQUE INDEX document_subject ON document(course, kind, subject);
                    CREATE TABLE indexed(
                        course TEXT PRIMARY KEY, edition INTEGER NOT NULL, state TEXT NOT NULL);
                    CREATE VIRTUAL TABLE words USING fts5(
                        title, body, content='document', content_rowid='id',
                        tokenize="porter unicode61 remove_diacritics 2", prefix='2 3');
                    CREATE TRIGGER document_added AFTER INSERT ON document BEGIN
                        INSERT INTO words(rowid, title, body) VALUES (new.id, new.title, new.body);
                    END;
                    CREATE TRIGGER document_gone AFTER DELETE ON document BEGIN
                        INSERT INTO words(words, rowid, title, body)
                            VALUES ('delete', old.id, old.title, old.body);
                    END;
                    """);

    private static final String SEARCH =
            """
            SELECT d.kind, d.course, d.lesson, d.subject, d.title,
                   snippet(words, 1, '\u0001', '\u0002', '…', 24) AS snippet
            FROM words JOIN document d ON d.id = words.rowid
            WHERE words.rowid IN (
                    SELECT rowid FROM words WHERE words MATCH ? AND rank MATCH 'bm25(8.0, 1.0)'
                    ORDER BY rank LIMIT ?)
              AND words MATCH ? AND rank MATCH 'bm25(8.0, 1.0)'
            ORDER BY rank
            """;

    private static final String SEARCH_COURSE =
            """
            SELECT d.kind, d.course, d.lesson, d.subject, d.title,
                   snippet(words, 1, '\u0001', '\u0002', '…', 24) AS snippet
            FROM words JOIN document d ON d.id = words.rowid
            WHERE words MATCH ? AND rank MATCH 'bm25(8.0, 1.0)' AND d.course = ?
            ORDER BY rank LIMIT ?
            """;

    private final Database database;

    private SearchIndex(Database database) {
        this.database = database;
    }

    /// Opens or begins the index.
    ///
    /// @param file its database
    /// @throws StoreException if the folder cannot be written
    public static SearchIndex open(Path file) throws StoreException {
        return new SearchIndex(
                switch (Database.open(file, List.of(SCHEMA))) {
                    case Opening.Ready ready -> ready.database();
                    case Opening.Damaged damaged ->
                            Database.open(damaged.file(), List.of(SCHEMA)).orThrow();
                });
    }

    /// The edition of a course that is indexed, if any is.
    public OptionalInt edition(CourseId course) throws StoreException {
        Optional<Integer> edition =
                database.read(tx ->
                        tx.first(
                                "SELECT edition FROM indexed WHERE course = ?",
                                row -> row.number("edition"),
                                course));
        return edition.isPresent() ? OptionalInt.of(edition.get()) : OptionalInt.empty();
    }

    /// What was said of the indexed edition when it was put in, if the course is indexed.
    Optional<String> state(CourseId course) throws StoreException {
        return database.read(tx ->
                tx.first(
                        "SELECT state FROM indexed WHERE course = ?",
                        row -> row.text("state"),
                        course));
    }

    /// Every course of which anything is indexed.
    Set<CourseId> courses() throws StoreException {
        List<CourseId> courses =
                database.read(tx ->
                        tx.list(
                                "SELECT course FROM indexed UNION SELECT course FROM document",
                                row -> new CourseId(row.text("course"))));
        return Set.copyOf(courses);
    }

    /// Replaces everything of a course except the learner's notes, all or nothing.
    ///
    /// @param state tells this content from any other of the same course
    /// @param documents of that course, none of them a note
    public void replaceCourse(
            CourseId course, int edition, String state, Collection<SearchDocument> documents)
            throws StoreException {
        database.run(tx -> {
            tx.update(
                    "DELETE FROM document WHERE course = ? AND kind <> ?",
                    course,
                    SearchDocument.Kind.NOTE);
            for (SearchDocument document : documents) {
                insert(tx, document);
            }
            tx.update("INSERT OR REPLACE INTO indexed VALUES (?, ?, ?)", course, edition, state);
        });
    }

    /// Makes these the notes of a course; writes only what differs.
    void replaceNotes(CourseId course, Collection<SearchDocument> notes) throws StoreException {
        database.run(tx -> {
            Map<String, SearchDocument> gone = new HashMap<>();
            tx.each(
                    "SELECT * FROM document WHERE course = ? AND kind = ?",
                    row -> gone.put(row.text("subject"), document(row)),
                    course,
                    SearchDocument.Kind.NOTE);
            for (SearchDocument note : notes) {
                SearchDocument before = gone.remove(note.subject());
                if (!note.equals(before)) {
                    delete(tx, course, note.kind(), note.subject());
                    insert(tx, note);
                }
            }
            for (String subject : gone.keySet()) {
                delete(tx, course, SearchDocument.Kind.NOTE, subject);
            }
        });
    }

    /// Adds documents or replaces those of the same kind and subject.
    public void put(Collection<SearchDocument> documents) throws StoreException {
        database.run(tx -> {
            for (SearchDocument document : documents) {
                delete(tx, document.course(), document.kind(), document.subject());
                insert(tx, document);
            }
        });
    }

    /// Takes a document out; no harm if it is not there.
    public void remove(CourseId course, SearchDocument.Kind kind, String subject)
            throws StoreException {
        database.run(tx -> delete(tx, course, kind, subject));
    }

    /// Takes a course out, its notes too: they stay with the learner's records, they are only no
    /// longer found here.
    public void removeCourse(CourseId course) throws StoreException {
        database.run(tx -> {
            tx.update("DELETE FROM document WHERE course = ?", course);
            tx.update("DELETE FROM indexed WHERE course = ?", course);
        });
    }

    /// The best matches over all courses, best first.
    ///
    /// @param typed any text; words are ANDed, the last one may be unfinished, "…" is a phrase
    /// @param limit at most so many
    public List<SearchHit> search(String typed, int limit) throws StoreException {
        String expression = SearchQuery.expression(typed);
        if (expression.isEmpty()) {
            return List.of();
        }
        return database.read(
                tx -> tx.list(SEARCH, SearchIndex::hit, expression, limit, expression));
    }

    /// The best matches in one course, best first.
    public List<SearchHit> search(CourseId course, String typed, int limit) throws StoreException {
        String expression = SearchQuery.expression(typed);
        if (expression.isEmpty()) {
            return List.of();
        }
        return database.read(
                tx -> tx.list(SEARCH_COURSE, SearchIndex::hit, expression, course, limit));
    }

    @Override
    public void close() {
        database.close();
    }

    private static void insert(Transaction tx, SearchDocument document) throws StoreException {
        tx.update(
                "INSERT INTO document(course, kind, lesson, subject, title, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                document.course(),
                document.kind(),
                document.lesson(),
                document.subject(),
                document.title(),
                document.text().replace(OPEN, "").replace(CLOSE, ""));
    }

    private static void delete(
            Transaction tx, CourseId course, SearchDocument.Kind kind, String subject)
            throws StoreException {
        tx.update(
                "DELETE FROM document WHERE course = ? AND kind = ? AND subject = ?",
                course,
                kind,
                subject);
    }

    private static SearchDocument document(Row row) throws StoreException {
        return new SearchDocument(
                SearchDocument.Kind.valueOf(row.text("kind")),
                new CourseId(row.text("course")),
                lesson(row),
                row.text("subject"),
                row.text("title"),
                row.text("body"));
    }

    private static @Nullable LessonId lesson(Row row) throws StoreException {
        String lesson = row.textOrNull("lesson");
        return lesson == null ? null : new LessonId(lesson);
    }

    private static SearchHit hit(Row row) throws StoreException {
        return new SearchHit(
                SearchDocument.Kind.valueOf(row.text("kind")),
                new CourseId(row.text("course")),
                lesson(row),
                row.text("subject"),
                row.text("title"),
                pieces(row.text("snippet")));
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
