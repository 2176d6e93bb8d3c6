package dev.carrel.library;

import static dev.carrel.library.MadeEdition.COURSE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.library.Installation.Installed;
import dev.carrel.library.Installation.Refused;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lessons of editions that were never installed.
class SkippedLessonsTest {
    private static final MadeEdition TWO =
            MadeEdition.of(2, Map.of("a.md", "second", "b.md", "beta", "c.png", "two"));

    @TempDir Path home;
    private Library library;

    @BeforeEach
    void leap() throws IOException {
        library = Library.open(home);
        install(1);
        keepLessons(TWO);
        install(4);
    }

    private void install(int number) {
        MadeEdition edition = MadeEdition.of(number, Map.of("a.md", "edition " + number));
        assertThat(
                        library.install(
                                edition.offer(),
                                new Consent.OnFirstUse(),
                                BeforeActivation.NOTHING))
                .isInstanceOf(Installed.class);
    }

    private void keepLessons(MadeEdition edition) throws IOException {
        for (FileEntry file : edition.manifest().files()) {
            if (file.role() == Role.LESSON) {
                library.objects().add(file.sha256(), file.size(), edition.open(file));
            }
        }
        library.keepLessons(edition.manifest());
    }

    @Test
    void areThereAfterARestartAndAreNoEditionToRead() throws IOException {
        Library again = Library.open(home);

        assertThat(again.lessonsKept(COURSE)).containsExactly(2);
        assertThat(again.lessons(COURSE, 2).read("a.md")).contains("second".getBytes(UTF_8));
        assertThatThrownBy(() -> again.lessons(COURSE, 3)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> again.files(COURSE, 2)).isInstanceOf(NoSuchFileException.class);
        assertThat(again.course(COURSE).orElseThrow().kept()).hasSize(2);
        assertThat(again.check(COURSE)).as("a missing picture is no damage").isEmpty();
        assertThat(again.activate(COURSE, 2, BeforeActivation.NOTHING)).isInstanceOf(Refused.class);
    }

    @Test
    void areNoGarbage() throws IOException {
        FileEntry picture = TWO.manifest().file("c.png").orElseThrow();
        library.objects().add(picture.sha256(), picture.size(), TWO.open(picture));

        assertThat(tomorrow().collectGarbage()).as("the picture").isEqualTo("two".length());

        assertThat(library.lessons(COURSE, 2).read("b.md")).isPresent();
        assertThat(library.lessons(COURSE, 2).paths()).hasSize(3);
    }

    private Library tomorrow() throws IOException {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(24));
        return Library.open(
                home, new Library.Circumstances(FreeSpace.OF_DISK, later, Duration.ZERO));
    }

    @Test
    void goWithTheEditionTheyWereSkippedFrom() throws IOException {
        library.rollback(COURSE, BeforeActivation.NOTHING);
        library.collectGarbage();
        assertThat(library.lessonsKept(COURSE)).as("one may go forth again").containsExactly(2);
        library.activate(COURSE, 4, BeforeActivation.NOTHING);
        assertThat(library.lessonsKept(COURSE)).containsExactly(2);

        install(5);

        assertThat(library.lessonsKept(COURSE)).isEmpty();
        assertThat(home.resolve("courses/" + COURSE + "/versions/2")).doesNotExist();
        assertThat(tomorrow().collectGarbage())
                .isEqualTo("second".length() + "beta".length() + "edition 1".length());
    }

    @Test
    void goWithoutTakingAnEditionThatWasInstalledAfterAll() throws IOException {
        library.rollback(COURSE, BeforeActivation.NOTHING);
        library.install(TWO.offer(), new Consent.OnFirstUse(), BeforeActivation.NOTHING);
        library.pin(COURSE, 2);
        library.activate(COURSE, 4, BeforeActivation.NOTHING);
        install(5);

        assertThat(library.lessonsKept(COURSE)).isEmpty();
        assertThat(library.files(COURSE, 2).read("c.png")).contains("two".getBytes(UTF_8));
    }

    @Test
    void areForgottenSafelyIfTheDiskLostThem() throws IOException {
        Path lessons = home.resolve("courses/" + COURSE + "/versions/2/lessons.json");
        Files.writeString(lessons, "{\"format\":");
        Library again = tomorrow();

        assertThatThrownBy(() -> again.lessons(COURSE, 2)).isInstanceOf(PackException.class);
        assertThat(again.collectGarbage())
                .as("nobody knows what they were")
                .isEqualTo("second".length() + "beta".length());
        install(5);
        assertThat(lessons).doesNotExist();
    }
}
