package dev.carrel.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.pack.PackReport;
import dev.carrel.pack.PublishedEdition;
import dev.carrel.pack.bytes.FolderFetcher;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.LessonChange;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.trust.TargetFile;
import dev.carrel.pack.trust.Targets;
import dev.carrel.pack.trust.Trust;
import dev.carrel.pack.trust.TrustedSource;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionPublisherTest {
    @TempDir Path folder = Path.of("");
    private Path first = Path.of("");
    private Path second = Path.of("");
    private Path web = Path.of("");

    @BeforeEach
    void write() throws IOException {
        first = SourceExamples.write(folder.resolve("first"), SourceExamples.own());
        second = SourceExamples.write(folder.resolve("second"), SourceExamples.ownSecond());
        web = folder.resolve("web");
    }

    private EditionPublisher publisher(LocalDate today) throws IOException {
        return new EditionPublisher(ExporterTest.fixedKeys(folder), today);
    }

    private Publication publish(Path source) throws IOException {
        return publish(source, Release.Wish.NONE);
    }

    private Publication publish(Path source, Release.Wish wish) throws IOException {
        return publisher(SourceExamples.TODAY)
                .publish(SourceFolder.open(source), wish, web, Progress.SILENT);
    }

    /// What somebody sees who comes to the folder for the first time.
    private Manifest seen(Path where) throws IOException {
        FolderFetcher fetcher = new FolderFetcher(where);
        Trust trust = new TrustedSource(fetcher).meet(ExporterTest.fixedKeys(folder).fingerprint());
        try (PublishedEdition edition = PublishedEdition.newest(fetcher, trust)) {
            PackReport.readAll(edition, Progress.SILENT);
            return edition.manifest();
        }
    }

    private static Map<String, Sha256> files(Path where) throws IOException {
        Map<String, Sha256> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(where)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(where.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    @Test
    void editionAfterEditionAndNothingOldIsTouched() throws IOException {
        assertThat(publish(first)).isInstanceOf(Publication.Published.class);
        assertThat(seen(web).edition().number()).isEqualTo(1);
        Map<String, Sha256> before = files(web);
        Manifest old = seen(web);

        assertThat(publish(second)).isInstanceOf(Publication.Published.class);
        Manifest now = seen(web);
        assertThat(now.edition().number()).isEqualTo(2);
        assertThat(now.previous()).isEqualTo(Sha256.of(old.json()));
        assertThat(now.notes()).isEqualTo("- The hitch is new.");
        assertThat(now.changes())
                .extracting(change -> change.id().value(), LessonChange::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("reef", LessonChange.Kind.CHANGED),
                        org.assertj.core.groups.Tuple.tuple("hitch", LessonChange.Kind.ADDED));
        Map<String, Sha256> after = files(web);
        before.remove(Trust.TIMESTAMP);
        assertThat(after).containsAllEntriesOf(before);
    }

    @Test
    void earlierEditionsStayVouchedForWhereReadersLookForThem() throws IOException {
        publish(first);
        Manifest old = seen(web);
        publisher(SourceExamples.TODAY.plusDays(300)).refresh(web, Progress.SILENT);
        publish(second);
        long version = Targets.publishedVersion(1);
        byte[] metadata = Files.readAllBytes(web.resolve(Targets.path(version)));
        Trust trust =
                new TrustedSource(new FolderFetcher(web))
                        .meet(ExporterTest.fixedKeys(folder).fingerprint());

        assertThat(trust.published().manifest(old.course(), 1)).isEmpty();
        TargetFile target =
                trust.earlier(version, metadata).manifest(old.course(), 1).orElseThrow();
        assertThat(Targets.read(target, Files.readAllBytes(web.resolve(target.path()))))
                .isEqualTo(old);
        assertThatThrownBy(() -> trust.earlier(version + 1, metadata))
                .hasMessageContaining("was given as version");
    }

    @Test
    void twiceIsOnce() throws IOException {
        publish(first);
        Map<String, Sha256> before = files(web);
        assertThat(publish(first)).isInstanceOf(Publication.UpToDate.class);
        assertThat(files(web)).isEqualTo(before);
    }

    @Test
    void aWebServerUnderAnotherAccountCanReadIt() throws IOException {
        publish(first);
        try (Stream<Path> tree = Files.walk(web)) {
            assertThat(tree)
                    .allSatisfy(path ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(path)))
                                    .isEqualTo(
                                            Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /// Stops before every file in turn: readers see the first edition or the second, whole, and the
    /// next run completes it.
    @Test
    void interruptedAnywhereItServesOneWholeEdition() throws IOException {
        publish(first);
        Path base = web;
        int stops = 0;
        for (int stop = 1; ; stop++) {
            web = copy(base, "web" + stop);
            int at = stop;
            int[] calls = {0};
            try {
                publisher(SourceExamples.TODAY)
                        .publish(
                                SourceFolder.open(second),
                                Release.Wish.NONE,
                                web,
                                _ -> {
                                    if (++calls[0] == at) {
                                        throw new CancellationException();
                                    }
                                });
                break;
            } catch (CancellationException e) {
                stops++;
                assertThat(seen(web).edition().number()).as("stop %d", stop).isIn(1, 2);
                publish(second);
                assertThat(seen(web).edition().number()).isEqualTo(2);
                try (Stream<Path> files = Files.list(web)) {
                    assertThat(files.map(path -> path.getFileName().toString()))
                            .containsExactlyInAnyOrder("metadata", "objects", "targets");
                }
            }
        }
        assertThat(stops).isGreaterThan(15);
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }

    @Test
    void anEditionNobodyWroteAboutIsNumberedOn() throws IOException {
        publish(first);
        Files.writeString(first.resolve("reef.md"), "# Reef\n\nOther words.\n");
        Publication.Published published = (Publication.Published) publish(first);
        assertThat(published.manifest().edition().number()).isEqualTo(2);
        assertThat(published.manifest().edition().released()).isEqualTo(SourceExamples.TODAY);
        assertThat(published.note()).contains("CHANGES.md");
    }

    @Test
    void whatDoesNotBelongIntoAFolderIsRefused() throws IOException {
        publish(second);
        Map<String, Sha256> before = files(web);
        assertThat(publish(first, new Release.Wish(null, 1, null)))
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .contains("Edition 1", "higher number"));
        Path other =
                SourceExamples.write(
                        folder.resolve("other"),
                        Map.of("course.yaml", "id: other\ntitle: O\n", "README.md", "# O\n\nx\n"));
        assertThat(publish(other))
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused -> assertThat(refused.reason()).contains("'knots'", "'other'"));
        AuthorKeys strange =
                AuthorKeys.create(folder.resolve("s.carrel-key"), "Bo", SourceExamples.TODAY)
                        .keys();
        assertThat(
                        new EditionPublisher(strange, SourceExamples.TODAY)
                                .publish(
                                        SourceFolder.open(second),
                                        Release.Wish.NONE,
                                        web,
                                        Progress.SILENT))
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .contains(strange.fingerprint().text()));
        assertThat(files(web)).isEqualTo(before);
    }

    @Test
    void signaturesAreMadeAgainWithoutANewEdition() throws IOException {
        publish(first);
        LocalDate later = SourceExamples.TODAY.plusDays(200);
        Publication refreshed = publisher(later).refresh(web, Progress.SILENT);
        assertThat(refreshed)
                .isInstanceOfSatisfying(
                        Publication.Refreshed.class,
                        done -> assertThat(done.until()).isEqualTo(later.plusDays(90)));
        Trust trust = new TrustedSource(new FolderFetcher(web)).meet();
        assertThat(trust.expired(later.plusDays(80).atStartOfDay(ZoneOffset.UTC).toInstant()))
                .isFalse();
        assertThat(seen(web).edition().number()).isEqualTo(1);
        publisher(SourceExamples.TODAY.plusDays(340)).refresh(web, Progress.SILENT);
        assertThat(new TrustedSource(new FolderFetcher(web)).follow(trust).published())
                .isEqualTo(trust.published());
        publish(second);
        assertThat(
                        new TrustedSource(new FolderFetcher(web))
                                .follow(trust)
                                .published()
                                .manifest()
                                .edition())
                .isEqualTo(2);
    }

    @Test
    void aDamagedObjectIsNamed() throws IOException {
        publish(first);
        Path object = web.resolve(seen(web).file("bowline.md").orElseThrow().object().path());
        Files.write(object, new byte[1]);
        assertThatThrownBy(() -> publish(second))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(object.getFileName().toString());
    }
}
