package dev.carrel.search;

import dev.carrel.course.CourseId;
import dev.carrel.store.Schema;
import dev.carrel.store.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// One index over everything that can be found (SQLite FTS5, words folded to lower case without
/// accents, English endings cut). It lies in the cache folder and can be thrown away at any time: a
/// damaged one is begun anew.
///
/// Blocking and thread-safe.
public final class SearchIndex implements AutoCloseable {
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
                    """
                            + Spelling.TABLE,
                    // Greek letters are kept apart from their accents since.
                    "DELETE FROM document; DELETE FROM indexed;");

    /// FTS5 itself sorts by rank and cuts snippets only for the rows that are fetched.
    private static final String SEARCH =
            """
            SELECT d.kind, d.course, d.lesson, d.subject, d.title,
                   snippet(words, 1, '\u0001', '\u0002', '…', 24) AS snippet
            FROM words JOIN document d ON d.id = words.rowid
            WHERE words MATCH ?1 AND rank MATCH 'bm25(8.0, 1.0)' %s
            ORDER BY rank LIMIT ?2 OFFSET ?3
            """;

    private static final String SEARCH_ALL = SEARCH.formatted("");
    private static final String SEARCH_COURSE = SEARCH.formatted("AND d.course = ?4");

    private final IndexFile database;

    private SearchIndex(IndexFile database) {
        this.database = database;
    }

    /// Opens or begins the index.
    ///
    /// @param file its database
    /// @throws StoreException if the folder cannot be written
    public static SearchIndex open(Path file) throws StoreException {
        return new SearchIndex(new IndexFile(file, SCHEMA));
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
                IndexRows.insert(tx, document);
            }
            Spelling.learn(tx, documents);
            tx.update("INSERT OR REPLACE INTO indexed VALUES (?, ?, ?)", course, edition, state);
        });
    }

    /// Makes these the notes of a course; writes only what differs.
    void replaceNotes(CourseId course, Collection<SearchDocument> notes) throws StoreException {
        database.run(tx -> {
            Map<String, SearchDocument> gone = new HashMap<>();
            tx.each(
                    "SELECT * FROM document WHERE course = ? AND kind = ?",
                    row -> gone.put(row.text("subject"), IndexRows.document(row)),
                    course,
                    SearchDocument.Kind.NOTE);
            List<SearchDocument> fresh = new ArrayList<>();
            for (SearchDocument note : notes) {
                SearchDocument before = gone.remove(note.subject());
                if (!IndexRows.stored(note).equals(before)) {
                    IndexRows.delete(tx, course, note.kind(), note.subject());
                    IndexRows.insert(tx, note);
                    fresh.add(note);
                }
            }
            Spelling.learn(tx, fresh);
            for (String subject : gone.keySet()) {
                IndexRows.delete(tx, course, SearchDocument.Kind.NOTE, subject);
            }
        });
    }

    /// Adds documents or replaces those of the same kind and subject.
    public void put(Collection<SearchDocument> documents) throws StoreException {
        database.run(tx -> {
            for (SearchDocument document : documents) {
                IndexRows.delete(tx, document.course(), document.kind(), document.subject());
                IndexRows.insert(tx, document);
            }
            Spelling.learn(tx, documents);
        });
    }

    /// Takes a document out; no harm if it is not there.
    public void remove(CourseId course, SearchDocument.Kind kind, String subject)
            throws StoreException {
        database.run(tx -> IndexRows.delete(tx, course, kind, subject));
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
        return search(typed, 0, limit);
    }

    /// The best matches over all courses without the first ones.
    ///
    /// @param skip how many of the best are known already
    public List<SearchHit> search(String typed, int skip, int limit) throws StoreException {
        SearchQuery query = SearchQuery.of(typed);
        return query.isEmpty()
                ? List.of()
                : database.read(tx ->
                        tx.list(SEARCH_ALL, IndexRows::hit, query.expression(tx), limit, skip));
    }

    /// The best matches in one course, best first.
    public List<SearchHit> search(CourseId course, String typed, int limit) throws StoreException {
        return search(course, typed, 0, limit);
    }

    /// The best matches in one course without the first ones.
    ///
    /// @param skip how many of the best are known already
    public List<SearchHit> search(CourseId course, String typed, int skip, int limit)
            throws StoreException {
        SearchQuery query = SearchQuery.of(typed);
        return query.isEmpty()
                ? List.of()
                : database.read(tx ->
                        tx.list(
                                SEARCH_COURSE,
                                IndexRows::hit,
                                query.expression(tx),
                                limit,
                                skip,
                                course));
    }

    @Override
    public void close() {
        database.close();
    }
}
