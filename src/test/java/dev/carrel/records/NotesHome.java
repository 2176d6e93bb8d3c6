package dev.carrel.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.authoring.AuthorKeys;
import dev.carrel.authoring.Export;
import dev.carrel.authoring.Exporter;
import dev.carrel.authoring.Release;
import dev.carrel.authoring.SourceExamples;
import dev.carrel.authoring.SourceFolder;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.library.Consent;
import dev.carrel.library.Library;
import dev.carrel.update.Arrival;
import dev.carrel.update.InstalledTexts;
import dev.carrel.update.Updates;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A learner's home with real files, and a small course that can be installed in it.
public final class NotesHome implements AutoCloseable {
    public static final CourseId BIRDS = new CourseId("birds");
    public static final LessonId OWLS = new LessonId("owls");
    public static final LessonId JAYS = new LessonId("jays");
    public static final LessonId SWIFTS = new LessonId("swifts");

    public final Path folder;
    public final Library library;
    public final LearnerRecords records;
    public final Updates updates;
    public final NoteTexts ground;
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();

    public NotesHome(Path folder) throws Exception {
        this.folder = folder;
        library = Library.open(folder.resolve("home"));
        records = LearnerRecords.open(folder.resolve("home/learner"), Clock.systemUTC());
        updates = Updates.overTheWeb(library, records, io, Clock.systemUTC());
        ground = new InstalledTexts(library, updates);
    }

    /// The files of the first edition.
    public static Map<String, String> first() {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "course.yaml",
                """
                id: birds
                title: Birds and what they know
                language: en
                authors: [{name: Ann Author}]
                license: CC-BY-4.0
                """);
        files.put(
                "SUMMARY.md",
                """
                # Birds

                ## By night

                * [Owls hunt by ear](owls.md)

                ## By day

                * [Jays remember](jays.md)
                * [Swifts never land](swifts.md)
                """);
        files.put(
                "owls.md",
                """
                # Owls hunt by ear

                A barn owl hears a mouse below the snow. Its face gathers sound like a dish.

                It flies without a sound. An owl hunts alone. An owl hunts at dusk.
                """);
        files.put(
                "jays.md",
                """
                # Jays remember

                A jay hides thousands of acorns in autumn, and finds most of them in spring.

                ```quiz
                id: q-jays
                rev: 1
                kind: single
                prompt: What does a jay hide?
                choices:
                  - {text: Acorns, correct: true}
                  - {text: Worms}
                ```

                What it forgets grows into oaks.
                """);
        files.put(
                "swifts.md",
                """
                # Swifts never land

                A swift sleeps on the wing. Emoji stand here: 👩‍🔬 and 漢字 and עברית.
                """);
        return files;
    }

    /// Exports an edition and installs it as the program does.
    public void install(int number, Map<String, String> files) throws Exception {
        Path source = folder.resolve("source-" + number);
        SourceExamples.write(source, files);
        Path key = folder.resolve("a.key");
        AuthorKeys author =
                Files.exists(key)
                        ? AuthorKeys.load(key)
                        : AuthorKeys.create(key, "Ann Author", SourceExamples.TODAY).keys();
        Path pack = folder.resolve("edition-" + number + ".coursepack");
        Export export =
                new Exporter(author, SourceExamples.TODAY)
                        .export(
                                SourceFolder.open(source),
                                new Release.Wish(SourceExamples.TODAY, number, "2026." + number),
                                pack,
                                Progress.SILENT);
        assertThat(export).isInstanceOf(Export.Done.class);
        Arrival arrival =
                updates.install(pack.toString(), new Consent.OnFirstUse(), Watcher.nobody());
        assertThat(arrival).isInstanceOf(Arrival.Arrived.class);
    }

    /// Marks words of a lesson in the edition being read.
    public Annotation.Highlight mark(
            LessonId lesson, String words, Colour colour, String body, String... tags)
            throws Exception {
        int edition = library.course(BIRDS).orElseThrow().edition().number();
        String text = Objects.requireNonNull(updates.text(BIRDS).lessons().get(lesson));
        int start = text.indexOf(words);
        assertThat(start).as(words).isNotNegative();
        int end = start + words.length();
        return records.annotations()
                .highlight(
                        BIRDS,
                        new Passage(
                                lesson,
                                edition,
                                start,
                                end,
                                QuoteSelector.of(text, start, end),
                                null),
                        colour,
                        Style.HIGHLIGHT,
                        body,
                        Set.of(tags));
    }

    @Override
    public void close() {
        records.close();
        io.shutdownNow();
    }
}
