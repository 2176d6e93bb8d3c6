package dev.carrel.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.library.Consent;
import dev.carrel.update.Arrival.Arrived;
import dev.carrel.update.fetch.Desk;
import dev.carrel.work.Watcher;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The sea course in a folder, its first edition installed, and notes that go along with the next.
public abstract class CarriedCourse {
    public static final String SIXTH = "Passage 6 of lesson 3 begins here.";

    public @TempDir Path temp;
    public SignedFolder published;
    public Desk desk;
    private HttpClient client;

    @BeforeEach
    final void installEditionOne() throws Exception {
        published = new SignedFolder(temp.resolve("www"));
        client = HttpClient.newHttpClient(); // follows no redirects
        desk = new Desk(temp.resolve("home"), client);
        edition(1, SeaCourse.first());
    }

    @AfterEach
    final void stop() {
        desk.close();
        client.close();
    }

    /// Publishes an edition and takes it.
    public final Arrived edition(int number, Map<String, String> changed) throws Exception {
        published.publish(number, changed);
        Arrival arrival = install();
        assertThat(arrival).isInstanceOf(Arrived.class);
        return (Arrived) arrival;
    }

    public final Arrival install() {
        return desk.updates.install(
                published.folder().toString(), new Consent.OnFirstUse(), Watcher.nobody());
    }

    /// A paragraph of a lesson of the first edition, counted from 1.
    public static String paragraph(int lesson, int number) {
        return SeaCourse.lesson(lesson).split("\n\n", -1)[number].strip();
    }
}
