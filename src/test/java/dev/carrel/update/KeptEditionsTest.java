package dev.carrel.update;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.pack.manifest.Manifest;
import dev.carrel.update.Arrival.Arrived;
import dev.carrel.work.Cancel;
import dev.carrel.work.Watcher;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KeptEditionsTest extends ServedCourse {
    @Test
    void comparesKeptEditions() throws Exception {
        install(server.address().toString(), FIRST_USE);
        published.publish(2, SeaCourse.second());
        update();

        EditionChange there = desk.updates.changes(COURSE, 1, 2).orElseThrow();
        assertThat(there.lessons())
                .extracting(lesson -> lesson.kind() + " " + lesson.id())
                .containsExactly("CHANGED l3", "ADDED l9");
        EditionChange back = desk.updates.changes(COURSE, 2, 1).orElseThrow();
        assertThat(back.lessons())
                .extracting(lesson -> lesson.kind() + " " + lesson.id())
                .containsExactly("CHANGED l3", "REMOVED l9");
        assertThat(desk.updates.changes(COURSE, 1, 7)).isEmpty();
    }

    @Test
    void repairsWhatIsDamagedAndNothingElse() throws Exception {
        install(server.address().toString(), FIRST_USE);
        Manifest manifest = published.manifest();
        String hash = manifest.file("l4.md").orElseThrow().sha256().hex();
        Path object =
                temp.resolve("home/store/objects")
                        .resolve(hash.substring(0, 2))
                        .resolve(hash.substring(2));
        assertThat(object.toFile().setWritable(true)).isTrue();
        java.nio.file.Files.writeString(object, "rot");
        server.forget();

        Updates.Repair repair = desk.updates.repair(COURSE, Watcher.nobody());

        assertThat(repair.found()).extracting(damage -> damage.path()).containsExactly("l4.md");
        assertThat(repair.left()).isEmpty();
        assertThat(server.requests())
                .containsExactly(manifest.file("l4.md").orElseThrow().object().path());
        assertThat(desk.text("l4")).contains("Passage 1 of lesson 4");
        assertThat(desk.updates.repair(COURSE, Watcher.nobody()).found()).isEmpty();
    }

    @Test
    void saysWhyNothingCanBeRepaired() throws Exception {
        install(published.pack(temp.resolve("sea.coursepack")).toString(), FIRST_USE);
        String hash = published.manifest().file("l4.md").orElseThrow().sha256().hex();
        java.nio.file.Files.delete(
                temp.resolve("home/store/objects")
                        .resolve(hash.substring(0, 2))
                        .resolve(hash.substring(2)));

        Updates.Repair repair = desk.updates.repair(COURSE, Watcher.nobody());

        assertThat(repair.left()).hasSize(1);
        assertThat(repair.reasons()).singleElement().asString().contains("Install its pack again");
        assertThat(install(temp.resolve("sea.coursepack").toString(), FIRST_USE))
                .as("which helps")
                .isInstanceOf(Arrived.class);
        assertThat(desk.library.check(COURSE)).isEmpty();
    }

    @Test
    void aLearnerWhoWantsToHearNothingIsRemembered() throws Exception {
        install(server.address().toString(), FIRST_USE);
        assertThat(desk.updates.quiet(COURSE)).isFalse();
        desk.updates.quiet(COURSE, true);
        assertThat(desk.updates.quiet(COURSE)).isTrue();
        published.publish(2, SeaCourse.second());
        assertThat(desk.updates.check(COURSE, new Cancel()))
                .as("asking still works")
                .isInstanceOf(UpdateCheck.Available.class);
        assertThat(update()).isInstanceOf(Arrived.class);
        assertThat(desk.updates.quiet(COURSE)).as("in the next edition too").isTrue();
        desk.updates.quiet(COURSE, false);
        assertThat(desk.updates.quiet(COURSE)).isFalse();
    }
}
