package dev.carrel.update;

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
import dev.carrel.store.StoreException;
import dev.carrel.transfer.LearnerRecords;
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
final class Desk implements AutoCloseable {
    static final Instant NOW =
            PublishFolder.DAY.plusDays(20).atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Duration SECOND = Duration.ofSeconds(1);

    final Library library;
    final LearnerRecords records;
    final Updates updates;
    final CarryOver carryOver;

    /// Pauses made so far before another attempt.
    final AtomicInteger pauses = new AtomicInteger();

    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();

    Desk(Path home, HttpClient client) throws IOException, StoreException {
        this(home, client, NOW, FreeSpace.OF_DISK);
    }

    Desk(Path home, HttpClient client, Instant now, FreeSpace space)
            throws IOException, StoreException {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        library =
                Library.open(
                        home,
                        new Library.Circumstances(
                                space, Clock.systemUTC(), Duration.ofMillis(200)));
        records = LearnerRecords.open(home.resolve("learner"), Clock.systemUTC());
        Patience patience = new Patience(Duration.ofSeconds(5), SECOND, SECOND, 1024);
        Retry retry = new Retry(3, Duration.ZERO, _ -> pauses.incrementAndGet(), new Random(1));
        updates = new Updates(library, records, client, io, clock, new Manners(patience, retry, 6));
        carryOver = new CarryOver(library, records, io);
    }

    int edition() throws IOException {
        return library.course(PublishFolder.COURSE).orElseThrow().edition().number();
    }

    /// The plain text of a lesson of the edition being read.
    String text(String lesson) throws IOException, SourceException {
        return text(edition(), lesson);
    }

    String text(int edition, String lesson) throws IOException, SourceException {
        return OpenCourse.of(library.files(PublishFolder.COURSE, edition), "x")
                .lesson(new LessonId(lesson))
                .document()
                .text();
    }

    /// Marks the first occurrence of the words in a lesson of the edition being read.
    Annotation.Highlight highlight(String lesson, String words)
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
                        PublishFolder.COURSE,
                        passage,
                        Annotation.Colour.STRAW,
                        Annotation.Style.HIGHLIGHT,
                        "",
                        Set.of());
    }

    /// The words a note stands on in the edition being read, with the lesson before them.
    String wordsUnder(Annotation note) throws IOException, SourceException, StoreException {
        Optional<PlacedAnnotation> placed =
                records.placements().inEdition(PublishFolder.COURSE, edition()).stream()
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
