package dev.carrel.ui.orphans;

import static dev.carrel.update.SignedFolder.COURSE;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.LessonId;
import dev.carrel.library.Consent;
import dev.carrel.library.Library;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.records.LearnerRecords;
import dev.carrel.ui.task.Background;
import dev.carrel.update.Arrival;
import dev.carrel.update.SignedFolder;
import dev.carrel.update.Updates;
import dev.carrel.work.Watcher;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A learner's computer with a small course of knots, published in real editions.
final class KnotsHome implements AutoCloseable {
    static final String REWORDED = "The bowline makes a loop that does not slip under load.";
    static final String GONE =
            "Sailors once carried a short rope in the pocket to practise the reef knot in the dark.";
    static final String MOVED =
            "Before you trust a knot with your weight, pull on every end and look at it from both"
                    + " sides, since a knot that is almost right can look exactly like one that is"
                    + " not.";
    static final String STAYS = "Dress the knot before you set it.";
    static final String BOWLINE =
            """
            # Bowline

            %s It is quick to tie and easy to open again, even after a long night in the rain.

            %s The turns shall lie side by side and nothing shall cross that need not.
            """;
    private static final String REEF =
            """
            # Reef knot

            Right over left, then left over right. The reef knot joins the two ends of one rope.

            %s

            %s

            It slips when it is wet, and it jams when it is pulled sideways.
            """;
    private static final String SHEET_BEND =
            """
            # Sheet bend

            The sheet bend joins a thick rope to a thin one. The thick rope makes the bight.

            Practise it with a short rope in your pocket, in the dark, until your hands know it.
            """;

    final Library library;
    final LearnerRecords records;
    final Updates updates;
    final Background background;
    private final SignedFolder published;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();

    KnotsHome(Path folder) throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
        library = Library.open(folder.resolve("home"));
        records = LearnerRecords.open(folder.resolve("home/learner"), Clock.systemUTC());
        updates = Updates.overTheWeb(library, records, io, clock);
        background = new Background(io, writer);
        published = new SignedFolder(folder.resolve("published"));
        Map<String, String> files = new TreeMap<>();
        files.put("course.yaml", "id: sea-craft\ntitle: Knots\nlanguage: en\n");
        files.put(
                "SUMMARY.md",
                """
                # Knots

                * [Bowline](bowline.md)
                * [Reef knot](reef.md)
                * [Sheet bend](sheet-bend.md)
                """);
        files.put("bowline.md", BOWLINE.formatted(REWORDED, STAYS));
        files.put("reef.md", REEF.formatted(GONE, MOVED));
        files.put("sheet-bend.md", SHEET_BEND);
        edition(1, files);
    }

    /// One passage reworded, one gone, one moved to another lesson.
    void second() throws Exception {
        edition(
                2,
                Map.of(
                        "bowline.md",
                        BOWLINE.formatted(
                                "The bowline makes a fixed loop that neither slips nor jams under"
                                        + " load.",
                                STAYS),
                        "reef.md",
                        REEF.formatted("", "").replaceAll("\n{3,}", "\n\n"),
                        "sheet-bend.md",
                        SHEET_BEND + "\n" + MOVED + "\n"));
    }

    /// The sentence that was marked once is now said twice, in other lessons and among other words.
    void secondWithTwoPlaces() throws Exception {
        edition(
                2,
                Map.of(
                        "bowline.md",
                        BOWLINE.formatted(REWORDED, STAYS) + "\nOne more thing. " + GONE + "\n",
                        "reef.md",
                        REEF.formatted("", MOVED).replaceAll("\n{3,}", "\n\n"),
                        "sheet-bend.md",
                        SHEET_BEND + "\n" + GONE + " That is all there is to it.\n"));
    }

    void edition(int number, Map<String, String> changed) throws Exception {
        published.publish(number, changed);
        Arrival arrival =
                updates.install(
                        published.folder().toString(), new Consent.OnFirstUse(), Watcher.nobody());
        if (!(arrival instanceof Arrival.Arrived)) {
            throw new AssertionError(arrival.toString());
        }
    }

    /// Publishes an edition and does not install it.
    void publish(int number, Map<String, String> changed) throws Exception {
        published.publish(number, changed);
    }

    /// One note for each thing that can happen.
    void notes() throws Exception {
        mark("bowline", REWORDED, Colour.SKY, "Ask Jo to show me this **once more**.");
        mark("bowline", STAYS, Colour.MOSS, "");
        mark("reef", GONE, Colour.ROSE, "I want to try this on the train.");
        mark("reef", MOVED, Colour.STRAW, "");
    }

    Annotation.Highlight mark(String lesson, String words, Colour colour, String body)
            throws Exception {
        int edition = library.course(COURSE).orElseThrow().edition().number();
        String text =
                OpenCourse.of(library.files(COURSE, edition), "x")
                        .lesson(new LessonId(lesson))
                        .document()
                        .text();
        int start = text.indexOf(words);
        if (start < 0) {
            throw new AssertionError(words);
        }
        int end = start + words.length();
        return records.annotations()
                .highlight(
                        COURSE,
                        new Passage(
                                new LessonId(lesson),
                                edition,
                                start,
                                end,
                                QuoteSelector.of(text, start, end),
                                null),
                        colour,
                        Style.HIGHLIGHT,
                        body,
                        Set.of());
    }

    OrphansViewModel model() {
        return new OrphansViewModel(background, () -> updates.notesDesk(COURSE));
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS)) {
                throw new AssertionError("Still writing");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        io.shutdownNow();
        records.close();
    }
}
