package dev.carrel.update;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.library.Consent;
import dev.carrel.library.Installation.Refused;
import dev.carrel.update.Arrival.Arrived;
import dev.carrel.update.Arrival.Settled;
import dev.carrel.update.fetch.Desk;
import dev.carrel.update.fetch.FolderServer;
import dev.carrel.work.Cancel;
import dev.carrel.work.Watcher;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A course whose first edition a web server hands out, and a learner who does not have it yet.
@Timeout(60)
public abstract class ServedCourse {
    public static final Consent FIRST_USE = new Consent.OnFirstUse();

    public @TempDir Path temp;
    public SignedFolder published;
    public FolderServer server;
    public Desk desk;

    @BeforeEach
    final void serve() throws Exception {
        published = new SignedFolder(temp.resolve("www"));
        published.publish(1, SeaCourse.first());
        server = new FolderServer(published.folder());
        desk = new Desk(temp.resolve("home"), server.client());
    }

    @AfterEach
    final void stop() {
        desk.close();
        server.close();
    }

    protected final Arrival install() {
        return install(server.address().toString(), FIRST_USE);
    }

    protected final Arrival install(String where, Consent consent) {
        return desk.updates.install(where, consent, Watcher.nobody());
    }

    final UpdateCheck check() {
        return desk.updates.check(COURSE, new Cancel());
    }

    protected final Arrival update() {
        return desk.updates.update(COURSE, Watcher.nobody());
    }

    /// Publishes an edition and takes it.
    protected final Arrived take(int number, Map<String, String> changed) throws Exception {
        published.publish(number, changed);
        Arrival arrival = update();
        assertThat(arrival).isInstanceOf(Arrived.class);
        return (Arrived) arrival;
    }

    /// The reason of a refusal, which always comes with a remedy.
    static String refusal(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Settled.class);
        assertThat(((Settled) arrival).installation()).isInstanceOf(Refused.class);
        Refused refused = (Refused) ((Settled) arrival).installation();
        assertThat(refused.remedy()).endsWith(".");
        return refused.reason();
    }
}
