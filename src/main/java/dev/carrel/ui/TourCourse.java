package dev.carrel.ui;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.authoring.AuthorKeys;
import dev.carrel.authoring.EditionPublisher;
import dev.carrel.authoring.Publication;
import dev.carrel.authoring.Release;
import dev.carrel.authoring.SourceFolder;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.library.Consent;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.markdown.SourceException;
import dev.carrel.store.StoreException;
import dev.carrel.update.Arrival;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A small course that is published twice, so that a tour can show what a new edition does: one
/// passage is reworded, one is left out, one moves. Blocking.
///
/// @param folder for its source, its key and its editions
/// @param today when it is published
record TourCourse(Path folder, LocalDate today) {
    static final CourseId ID = new CourseId("tides-of-the-tour");
    static final LessonId CHANGED = new LessonId("springs");
    private static final String MOVED =
            "Write the height of high water on a slip of paper and put it where you see it from the"
                    + " wheel, since nobody looks up a table while the rocks come near.";
    private static final String GONE =
            "Old pilots threw a lead with tallow in its hollow and read the bottom from what stuck.";
    private static final String REWORDED =
            "Springs come a day or two after new and full moon, when sun and moon pull together.";
    private static final Map<String, String> FIRST =
            Map.of(
                    "course.yaml",
                    """
                    id: tides-of-the-tour
                    title: Tides for small boats
                    language: en
                    authors: [{name: Mara Lind}]
                    license: CC-BY-4.0
                    """,
                    "SUMMARY.md",
                    """
                    # Tides for small boats

                    * [Springs and neaps](springs.md)
                    * [Reading the table](table.md)
                    """,
                    "springs.md",
                    """
                    # Springs and neaps

                    %s High water is higher then, low water is lower, and the stream runs harder.

                    Neaps come in between, at half moon, when sun and moon pull across each other.
                    """
                            .formatted(REWORDED),
                    "table.md",
                    """
                    # Reading the table

                    A tide table gives times and heights for one harbour. For the next one you add or take away what its line says.

                    %s

                    %s
                    """
                            .formatted(GONE, MOVED));
    private static final Map<String, String> SECOND =
            Map.of(
                    "SUMMARY.md",
                    """
                    # Tides for small boats

                    * [Springs and neaps](springs.md)
                    * [Reading the table](table.md)
                    * [The rule of twelfths](twelfths.md)
                    """,
                    "springs.md",
                    """
                    # Springs and neaps

                    Springs come about two days after new and full moon, when sun and moon pull in one line. High water is higher then, low water is lower, and the stream runs harder.

                    Neaps come in between, at half moon, when sun and moon pull across each other. The range may be half of that at springs.
                    """,
                    "table.md",
                    """
                    # Reading the table

                    A tide table gives times and heights for one harbour. For the next one you add or take away what its line says.
                    """,
                    "twelfths.md",
                    """
                    # The rule of twelfths

                    In the first hour the water rises by one twelfth of its range, then by two, three, three, two and one.

                    %s
                    """
                            .formatted(MOVED),
                    "CHANGES.md",
                    """
                    # Changes

                    ## [2] - %s

                    - *The rule of twelfths* is new: how much water stands over the bar between high water and low water, without a calculator.
                    - Springs come two days after the moon, not one or two; a reader from Saint-Malo wrote to say so.
                    """);

    /// The notes a learner left.
    ///
    /// @param gone on a passage that the second edition leaves out
    /// @param reworded on one that it says in other words
    record Left(UUID gone, UUID reworded) {}

    /// Publishes an edition.
    ///
    /// @param number 1 or 2
    void publish(int number) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        for (var file : (number == 1 ? FIRST : SECOND).entrySet()) {
            String text = file.getValue().replace("[2] - %s", "[2] - " + today);
            Files.writeString(source.resolve(file.getKey()), text);
        }
        Publication done =
                new EditionPublisher(keys(), today)
                        .publish(
                                SourceFolder.open(source),
                                new Release.Wish(today, number, null),
                                editions(),
                                Progress.SILENT);
        if (!(done instanceof Publication.Published)) {
            throw new IOException("The course of the tour was not published.");
        }
    }

    private Path editions() {
        return folder.resolve("editions");
    }

    private AuthorKeys keys() throws IOException {
        Path key = folder.resolve("tour" + AuthorKeys.ENDING);
        return Files.exists(key)
                ? AuthorKeys.load(key)
                : AuthorKeys.create(key, "Mara Lind", today).keys();
    }

    /// Puts the newest edition on the shelf.
    void install(Rooms rooms) throws IOException {
        Arrival arrival =
                rooms.updates()
                        .install(editions().toString(), new Consent.OnFirstUse(), Watcher.nobody());
        if (!(arrival instanceof Arrival.Arrived)) {
            throw new IOException("The course of the tour was not installed.");
        }
    }

    /// Reads the first edition, and leaves notes.
    Left read(Rooms rooms) throws IOException {
        try {
            OpenCourse open = OpenCourse.of(rooms.library().files(ID, 1), ID.value());
            UUID reworded = mark(rooms, open, CHANGED, REWORDED, Colour.SKY, "Ask Jo which it is.");
            LessonId table = new LessonId("table");
            UUID gone = mark(rooms, open, table, GONE, Colour.ROSE, "Try this with *butter*.");
            mark(rooms, open, table, MOVED, Colour.STRAW, "");
            rooms.updates().placeNotes(ID);
            return new Left(gone, reworded);
        } catch (SourceException | StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static UUID mark(
            Rooms rooms, OpenCourse open, LessonId lesson, String words, Colour colour, String body)
            throws IOException, SourceException, StoreException {
        var document = open.lesson(lesson).document();
        String text = document.text();
        int start = text.indexOf(words);
        int end = start + words.length();
        var block =
                document.blocks().stream()
                        .filter(one -> one.start() <= start && one.end() >= end)
                        .findFirst()
                        .orElseThrow(() -> new IOException("The tour lost its place."));
        var passage =
                new Passage(lesson, 1, start, end, QuoteSelector.of(text, start, end), block.id());
        rooms.records().positions().save(ID, lesson, 1, block.id(), block.start());
        return rooms.records()
                .annotations()
                .highlight(ID, passage, colour, Style.HIGHLIGHT, body, Set.of("tour"))
                .id();
    }
}
