package dev.carrel.bench;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.search.SearchDocument;
import dev.carrel.search.SearchIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Searches 100, 1,000 and 10,000 lessons of 900 words, and the same words with nothing but SQLite
/// FTS5 beside it. `search [LESSONS...]`
final class SearchBench {
    private static final int WORDS = 900;
    private static final int SHOWN = 20;
    private static final int ROUNDS = 3;
    private static final int PER_COURSE = 50;

    private SearchBench() {}

    static void run(String... args) throws Exception {
        List<Integer> sizes = new ArrayList<>();
        for (String arg : args) {
            sizes.add(Integer.valueOf(arg));
        }
        for (int lessons : sizes.isEmpty() ? List.of(100, 1_000, 10_000) : sizes) {
            Path folder = Files.createTempDirectory("search-bench");
            try {
                run(lessons, folder);
            } finally {
                try (var files = Files.walk(folder)) {
                    for (Path file : files.toList().reversed()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static void run(int lessons, Path folder) throws Exception {
        MadeText text = new MadeText(Path.of("course-pack"));
        Path rawFile = folder.resolve("raw.db");
        Path indexFile = folder.resolve("index.db");
        long built = 0;
        try (SearchIndex index = SearchIndex.open(indexFile);
                Connection raw = DriverManager.getConnection("jdbc:sqlite:" + rawFile)) {
            execute(
                    raw,
                    "CREATE VIRTUAL TABLE words USING fts5(title, body,"
                            + " tokenize=\"porter unicode61 remove_diacritics 2\", prefix='2 3')");
            execute(raw, "BEGIN");
            for (int first = 0; first < lessons; first += PER_COURSE) {
                List<SearchDocument> documents = new ArrayList<>();
                CourseId course = new CourseId("course-" + first);
                for (int i = first; i < Math.min(lessons, first + PER_COURSE); i++) {
                    String id = "lesson-" + i;
                    documents.add(
                            new SearchDocument(
                                    SearchDocument.Kind.LESSON,
                                    course,
                                    new LessonId(id),
                                    id,
                                    text.prose(5),
                                    text.prose(WORDS)));
                }
                long start = System.nanoTime();
                index.replaceCourse(course, 1, "bench", documents);
                built += System.nanoTime() - start;
                insert(raw, documents);
            }
            execute(raw, "COMMIT");
            measure(lessons, text, index, raw, built, Files.size(indexFile));
        }
    }

    private static void measure(
            int lessons, MadeText text, SearchIndex index, Connection raw, long built, long bytes)
            throws Exception {
        List<String> queries = queries(text);
        Timings ours = new Timings();
        Timings theirs = new Timings();
        int hits = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            for (String query : queries) {
                if (round == 0) {
                    hits += index.search(query, SHOWN).size();
                    raw(raw, query);
                    continue;
                }
                ours.time(() -> index.search(query, SHOWN));
                theirs.time(() -> raw(raw, query));
            }
        }
        System.out.printf(
                "{\"bench\":\"search\",\"lessons\":%d,\"queries\":%d,\"hits\":%d,%s,%s,"
                        + "\"ratio_p95\":%.2f,\"build_s\":%.2f,\"index_mb\":%.1f}%n",
                lessons,
                queries.size(),
                hits,
                ours.json("search"),
                theirs.json("raw_fts5"),
                ours.percentile(0.95) / theirs.percentile(0.95),
                built / 1e9,
                bytes / 1e6);
    }

    /// Common and rare words, whole and as they are typed, pairs and phrases.
    private static List<String> queries(MadeText text) {
        Random random = new Random(7);
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String common = text.word(20 + random.nextInt(500));
            String rare = text.word(500 + random.nextInt(5000));
            queries.add(common);
            queries.add(rare);
            queries.add(rare.substring(0, Math.min(rare.length(), 2 + random.nextInt(4))));
            queries.add(common + " " + rare.substring(0, Math.min(rare.length(), 3)));
            queries.add(common + " " + text.word(20 + random.nextInt(500)));
        }
        return queries;
    }

    private static void insert(Connection raw, List<SearchDocument> documents) throws SQLException {
        try (var insert = raw.prepareStatement("INSERT INTO words VALUES (?, ?)")) {
            for (SearchDocument document : documents) {
                insert.setString(1, document.title());
                insert.setString(2, document.text());
                insert.executeUpdate();
            }
        }
    }

    private static int raw(Connection raw, String typed) throws SQLException {
        String expression = '"' + typed.replace(" ", "\" AND \"") + "\"*";
        int found = 0;
        try (var query =
                raw.prepareStatement(
                        "SELECT title, snippet(words, 1, '[', ']', '…', 24) FROM words"
                                + " WHERE words MATCH ? ORDER BY rank LIMIT "
                                + SHOWN)) {
            query.setString(1, expression);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found += rows.getString(2).isEmpty() ? 0 : 1;
                }
            }
        }
        return found;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
