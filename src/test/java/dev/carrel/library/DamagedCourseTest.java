package dev.carrel.library;

import static dev.carrel.library.MadeEdition.COURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an install can bring back, and what it leaves alone.
class DamagedCourseTest {
    private static final MadeEdition ONE =
            MadeEdition.of(1, Map.of("a.md", "alpha", "b.md", "beta"));
    private static final MadeEdition TWO =
            MadeEdition.of(2, Map.of("a.md", "other", "b.md", "beta"));

    @TempDir Path home;
    private Library library;

    @BeforeEach
    void open() throws IOException {
        library = Library.open(home);
    }

    private Installation install(MadeEdition edition) {
        return library.install(edition.offer(), new Consent.OnFirstUse(), BeforeActivation.NOTHING);
    }

    private String read(int edition, String path) throws IOException {
        return new String(
                library.files(COURSE, edition).read(path).orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void aPointerThatWasScribbledOverIsAnsweredInWordsAndNothingIsLost() throws IOException {
        install(ONE);
        Path active = home.resolve("courses/steering/active");
        Files.writeString(active, "seven\n");
        assertThat(install(TWO))
                .isInstanceOfSatisfying(
                        Installation.Refused.class,
                        no -> assertThat(no.reason()).contains("damaged").contains("active"));
        assertThat(library.courses()).isEmpty();
        Files.writeString(active, "1\n");
        assertThat(read(1, "a.md")).isEqualTo("alpha");
    }

    @Test
    void removingTakesEveryEditionAndTheFilesOnlyThisCourseNeeded() throws IOException {
        install(ONE);
        install(TWO);
        library.pin(COURSE, 1);
        assertThat(library.remove(COURSE)).isTrue();
        assertThat(library.course(COURSE)).isEmpty();
        assertThat(library.trusted(COURSE)).isEmpty();
        assertThatThrownBy(() -> library.files(COURSE, 1)).isInstanceOf(IOException.class);
        assertThat(install(TWO)).isInstanceOf(Installation.Installed.class);
        assertThat(library.course(COURSE).orElseThrow().kept())
                .extracting(Edition::number)
                .containsExactly(2);
    }

    @Test
    void whatACrashLeftHalfRemovedIsClearedWithoutTouchingOthers() throws IOException {
        install(ONE);
        Path half = home.resolve("courses/.removed-1234/versions/1");
        Files.createDirectories(half);
        Files.writeString(half.resolve("manifest.json"), "{");
        Library again = Library.open(home);
        assertThat(again.courses()).hasSize(1);
        again.collectGarbage();
        try (Stream<Path> left = Files.list(home.resolve("courses"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("steering");
        }
    }

    @Test
    void goingBackTwiceEndsAtTheOldestKept() throws IOException {
        install(ONE);
        install(TWO);
        library.rollback(COURSE, BeforeActivation.NOTHING);
        assertThat(library.course(COURSE).orElseThrow().previous()).isEmpty();
        assertThat(read(1, "a.md")).isEqualTo("alpha");
        assertThat(read(2, "a.md"))
                .as("the newer one stays for the way forward")
                .isEqualTo("other");
        assertThat(library.rollback(COURSE, BeforeActivation.NOTHING))
                .isInstanceOf(Installation.Refused.class);
        assertThat(install(TWO)).isInstanceOf(Installation.Installed.class);
        assertThat(library.course(COURSE).orElseThrow().edition().number()).isEqualTo(2);
    }

    @Test
    void anEditionThatIsNotHereCannotBeTurnedTo() throws IOException {
        install(ONE);
        assertThat(library.activate(COURSE, 9, BeforeActivation.NOTHING))
                .isInstanceOf(Installation.Refused.class);
        assertThat(library.course(COURSE).orElseThrow().edition().number()).isEqualTo(1);
        library.pin(COURSE, 9);
        assertThat(home.resolve("courses/steering/versions/9")).doesNotExist();
    }

    @Test
    void aDamagedLessonIsNamedAndComesBackWithTheNextInstall() throws IOException {
        install(ONE);
        Path object = library.objects().path(ONE.manifest().file("a.md").orElseThrow().sha256());
        Files.setPosixFilePermissions(
                object, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        Files.writeString(object, "alphA");
        assertThatThrownBy(() -> read(1, "a.md"))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "a.md of “Steering” is damaged on this disk. Check and repair the course.");
        assertThat(read(1, "b.md")).isEqualTo("beta");
        assertThat(library.check(COURSE)).containsExactly(new Library.Damage(1, "a.md"));
        install(ONE);
        assertThat(library.check(COURSE)).isEmpty();
        assertThat(read(1, "a.md")).isEqualTo("alpha");
    }
}
