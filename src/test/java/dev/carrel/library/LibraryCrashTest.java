package dev.carrel.library;

import static dev.carrel.library.MadeEdition.COURSE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process that installs one edition after the other, again and again, and looks at what is
/// left. `-Dcarrel.kills=100` for more.
class LibraryCrashTest {
    @TempDir Path home;

    @Test
    void killedAtAnyMomentTheLibraryHoldsAWholeEdition() throws Exception {
        int kills = Integer.getInteger("carrel.kills", 15);
        Random random = new Random(20_261_124);
        int highest = 0;
        for (int kill = 0; kill < kills; kill++) {
            Process child = child("install");
            try (BufferedReader out = reader(child)) {
                if (kill % 3 > 0) { // else somewhere between the start and the first install
                    assertThat(out.readLine()).as("kill " + kill).isEqualTo("ready");
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(kill % 3 > 0 ? 250 : 1000));
                child.destroyForcibly().waitFor();
            }
            highest = Math.max(highest, checkWhole());
        }
        assertThat(highest).as("the child got somewhere").isGreaterThan(1);
    }

    @Test
    void aSecondProcessWaitsOrSaysSo() throws Exception {
        Process child = child("hold");
        try (BufferedReader out = reader(child)) {
            assertThat(out.readLine()).isEqualTo("ready");
            Library.Circumstances impatient =
                    new Library.Circumstances(
                            FreeSpace.OF_DISK, Clock.systemUTC(), Duration.ofMillis(100));
            Offer offer = MadeEdition.numbered(1).offer();

            assertThat(
                            Library.open(home, impatient)
                                    .install(
                                            offer,
                                            new Consent.OnFirstUse(),
                                            BeforeActivation.NOTHING))
                    .isEqualTo(new Installation.Busy());
            assertThat(Library.open(home, impatient).collectGarbage()).isZero();
            child.destroyForcibly().waitFor();
            assertThat(
                            Library.open(home)
                                    .install(
                                            offer,
                                            new Consent.OnFirstUse(),
                                            BeforeActivation.NOTHING))
                    .as("the system frees the lock of the dead")
                    .isInstanceOf(Installation.Installed.class);
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void aSecondLibraryOfTheSameProcessWaitsToo() throws IOException {
        Library.Circumstances impatient =
                new Library.Circumstances(FreeSpace.OF_DISK, Clock.systemUTC(), Duration.ZERO);
        Library one = Library.open(home, impatient);
        Library other = Library.open(home, impatient);
        try (Library.Writing first = one.startWriting().orElseThrow();
                Library.Writing within = one.startWriting().orElseThrow()) {
            assertThat(first).isNotSameAs(within);
            assertThat(other.startWriting()).isEmpty();
        }
        try (Library.Writing now = other.startWriting().orElseThrow()) {
            assertThat(now).isNotNull();
        }
    }

    /// @return the edition found
    private int checkWhole() throws IOException {
        Library library = Library.open(home);
        var course = library.course(COURSE);
        if (course.isEmpty()) {
            return 0;
        }
        int number = course.get().edition().number();
        CourseFiles files = library.files(COURSE, number);
        var expected = MadeEdition.texts(number);
        assertThat(files.paths()).isEqualTo(expected.keySet());
        for (String path : files.paths()) {
            assertThat(new String(files.read(path).orElseThrow(), UTF_8))
                    .isEqualTo(expected.get(path));
        }
        assertThat(library.check(COURSE)).isEmpty();
        return number;
    }

    private Process child(String what) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Installing.class.getName(),
                        home.toString(),
                        what);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static BufferedReader reader(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8));
    }

    /// The program that is killed.
    static final class Installing {
        private Installing() {}

        public static void main(String[] args) throws Exception {
            Library library = Library.open(Path.of(args[0]));
            if (args[1].equals("hold")) {
                var _ = library.startWriting().orElseThrow();
                System.out.println("ready");
                TimeUnit.MINUTES.sleep(5);
                return;
            }
            var course = library.course(COURSE);
            int next = course.isEmpty() ? 1 : course.get().edition().number() + 1;
            while (true) {
                Installation result =
                        library.install(
                                MadeEdition.numbered(next).offer(),
                                new Consent.OnFirstUse(),
                                BeforeActivation.NOTHING);
                if (!(result instanceof Installation.Installed)) {
                    throw new IllegalStateException(result.toString());
                }
                System.out.println("ready");
                next++;
            }
        }
    }
}
