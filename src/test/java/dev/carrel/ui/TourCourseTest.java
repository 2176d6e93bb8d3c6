package dev.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.store.StoreException;
import dev.carrel.update.Updates;
import dev.carrel.update.notes.CarriedOver.Carried;
import dev.carrel.update.notes.CarriedOver.Fate;
import dev.carrel.work.Watcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The course the tour makes for itself, in the home it makes for it.
class TourCourseTest {
    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private TourHome made;
    private Rooms rooms;
    private TourCourse tides;

    @BeforeEach
    void open() throws Exception {
        made = TourHome.make();
        rooms = rooms(made);
        tides = new TourCourse(made.folder(), LocalDate.of(2026, 11, 24));
    }

    private Rooms rooms(TourHome home) throws IOException, StoreException {
        Clock clock = Clock.systemUTC();
        return switch (Rooms.open(
                home.folders(),
                clock,
                (library, records) -> Updates.overTheWeb(library, records, io, clock))) {
            case Rooms.Opened.Ready(Rooms open) -> open;
            case Rooms.Opened.Damaged damaged -> throw new AssertionError(damaged.toString());
        };
    }

    @AfterEach
    void close() throws Exception {
        rooms.close();
        io.shutdownNow();
        made.close();
        assertThat(made.folder()).doesNotExist();
    }

    private TourCourse.Left secondEdition() throws Exception {
        tides.publish(1);
        tides.install(rooms);
        TourCourse.Left left = tides.read(rooms);
        tides.publish(2);
        return left;
    }

    private Fate fate(java.util.UUID note) throws Exception {
        return rooms.updates().notesDesk(TourCourse.ID).report().notes().stream()
                .filter(one -> one.annotation().id().equals(note))
                .map(Carried::fate)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBundledCourseDoesNotStandInItsHome() throws Exception {
        assertThat(new BundledCourse(made.folders()).installOnce(rooms.updates())).isEmpty();
        assertThat(rooms.library().courses()).isEmpty();
    }

    @Test
    void theSecondEditionIsOfferedWithTheWordsOfItsAuthor() throws Exception {
        secondEdition();
        var preview = rooms.updates().preview(TourCourse.ID, Watcher.nobody()).orElseThrow();
        assertThat(preview.change().notes())
                .hasValueSatisfying(words -> assertThat(words).contains("rule of twelfths"));
        assertThat(preview.notes().counts().needLook()).isPositive();
        assertThat(preview.notes().counts().edited()).isEqualTo(1);
    }

    @Test
    void oneNoteLosesItsTextAndOneStandsInOtherWords() throws Exception {
        TourCourse.Left left = secondEdition();
        tides.install(rooms);
        assertThat(rooms.library().course(TourCourse.ID).orElseThrow().edition().number())
                .isEqualTo(2);
        assertThat(fate(left.gone())).isEqualTo(Fate.ORPHANED);
        assertThat(fate(left.reworded())).isEqualTo(Fate.EDITED);
    }

    @Test
    void whatItReadCountsAsReadSoThatChangesCanBeShown() throws Exception {
        secondEdition();
        assertThat(new News(rooms).read(TourCourse.ID)).contains(TourCourse.CHANGED);
    }

    @Test
    void theShelfListensToACourseUntilTheLearnerWantsQuiet() throws Exception {
        tides.publish(1);
        tides.install(rooms);
        var shelf = java.util.List.of(TourCourse.ID);
        assertThat(rooms.listening(shelf)).isEqualTo(shelf);
        new News(rooms).quiet(TourCourse.ID, true);
        assertThat(rooms.listening(shelf)).isEmpty();
        assertThat(new News(rooms).quiet(TourCourse.ID)).isTrue();
    }

    @Test
    void tidyingPutsLessonsAndNotesIntoTheIndexAndMakesABackup() throws Exception {
        tides.publish(1);
        tides.install(rooms);
        tides.read(rooms);
        rooms.tidyNotes(rooms.tidyCourses());
        assertThat(rooms.index().search("tallow", 9)).isNotEmpty();
        assertThat(rooms.index().search("butter", 9)).isNotEmpty();
        rooms.library().remove(TourCourse.ID);
        rooms.tidyNotes(rooms.tidyCourses());
        assertThat(rooms.index().search("tallow", 9)).isEmpty();
    }

    @Test
    void bothEditionsAreSignedWithTheSameKey() throws Exception {
        tides.publish(1);
        Path key;
        try (var files = Files.list(made.folder())) {
            key = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        byte[] before = Files.readAllBytes(key);
        tides.install(rooms);
        tides.publish(2);
        assertThat(key).hasBinaryContent(before);
    }
}
