package dev.carrel.library;

import static dev.carrel.library.MadeEdition.COURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One course on the disk, as crashes, people and other programs may leave it.
class CourseFolderTest {
    @TempDir Path folder;
    private CourseFolder course;

    @BeforeEach
    void open() {
        course = again();
    }

    private CourseFolder again() {
        return new CourseFolder(COURSE, folder.resolve("steering"));
    }

    private void keep(int... editions) throws IOException {
        for (int edition : editions) {
            course.keep(MadeEdition.of(edition, Map.of("a.md", "edition " + edition)).manifest());
        }
    }

    @Test
    void aCourseThatWasNeverHereIsEmptyAndNoFailure() throws IOException {
        assertThat(course.active()).isEmpty();
        assertThat(course.kept()).isEmpty();
        assertThat(course.trusted()).isEmpty();
        assertThat(course.publisher()).isEqualTo(new Publisher("", ""));
        course.prune();
        assertThat(folder.resolve("steering")).doesNotExist();
    }

    @Test
    void anEditionIsKeptBeforeItIsRead() throws IOException {
        keep(1);
        assertThat(course.kept()).containsExactly(1);
        assertThat(course.active()).isEmpty();
        course.activate(1);
        assertThat(again().active()).hasValue(1);
        assertThat(again().manifest(1).edition().number()).isEqualTo(1);
        assertThatThrownBy(() -> again().manifest(2)).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "seven", "1 2", "99999999999", "12345678901234567890", "0x1"})
    void aPointerThatIsNoNumberIsDamage(String line) throws IOException {
        keep(1);
        Files.writeString(folder.resolve("steering/active"), line);
        assertThatThrownBy(() -> course.active())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("active is damaged");
    }

    @Test
    void strayFilesAreNoEditions() throws IOException {
        keep(1, 12);
        Path versions = folder.resolve("steering/versions");
        for (String stray : new String[] {"02", "0", "-1", "x", "3", "1234567890"}) {
            Files.createDirectories(versions.resolve(stray));
            if (!stray.equals("3")) {
                Files.writeString(versions.resolve(stray).resolve("manifest.json"), "{}");
            }
        }
        Files.writeString(versions.resolve("4"), "a file");
        assertThat(course.kept()).containsExactly(1, 12);
    }

    @Test
    void whoWentBackCanGoForwardAgain() throws IOException {
        keep(1, 2, 3, 4);
        course.activate(3);
        course.prune();
        assertThat(course.kept()).containsExactly(2, 3, 4);
        course.activate(2);
        course.prune();
        assertThat(course.kept()).containsExactly(2, 3, 4);
    }

    @Test
    void aPinnedEditionStaysAndAnUnreadPointerForgetsNothing() throws IOException {
        keep(1, 2, 3, 4);
        course.prune();
        assertThat(course.kept()).as("nobody knows yet what is read").hasSize(4);
        course.pin(1);
        course.activate(4);
        course.prune();
        assertThat(course.kept()).containsExactly(1, 3, 4);
        assertThat(again().kept()).containsExactly(1, 3, 4);
    }

    @Test
    void trustIsReplacedFileByFileAndNamesNotGivenStay() throws IOException {
        course.trust(files("root.json", "root 1", "timestamp.json", "time 1"));
        course.trust(files("timestamp.json", "time 2", "snapshot.json", "snap 2"));
        Files.writeString(folder.resolve("steering/tuf/.root.json.half.tmp"), "{");
        assertThat(again().trusted())
                .hasSize(3)
                .hasEntrySatisfying(
                        "root.json", text -> assertThat(text).asString().isEqualTo("root 1"))
                .hasEntrySatisfying(
                        "timestamp.json", text -> assertThat(text).asString().isEqualTo("time 2"));
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(
                    namesAndTexts[i],
                    namesAndTexts[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    void aPublishersNameCannotForgeItsFingerprint() throws IOException {
        course.publisher(new Publisher("Ada\nFAKE0-FAKE0\r\nSailor", "K8E38-78QAD"));
        assertThat(again().publisher())
                .isEqualTo(new Publisher("Ada FAKE0-FAKE0 Sailor", "K8E38-78QAD"));
        Files.writeString(folder.resolve("steering/publisher.txt"), "only one line\n");
        assertThat(again().publisher()).isEqualTo(new Publisher("", ""));
    }
}
