package dev.carrel.library;

import static dev.carrel.library.MadeEdition.COURSE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.Edition;
import dev.carrel.library.Installation.AlreadyInstalled;
import dev.carrel.library.Installation.Installed;
import dev.carrel.library.Installation.NeedsTrust;
import dev.carrel.library.Installation.NoSpace;
import dev.carrel.library.Installation.OlderThanInstalled;
import dev.carrel.library.Installation.Refused;
import dev.carrel.pack.bytes.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    private static final Consent FIRST_USE = new Consent.OnFirstUse();
    private static final MadeEdition ONE =
            MadeEdition.of(1, Map.of("a.md", "alpha", "b.md", "beta", "c.png", "picture"));
    private static final MadeEdition TWO =
            MadeEdition.of(2, Map.of("a.md", "alpha 2", "b.md", "beta", "d.md", "delta"));

    @TempDir Path home;
    private Library library;

    @BeforeEach
    void open() throws IOException {
        library = Library.open(home);
    }

    @Test
    void installsAnEditionAndReadsItBackAfterARestart() throws IOException {
        Installation result = install(ONE);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Installed.class,
                        done -> {
                            assertThat(done.newFiles()).isEqualTo(3);
                            assertThat(done.newBytes()).isEqualTo(16);
                        });
        Library again = Library.open(home);
        assertThat(again.courses()).hasSize(1);
        InstalledCourse course = again.course(COURSE).orElseThrow();
        assertThat(course.title()).isEqualTo("Steering");
        assertThat(course.publisher()).isEqualTo(MadeEdition.PUBLISHER);
        assertThat(course.edition().number()).isEqualTo(1);
        CourseFiles files = again.files(COURSE, 1);
        assertThat(files.paths()).containsExactly("a.md", "b.md", "c.png");
        assertThat(text(files, "a.md")).isEqualTo("alpha");
        assertThat(files.read("../../active")).isEmpty();
        assertThat(files.read("z.md")).isEmpty();
        assertThat(again.trusted(COURSE)).containsOnlyKeys("root.json");
    }

    @Test
    void takesOnlyWhatIsNewOfTheNextEdition() throws IOException {
        install(ONE);

        assertThat(install(TWO))
                .isInstanceOfSatisfying(
                        Installed.class, done -> assertThat(done.newFiles()).isEqualTo(2));
        assertThat(text(library.files(COURSE, 2), "a.md")).isEqualTo("alpha 2");
        assertThat(text(library.files(COURSE, 1), "a.md")).isEqualTo("alpha");
    }

    @Test
    void goesBackAndForth() throws IOException {
        install(ONE);
        install(TWO);

        assertThat(library.rollback(COURSE, BeforeActivation.NOTHING))
                .isInstanceOf(Installed.class);
        assertThat(active()).isEqualTo(1);
        assertThat(library.rollback(COURSE, BeforeActivation.NOTHING))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).contains("no earlier"));
        assertThat(library.activate(COURSE, 2, BeforeActivation.NOTHING))
                .isInstanceOf(Installed.class);
        assertThat(active()).isEqualTo(2);
    }

    @Test
    void preparesTheTurnWhileTheOldEditionIsStillRead() throws IOException {
        install(ONE);
        StringBuilder seen = new StringBuilder();

        library.install(
                TWO.offer(),
                FIRST_USE,
                turn -> {
                    seen.append(active()).append(' ').append(turn.from()).append(turn.to());
                    seen.append(' ').append(text(turn.before(), "a.md"));
                    seen.append(' ').append(text(turn.after(), "a.md"));
                });

        assertThat(seen).hasToString("1 12 alpha alpha 2");
        assertThat(active()).isEqualTo(2);
    }

    @Test
    void staysWithTheOldEditionIfThePreparationFails() throws IOException {
        install(ONE);

        Installation result =
                library.install(
                        TWO.offer(),
                        FIRST_USE,
                        turn -> {
                            throw new IOException("The notes could not be read.");
                        });

        assertThat(result)
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.reason()).isEqualTo("The notes could not be read."));
        assertThat(active()).isEqualTo(1);
        assertThat(install(TWO)).isInstanceOf(Installed.class);
    }

    @Test
    void saysWhatIsThereAlready() throws IOException {
        install(TWO);

        assertThat(install(TWO)).isInstanceOf(AlreadyInstalled.class);
        assertThat(install(ONE))
                .isInstanceOfSatisfying(
                        OlderThanInstalled.class,
                        no -> assertThat(no.offered().number()).isEqualTo(1));
        assertThat(install(MadeEdition.of(2, Map.of("a.md", "something else"))))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).contains("other content"));
        assertThat(text(library.files(COURSE, 2), "a.md")).isEqualTo("alpha 2");
    }

    @Test
    void asksBeforeItTrustsAStranger() throws IOException {
        assertThat(library.install(TWO.offer(), new Consent.Ask(), BeforeActivation.NOTHING))
                .isEqualTo(new NeedsTrust("Steering", MadeEdition.PUBLISHER));
        assertThat(
                        library.install(
                                TWO.offer(),
                                new Consent.Fingerprint("0000"),
                                BeforeActivation.NOTHING))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).contains("9f3c-77aa"));
        assertThat(library.courses()).isEmpty();
        assertThat(
                        library.install(
                                TWO.offer(),
                                new Consent.Fingerprint("9F3C 77AA"),
                                BeforeActivation.NOTHING))
                .isInstanceOf(Installed.class);
    }

    @Test
    void theBundledCourseMayReplaceItselfButNeverTurnsPagesBack() throws IOException {
        Consent bundled = new Consent.Bundled();
        library.install(ONE.offer(), bundled, BeforeActivation.NOTHING);
        MadeEdition rebuilt = MadeEdition.of(1, Map.of("a.md", "alpha, rebuilt"));

        assertThat(library.install(rebuilt.offer(), bundled, BeforeActivation.NOTHING))
                .isInstanceOf(Installed.class);
        assertThat(text(library.files(COURSE, 1), "a.md")).isEqualTo("alpha, rebuilt");
        library.install(TWO.offer(), bundled, BeforeActivation.NOTHING);
        library.rollback(COURSE, BeforeActivation.NOTHING);
        assertThat(library.install(TWO.offer(), bundled, BeforeActivation.NOTHING))
                .as("the learner went back on purpose")
                .isInstanceOf(AlreadyInstalled.class);
        assertThat(active()).isEqualTo(1);
    }

    @Test
    void aFullDiskChangesNothing() throws IOException {
        install(ONE);
        Library full = Library.open(home, circumstances(folder -> FreeSpace.RESERVE + 5));

        assertThat(full.install(TWO.offer(), FIRST_USE, BeforeActivation.NOTHING))
                .isEqualTo(new NoSpace(12 - 5));
        assertThat(active()).isEqualTo(1);
        assertThat(full.course(COURSE).orElseThrow().kept())
                .extracting(Edition::number)
                .containsExactly(1);
    }

    @Test
    void aSourceThatFailsHalfWayChangesNothing() throws IOException {
        install(ONE);
        Sha256 delta = Sha256.of("delta".getBytes(UTF_8));
        MadeEdition broken = new MadeEdition(TWO.manifest(), new java.util.HashMap<>(TWO.bytes()));
        broken.bytes().put(delta, "dElta".getBytes(UTF_8));

        assertThat(install(broken))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).contains("damaged"));
        assertThat(active()).isEqualTo(1);
        assertThat(library.check(COURSE)).isEmpty();
    }

    @Test
    void findsAndRepairsDamage() throws IOException {
        install(ONE);
        Path file = library.objects().path(Sha256.of("beta".getBytes(UTF_8)));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "bet4");

        assertThatThrownBy(() -> library.files(COURSE, 1).read("b.md"))
                .hasMessageContaining("b.md")
                .hasMessageContaining("Check and repair");
        assertThat(library.check(COURSE)).containsExactly(new Library.Damage(1, "b.md"));
        assertThat(install(ONE))
                .isInstanceOfSatisfying(
                        Installed.class, done -> assertThat(done.newFiles()).isEqualTo(1));
        assertThat(text(library.files(COURSE, 1), "b.md")).isEqualTo("beta");
        assertThat(library.check(COURSE)).isEmpty();
    }

    @Test
    void keepsTheActiveThePreviousAndPinnedEditions() throws IOException {
        install(MadeEdition.of(1, Map.of("a.md", "one")));
        library.pin(COURSE, 1);
        for (int number = 2; number <= 5; number++) {
            install(MadeEdition.of(number, Map.of("a.md", "edition " + number)));
        }

        assertThat(library.course(COURSE).orElseThrow().kept())
                .extracting(Edition::number)
                .containsExactly(1, 4, 5);
        assertThatThrownBy(() -> library.files(COURSE, 3)).isInstanceOf(NoSuchFileException.class);
        assertThat(library.collectGarbage()).as("too young to be garbage").isZero();
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
        Library tomorrow =
                Library.open(
                        home, new Library.Circumstances(FreeSpace.OF_DISK, later, Duration.ZERO));
        assertThat(tomorrow.collectGarbage()).isEqualTo(2L * "edition 2".length());
        assertThat(text(tomorrow.files(COURSE, 1), "a.md")).isEqualTo("one");
        assertThat(text(tomorrow.files(COURSE, 4), "a.md")).isEqualTo("edition 4");
    }

    @Test
    void forgetsAnOldEditionBesideWhichAKilledProcessLeftAHalfWrittenFile() throws IOException {
        install(MadeEdition.of(1, Map.of("a.md", "one")));
        Path version = home.resolve("courses/" + COURSE + "/versions/1");
        Files.writeString(version.resolve(".manifest.json.half.tmp"), "{");
        install(MadeEdition.of(2, Map.of("a.md", "two")));

        assertThat(install(MadeEdition.of(3, Map.of("a.md", "three"))))
                .isInstanceOf(Installed.class);
        assertThat(version).doesNotExist();
    }

    @Test
    void removesACourseAndNothingElse() throws IOException {
        install(ONE);
        Files.createDirectories(home.resolve("learner"));
        Files.writeString(home.resolve("learner/learner.db"), "notes");

        assertThat(library.remove(COURSE)).isTrue();

        assertThat(library.courses()).isEmpty();
        assertThat(library.remove(COURSE)).isFalse();
        assertThat(home.resolve("learner/learner.db")).hasContent("notes");
        try (Stream<Path> left = Files.list(home.resolve("courses"))) {
            assertThat(left).isEmpty();
        }
        assertThat(install(ONE)).isInstanceOf(Installed.class);
    }

    @Test
    void leavesOutACourseWhoseFolderIsDamaged() throws IOException {
        install(ONE);
        Files.writeString(home.resolve("courses/steering/active"), "seven\n");

        assertThat(Library.open(home).courses()).isEmpty();
        assertThatThrownBy(() -> library.course(COURSE)).hasMessageContaining("damaged");
    }

    @Test
    void keepsRemarksOfACourse() throws IOException {
        install(ONE);
        library.remark(COURSE, "feed", "https://example.org/steering/");

        assertThat(Library.open(home).remark(COURSE, "feed"))
                .contains("https://example.org/steering/");
        assertThat(library.remark(COURSE, "nothing")).isEmpty();
    }

    @Test
    void saysBeforehandHowAnInstallWouldEnd() throws IOException {
        Offer one = ONE.offer();
        assertThat(library.foregone(one, new Consent.Ask()))
                .contains(new NeedsTrust("Steering", MadeEdition.PUBLISHER));
        assertThat(library.foregone(one, FIRST_USE)).isEmpty();
        assertThat(library.courses()).as("nothing was written").isEmpty();
        install(TWO);
        assertThat(library.foregone(TWO.offer(), FIRST_USE).orElseThrow())
                .isInstanceOf(AlreadyInstalled.class);
        assertThat(library.foregone(one, FIRST_USE).orElseThrow())
                .isInstanceOf(OlderThanInstalled.class);
    }

    @Test
    void readsAnEditionThatIsNotKeptAsFarAsItIsHere() throws IOException {
        install(ONE);
        CourseFiles next = library.files(TWO.manifest());

        assertThat(text(next, "b.md")).isEqualTo("beta");
        assertThatThrownBy(() -> next.read("d.md")).hasMessageContaining("d.md");
        assertThat(next.paths()).containsExactly("a.md", "b.md", "d.md");
    }

    @Test
    void doesNotTurnToAnEditionWithMissingFiles() throws IOException {
        install(ONE);
        install(TWO);
        Files.delete(library.objects().path(Sha256.of("alpha".getBytes(UTF_8))));

        assertThat(library.rollback(COURSE, BeforeActivation.NOTHING))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).contains("damaged"));
        assertThat(active()).isEqualTo(2);
        assertThat(library.activate(COURSE, 9, BeforeActivation.NOTHING))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).contains("not on this"));
    }

    /// With the old root and newer files signed by its heirs, the step to the new keys is made
    /// again; the other way round, an old timestamp would count for ever.
    @Test
    void theRootIsReplacedLast() throws IOException {
        install(ONE);
        Path inTheWay = home.resolve("courses/steering/tuf/timestamp.json");
        Files.createDirectories(inTheWay.resolve("a folder, not empty"));
        byte[] fresh = "new".getBytes(UTF_8);

        assertThatThrownBy(() ->
                        library.trust(COURSE, Map.of("root.json", fresh, "timestamp.json", fresh)))
                .isInstanceOf(IOException.class);
        assertThat(home.resolve("courses/steering/tuf/root.json")).hasContent("root");
    }

    @Test
    void clearsWhatCrashesAndBrokenDownloadsLeftBehind() throws IOException {
        install(ONE);
        Files.createDirectories(home.resolve("courses/.removed-1/versions"));
        Files.createDirectories(home.resolve("store/partial"));
        Path part = Files.writeString(home.resolve("store/partial/half.part"), "half");
        Path lone = home.resolve("store/objects/ab/cd");
        Files.createDirectories(home.resolve("store/objects/ab"));
        Files.writeString(lone, "lone");

        assertThat(at(Duration.ofDays(13)).collectGarbage()).isEqualTo("lone".length());
        assertThat(part).as("may still be finished").exists();
        assertThat(home.resolve("courses/.removed-1")).doesNotExist();
        assertThat(at(Duration.ofDays(15)).collectGarbage()).isEqualTo("half".length());
        assertThat(text(library.files(COURSE, 1), "a.md")).isEqualTo("alpha");
    }

    private Library at(Duration later) throws IOException {
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        return Library.open(
                home, new Library.Circumstances(FreeSpace.OF_DISK, clock, Duration.ZERO));
    }

    private Installation install(MadeEdition edition) {
        return library.install(edition.offer(), FIRST_USE, BeforeActivation.NOTHING);
    }

    private int active() throws IOException {
        return library.course(COURSE).orElseThrow().edition().number();
    }

    private static Library.Circumstances circumstances(FreeSpace space) {
        return new Library.Circumstances(
                space, Clock.system(ZoneOffset.UTC), Duration.ofSeconds(1));
    }

    private static String text(CourseFiles files, String path) throws IOException {
        return new String(files.read(path).orElseThrow(), UTF_8);
    }
}
