package dev.carrel.ui.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Edition;
import dev.carrel.course.LessonId;
import dev.carrel.library.Installation;
import dev.carrel.update.Arrival;
import dev.carrel.update.EditionChange;
import dev.carrel.update.EditionChange.Changed;
import dev.carrel.update.EditionChange.Kind;
import dev.carrel.update.UpdateCheck;
import dev.carrel.update.notes.CarriedOver.Counts;
import dev.carrel.work.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class UpdateTextTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");

    private final UpdateText text = new UpdateText(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void notesAreCountedInWholeSentences() {
        assertThat(text.willBecome(new Counts(11, 2, 0, 1, 0, 0)))
                .isEqualTo("Your 14 notes: 11 stay, 2 move with their text, 1 needs a look.");
        assertThat(text.became(new Counts(1, 0, 0, 0, 0, 0))).isEqualTo("Your note: 1 stayed.");
        assertThat(text.became(new Counts(0, 1, 2, 1, 2, 0)))
                .isEqualTo(
                        "Your 6 notes: none stayed as it was, 1 moved with its text, "
                                + "2 stand in passages that were reworded, 3 need a look.");
        assertThat(text.willBecome(new Counts(0, 0, 0, 0, 0, 0)))
                .isEqualTo("You have no notes in this course yet.");
    }

    @Test
    void changesAreCounted() {
        assertThat(text.changed(change(Kind.ADDED, Kind.CHANGED, Kind.CHANGED)))
                .isEqualTo("1 lesson added, 2 changed.");
        assertThat(text.changed(change(Kind.RENAMED, Kind.REMOVED)))
                .isEqualTo("No lesson added, none changed, 1 renamed, 1 removed.");
    }

    private static EditionChange change(Kind... kinds) {
        var lessons =
                java.util.Arrays.stream(kinds)
                        .map(kind ->
                                new Changed(
                                        kind,
                                        new LessonId("a"),
                                        "A",
                                        Optional.empty(),
                                        Optional.empty(),
                                        false,
                                        OptionalInt.empty()))
                        .toList();
        return new EditionChange(
                edition(1), edition(2), lessons, Optional.empty(), OptionalInt.empty());
    }

    private static Edition edition(int number) {
        return new Edition(number, "2026." + number, LocalDate.of(2026, 1, number));
    }

    @Test
    void sizesAreReadable() {
        assertThat(List.of(text.bytes(12), text.bytes(4_321), text.bytes(7_654_321)))
                .containsExactly("12 bytes", "4 KB", "7.7 MB");
    }

    @Test
    void beingOfflineIsNoErrorButADate() {
        var today = text.arrival(new Arrival.Offline(Optional.of(NOW), "No network."));
        assertThat(today.good()).isFalse();
        assertThat(today.text()).contains("No network.", "looked for today at ");
        var earlier =
                text.check(
                        new UpdateCheck.Offline(
                                Optional.of(Instant.parse("2026-10-02T08:00:00Z")), "No network."));
        assertThat(earlier.text()).contains("2026");
        assertThat(text.check(new UpdateCheck.Offline(Optional.empty(), "Off.")).text())
                .contains("Everything you have can be read meanwhile");
    }

    @Test
    void everyEndOfAnInstallIsSaid() {
        assertThat(text.settled(new Installation.NoSpace(5_000_000)).text())
                .isEqualTo("Free 5.0 MB and try again. Nothing was changed.");
        assertThat(text.settled(new Installation.Refused("It is damaged.", "Get it again.")).text())
                .isEqualTo("It is damaged.\nGet it again.");
        assertThat(text.settled(new Installation.Busy()).title())
                .isEqualTo("Another program is changing the library");
        assertThat(text.arrival(new Arrival.Stopped()).text()).contains("Nothing was changed");
        assertThat(text.arrival(new Arrival.NotPublished()).title()).contains("Nobody says");
    }

    @Test
    void aCheckIsAnsweredInWords() {
        assertThat(text.check(new UpdateCheck.UpToDate(edition(2), NOW)).text())
                .isEqualTo("It is edition 2026.2.");
        assertThat(text.check(new UpdateCheck.Stale(edition(2), NOW, "Expired.")).text())
                .isEqualTo("Expired.");
        assertThat(text.check(new UpdateCheck.Refused("Other publisher.", "Ask.")).good())
                .isFalse();
    }

    @Test
    void theWayIsSaidStepByStep() {
        assertThat(text.phase(new Progress.Moment(Progress.Stage.FETCHING, "", 1_500, 3_000_000)))
                .isEqualTo("Bringing in what is new: 2 KB of 3.0 MB");
        assertThat(text.phase(new Progress.Moment(Progress.Stage.CARRYING, "", 0, 0)))
                .isEqualTo("Finding your notes in the new text");
    }
}
