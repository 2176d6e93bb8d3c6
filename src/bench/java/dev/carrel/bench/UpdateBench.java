package dev.carrel.bench;

import dev.carrel.authoring.AuthorKeys;
import dev.carrel.authoring.EditionPublisher;
import dev.carrel.authoring.Publication;
import dev.carrel.authoring.Release;
import dev.carrel.authoring.SourceFolder;
import dev.carrel.course.CourseId;
import dev.carrel.library.Consent;
import dev.carrel.library.Library;
import dev.carrel.records.LearnerRecords;
import dev.carrel.update.Arrival;
import dev.carrel.update.Updates;
import dev.carrel.update.fetch.FolderServer;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;

/// What one changed lesson costs a reader of the bundled course, over a real connection: `update
/// [COURSE FOLDER]`. One JSON line for a corrected letter, one for a new paragraph; `bound` is
/// twice the compressed lesson and 4 KiB.
final class UpdateBench {
    private static final String PARAGRAPH =
            "\nA later edition says one thing more here, so that there is something to fetch.\n";

    private UpdateBench() {}

    static void run(String... args) throws Exception {
        Clock clock = Clock.system(ZoneId.systemDefault());
        LocalDate today = LocalDate.now(clock);
        Path given = Path.of(args.length == 0 ? "course-pack" : args[0]);
        Path folder = Files.createTempDirectory("update-bench");
        Path source = copy(given, folder.resolve("source"));
        Path site = folder.resolve("site");
        AuthorKeys keys =
                AuthorKeys.create(folder.resolve("bench.carrel-key"), "Bench", today).keys();
        publish(source, site, keys, today);
        Library library = Library.open(folder.resolve("home"));
        try (var server = new FolderServer(site);
                LearnerRecords records =
                        LearnerRecords.open(folder.resolve("home/learner"), clock);
                ExecutorService io = Executors.newVirtualThreadPerTaskExecutor()) {
            var updates = Updates.overTheWeb(library, records, io, clock);
            String address = server.address().toString();
            arrived(updates.install(address, new Consent.OnFirstUse(), Watcher.nobody()));
            CourseId course = library.courses().getFirst().id();
            Path lesson = longest(source);
            measure(
                    "letter",
                    server,
                    updates,
                    course,
                    lesson,
                    () -> {
                        Files.writeString(
                                lesson, Files.readString(lesson).replaceFirst(" the ", " teh "));
                        publish(source, site, keys, today);
                    });
            measure(
                    "paragraph",
                    server,
                    updates,
                    course,
                    lesson,
                    () -> {
                        Files.writeString(lesson, Files.readString(lesson) + PARAGRAPH);
                        publish(source, site, keys, today);
                    });
        }
        System.exit(0);
    }

    private static void measure(
            String change,
            FolderServer server,
            Updates updates,
            CourseId course,
            Path lesson,
            Timings.Work edit)
            throws Exception {
        edit.run();
        server.forget();
        long start = System.nanoTime();
        arrived(updates.update(course, Watcher.nobody()));
        double millis = (System.nanoTime() - start) / 1e6;
        int compressed = compressed(Files.readAllBytes(lesson));
        System.out.printf(
                "{\"bench\":\"update\",\"change\":\"%s\",\"bytes\":%d,\"requests\":%d,\"ms\":%.0f,\"lesson_compressed\":%d,\"bound\":%d}%n",
                change,
                server.sent(),
                server.requests().size(),
                millis,
                compressed,
                2 * compressed + 4096);
    }

    private static void arrived(Arrival arrival) {
        if (!(arrival instanceof Arrival.Arrived)) {
            throw new IllegalArgumentException("The edition did not arrive: " + arrival);
        }
    }

    private static void publish(Path source, Path site, AuthorKeys keys, LocalDate today)
            throws IOException {
        Publication done =
                new EditionPublisher(keys, today)
                        .publish(
                                SourceFolder.open(source),
                                Release.Wish.NONE,
                                site,
                                Progress.SILENT);
        if (!(done instanceof Publication.Published)) {
            throw new IllegalArgumentException("The edition was not published: " + done);
        }
    }

    private static Path longest(Path source) throws IOException {
        try (Stream<Path> tree = Files.walk(source)) {
            return tree.filter(file -> file.toString().endsWith(".md"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static int compressed(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        }
        return out.size();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }
}
