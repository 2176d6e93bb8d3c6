package dev.carrel.ui;

import dev.carrel.authoring.AuthorKeys;
import dev.carrel.authoring.EditionPublisher;
import dev.carrel.authoring.Publication;
import dev.carrel.authoring.Release;
import dev.carrel.authoring.SourceExamples;
import dev.carrel.authoring.SourceFolder;
import dev.carrel.library.Consent;
import dev.carrel.library.Library;
import dev.carrel.records.LearnerRecords;
import dev.carrel.update.Arrival;
import dev.carrel.update.Updates;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/// A small course and the folder it is published in, edition after edition.
final class SailingCourse {
    private final Path source;
    private final Path published;
    private final AuthorKeys keys;

    SailingCourse(Path folder) throws IOException {
        this.source = folder.resolve("source");
        this.published = folder.resolve("published");
        this.keys =
                AuthorKeys.create(folder.resolve("a.key"), "Ada Sailor", SourceExamples.TODAY)
                        .keys();
    }

    Path published() {
        return published;
    }

    String fingerprint() {
        return keys.fingerprint().toString();
    }

    /// Installs the newest edition, as the command line does.
    void install(Path home) throws Exception {
        Clock clock = Clock.systemUTC();
        try (var io = Executors.newVirtualThreadPerTaskExecutor();
                var records = LearnerRecords.open(home.resolve("learner"), clock)) {
            Arrival arrival =
                    Updates.overTheWeb(Library.open(home), records, io, clock)
                            .install(
                                    published.toString(),
                                    new Consent.OnFirstUse(),
                                    Watcher.nobody());
            if (!(arrival instanceof Arrival.Arrived)) {
                throw new AssertionError(arrival.toString());
            }
        }
    }

    /// @param number of the edition
    /// @param more files that are new or other than in the edition before
    void publish(int number, Map<String, String> more) throws IOException {
        Map<String, String> files = new TreeMap<>(number == 1 ? SourceExamples.own() : Map.of());
        files.putAll(more);
        SourceExamples.write(source, files);
        Publication done =
                new EditionPublisher(keys, SourceExamples.TODAY)
                        .publish(
                                SourceFolder.open(source),
                                new Release.Wish(SourceExamples.TODAY, number, "2026." + number),
                                published,
                                Progress.SILENT);
        if (done instanceof Publication.Stopped(var problems)) {
            throw new AssertionError(problems.toString());
        }
    }

    /// A second edition: one lesson says more, one is new.
    void publishSecond() throws IOException {
        publish(
                2,
                Map.of(
                        "SUMMARY.md",
                        """
                        # Knots

                        * [Bowline](bowline.md)
                        * [Reef](reef.md)
                        * [Sheet bend](sheet-bend.md)
                        """,
                        "reef.md",
                        "# Reef\n\nRight over left, then left over right. It slips when wet.\n",
                        "sheet-bend.md",
                        "# Sheet bend\n\nJoins a thick rope to a thin one.\n",
                        "CHANGES.md",
                        """
                        # Changes

                        ## [2] - 2026-11-24

                        - The *sheet bend* is new.
                        - The reef knot has a warning.

                        ## [1] - 2026-03-01

                        - Two knots.
                        """));
    }
}
