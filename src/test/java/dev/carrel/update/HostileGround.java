package dev.carrel.update;

import static dev.carrel.update.PublishFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.course.Edition;
import dev.carrel.library.Consent;
import dev.carrel.library.Installation.Refused;
import dev.carrel.update.Arrival.Arrived;
import dev.carrel.update.Arrival.Settled;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A course that is installed and annotated, and a source that may turn bad.
abstract class HostileGround {
    @TempDir Path temp;
    PublishFolder published;
    FolderServer server;
    Desk desk;
    Annotation.Highlight note;

    @BeforeEach
    void installEditionOne() throws Exception {
        published = new PublishFolder(temp.resolve("www"));
        published.publish(1, SeaCourse.first());
        server = new FolderServer(published.folder());
        desk = new Desk(temp.resolve("home"), server.client());
        assertThat(install(server.address().toString())).isInstanceOf(Arrived.class);
        note = desk.highlight("l3", "Passage 6 of lesson 3 begins here.");
    }

    @AfterEach
    void stop() {
        desk.close();
        server.close();
    }

    void assertUnharmed() throws Exception {
        assertThat(desk.edition()).isEqualTo(1);
        assertThat(desk.library.check(COURSE)).isEmpty();
        assertThat(desk.wordsUnder(note)).isEqualTo("l3: Passage 6 of lesson 3 begins here.");
    }

    /// Everything is fine again as soon as the source is.
    void assertUpdates() throws Exception {
        server.behave();
        assertThat(update()).isInstanceOf(Arrived.class);
        assertThat(desk.edition()).isEqualTo(2);
        assertThat(desk.library.check(COURSE)).isEmpty();
        assertThat(desk.wordsUnder(note)).isEqualTo("l3: Passage 6 of lesson 3 begins here.");
    }

    Edition edition() throws IOException {
        return desk.library.course(COURSE).orElseThrow().edition();
    }

    static String refusal(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Settled.class);
        assertThat(((Settled) arrival).installation()).isInstanceOf(Refused.class);
        Refused refused = (Refused) ((Settled) arrival).installation();
        assertThat(refused.remedy()).endsWith(".");
        return refused.reason();
    }

    Arrival install(String where) {
        return desk.updates.install(where, new Consent.OnFirstUse(), Progress.SILENT, new Cancel());
    }

    UpdateCheck check() {
        return desk.updates.check(COURSE, new Cancel());
    }

    Arrival update() {
        return desk.updates.update(COURSE, Progress.SILENT, new Cancel());
    }
}
