package dev.carrel.update.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.LessonId;
import dev.carrel.library.FreeSpace;
import dev.carrel.library.Library;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.markdown.SourceException;
import dev.carrel.records.LearnerRecords;
import dev.carrel.store.StoreException;
import dev.carrel.update.SignedFolder;
import dev.carrel.update.Updates;
import dev.carrel.update.notes.CarryOver;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A learner's computer: a real library, a real database, real connections.
public final class Desk implements AutoCloseable {
    public static final Instant NOW =
            SignedFolder.DAY.plusDays(20).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Duration SECOND = Duration.ofSeconds(1);

    public final Library library;
    public final LearnerRecords records;
    public final Updates updates;
    public final CarryOver carryOver;

    /// Pauses made so far before another attempt.
    public final AtomicInteger pauses = new AtomicInteger();

    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();

    public Desk(Path home, HttpClient client) throws IOException, StoreException {
        this(home, client, NOW, FreeSpace.OF_DISK);
    }

    public Desk(Path home, HttpClient client, Instant now, FreeSpace space)
            throws IOException, StoreException {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        library =
                Library.open(
                        home,
                        new Library.Circumstances(
                                space, Clock.systemUTC(), Duration.ofMillis(200)));
        records = LearnerRecords.open(home.resolve("learner"), Clock.systemUTC());
        Timeouts patience = new Timeouts(Duration.ofSeconds(5), SECOND, SECOND, 1024);
        Retry retry = new Retry(3, Duration.ZERO, _ -> pauses.incrementAndGet(), new Random(1));
        updates =
                new Updates(
                        library, records, client, io, clock, new RequestPolicy(patience, retry, 6));
        carryOver = new CarryOver(library, records, io);
    }

    public int edition() throws IOException {
        return library.course(SignedFolder.COURSE).orElseThrow().edition().number();
    }

    /// The plain text of a lesson of the edition being read.
    public String text(String lesson) throws IOException, SourceException {
        return text(edition(), lesson);
    }

    public String text(int edition, String lesson) throws IOException, SourceException {
        return OpenCourse.of(library.files(SignedFolder.COURSE, edition), "x")
                .lesson(new LessonId(lesson))
                .document()
                .text();
    }

    /// Marks the first occurrence of the words in a lesson of the edition being read.
    public Annotation.Highlight highlight(String lesson, String words)
            throws IOException, SourceException, StoreException {
        String text = text(lesson);
        int start = text.indexOf(words);
        assertThat(start).as(words).isNotNegative();
        int end = start + words.length();
        Passage passage =
                new Passage(
                        new LessonId(lesson),
                        edition(),
                        start,
                        end,
                        QuoteSelector.of(text, start, end),
                        null);
        return records.annotations()
                .highlight(
                        SignedFolder.COURSE,
                        passage,
                        Annotation.Colour.STRAW,
                        Annotation.Style.HIGHLIGHT,
                        "",
                        Set.of());
    }

    /// The words a note stands on in the edition being read, with the lesson before them.
    public String wordsUnder(Annotation note) throws IOException, SourceException, StoreException {
        Optional<PlacedAnnotation> placed =
                records.placements().inEdition(SignedFolder.COURSE, edition()).stream()
                        .filter(one -> one.annotation().id().equals(note.id()))
                        .findFirst();
        if (placed.isEmpty() || placed.get().place().isEmpty()) {
            return "nowhere";
        }
        var place = placed.get().place().get();
        String text = text(place.lesson().value());
        return place.lesson() + ": " + text.substring(place.start(), place.end());
    }

    @Override
    public void close() {
        records.close();
        io.shutdownNow();
    }
}
