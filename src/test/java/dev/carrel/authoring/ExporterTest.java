package dev.carrel.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Problem;
import dev.carrel.pack.PackReader;
import dev.carrel.pack.PackReport;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExporterTest {
    /// What the fixed source and the fixed key give on every computer.
    private static final String HASH =
            "bd91ee115376cf58fb07883bd5f1cfe38b65f7c2dba09266b798d9eebff4bf8c";

    @TempDir Path folder = Path.of("");

    /// Keys that are no secret.
    static AuthorKeys fixedKeys(Path folder) throws IOException {
        Path file = folder.resolve("fixed.carrel-key");
        if (Files.notExists(file)) {
            try (InputStream in = ExporterTest.class.getResourceAsStream("fixed.carrel-key")) {
                Files.copy(Objects.requireNonNull(in), file);
            }
        }
        return AuthorKeys.load(file);
    }

    private Path export(Path source, AuthorKeys keys, String name) throws IOException {
        Path out = folder.resolve(name);
        Export export =
                new Exporter(keys, SourceExamples.TODAY.plusDays(name.length()))
                        .export(SourceFolder.open(source), Release.Wish.NONE, out, Progress.SILENT);
        assertThat(export).isInstanceOf(Export.Done.class);
        return out;
    }

    @Test
    void theSameSourceAndKeyGiveTheSameBytesEverywhere() throws Exception {
        Path one = SourceExamples.write(folder.resolve("one"), SourceExamples.own());
        Path other = SourceExamples.write(folder.resolve("other"), SourceExamples.own());
        Files.setLastModifiedTime(other.resolve("reef.md"), FileTime.fromMillis(1));
        byte[] first = Files.readAllBytes(export(one, fixedKeys(folder), "a"));
        byte[] second = Files.readAllBytes(export(other, fixedKeys(folder), "another-day"));
        assertThat(second).isEqualTo(first);
        assertThat(Sha256.of(first).hex()).isEqualTo(HASH);
    }

    @Test
    void thePackHoldsEveryFileOfTheSource() throws Exception {
        Path source = SourceExamples.write(folder.resolve("src"), SourceExamples.own());
        Path pack = export(source, fixedKeys(folder), "p.coursepack");
        try (PackReader reader = PackReader.open(pack)) {
            for (String path : SourceExamples.own().keySet()) {
                assertThat(reader.files().read(path))
                        .hasValue(Files.readAllBytes(source.resolve(path)));
            }
            assertThat(reader.manifest().title()).isEqualTo("Knots");
            assertThat(reader.manifest().authors()).containsExactly("Ada Sailor");
            assertThat(reader.manifest().notes()).isEqualTo("- Two knots.");
            assertThat(reader.manifest().lessons()).hasSize(2);
        }
        PackReport report = PackReport.verify(pack, Progress.SILENT);
        assertThat(report.edition().released()).isEqualTo("2026-03-01");
        assertThat(report.expires()).isEqualTo("2026-05-30T00:00:00Z");
        assertThat(report.fingerprint()).isEqualTo(fixedKeys(folder).fingerprint());
    }

    @Test
    void errorsStopAnExportAndLeaveTheOldFile() throws Exception {
        Map<String, String> files = new TreeMap<>(SourceExamples.own());
        files.put("course.yaml", "id: K\ntitle: Knots\n");
        Path source = SourceExamples.write(folder.resolve("src"), files);
        Path out = Files.writeString(folder.resolve("old.coursepack"), "old");
        Export export =
                new Exporter(fixedKeys(folder), SourceExamples.TODAY)
                        .export(SourceFolder.open(source), Release.Wish.NONE, out, Progress.SILENT);
        assertThat(export).isInstanceOf(Export.Stopped.class);
        assertThat(export.problems())
                .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
                .extracting(Problem::code)
                .contains("course-id-shape");
        assertThat(out).hasContent("old");
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()).toList())
                    .isSubsetOf(List.of("src", "old.coursepack", "fixed.carrel-key"));
        }
    }

    @Test
    void foldersOfOtherToolsAreCoursesAsTheyAre() throws Exception {
        for (Map<String, String> files :
                List.of(SourceExamples.gitbook(), SourceExamples.mdbook())) {
            Path source = SourceExamples.write(Files.createTempDirectory(folder, "tool"), files);
            Path pack = export(source, fixedKeys(folder), source.getFileName() + ".coursepack");
            assertThat(PackReport.verify(pack, Progress.SILENT).files()).isEqualTo(6);
        }
    }
}
