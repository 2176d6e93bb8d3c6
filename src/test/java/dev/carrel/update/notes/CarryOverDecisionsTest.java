package dev.carrel.update.notes;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Moved;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation.Highlight;
import dev.carrel.course.LessonId;
import dev.carrel.library.BeforeActivation;
import dev.carrel.library.Installation;
import dev.carrel.update.Arrival;
import dev.carrel.update.Arrival.Arrived;
import dev.carrel.update.Arrival.Settled;
import dev.carrel.update.CarriedCourse;
import dev.carrel.update.SeaCourse;
import dev.carrel.work.Watcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CarryOverDecisionsTest extends CarriedCourse {
    @Test
    void whatTheLearnerDecidedCountsInLaterEditionsToo() throws Exception {
        Highlight highlight = desk.highlight("l3", paragraph(3, 6));
        edition(2, Map.of("l3.md", SeaCourse.lesson(3).replace(paragraph(3, 6), "")));
        String elsewhere = "Passage 2 of lesson 7 begins here.";
        int start = desk.text("l7").indexOf(elsewhere);
        Place chosen = new Place(new LessonId("l7"), start, start + elsewhere.length());
        desk.records.placements().decide(COURSE, highlight.id(), 2, chosen, null);
        assertThat(desk.wordsUnder(highlight)).isEqualTo("l7: " + elsewhere);

        edition(
                3,
                Map.of(
                        "l7.md",
                        SeaCourse.lesson(7).replace("# Lesson 7", "# Lesson 7\n\nA word before.")));
        assertThat(desk.wordsUnder(highlight)).isEqualTo("l7: " + elsewhere);
        desk.updates.rollback(COURSE);
        assertThat(desk.wordsUnder(highlight)).isEqualTo("l7: " + elsewhere);

        desk.records.placements().withdraw(COURSE, highlight.id(), 2);
        assertThat(desk.wordsUnder(highlight)).isEqualTo("nowhere");
    }

    @Test
    void aDecisionAboutTheNewEditionOverrulesTheTexts() throws Exception {
        Highlight highlight = desk.highlight("l3", SIXTH);
        edition(2, SeaCourse.second());
        Place chosen = new Place(new LessonId("l1"), 0, 8);
        desk.records.placements().decide(COURSE, highlight.id(), 2, chosen, null);
        desk.updates.rollback(COURSE);
        assertThat(desk.wordsUnder(highlight)).isEqualTo("l3: " + SIXTH);

        Arrived again = edition(2, Map.of());

        assertThat(again.notes().notes().getFirst().outcome())
                .isInstanceOfSatisfying(
                        Moved.class, moved -> assertThat(moved.place()).isEqualTo(chosen));
        desk.records.placements().withdraw(COURSE, highlight.id(), 2);
        assertThat(desk.wordsUnder(highlight)).isEqualTo("l3: " + SIXTH);
    }

    @Test
    void withoutABackupNothingIsTurned() throws Exception {
        Highlight highlight = desk.highlight("l3", SIXTH);
        Path backups = temp.resolve("home/learner/backups");
        Files.deleteIfExists(backups);
        Files.writeString(backups, "in the way");
        published.publish(2, SeaCourse.second());

        Arrival arrival = install();

        assertThat(arrival).isInstanceOf(Settled.class);
        assertThat(((Settled) arrival).installation()).isInstanceOf(Installation.Refused.class);
        assertThat(desk.edition()).isEqualTo(1);
        assertThat(desk.records.placements().placements(COURSE, 2)).isEmpty();
        assertThat(desk.wordsUnder(highlight)).isEqualTo("l3: " + SIXTH);
        Files.delete(backups);
        assertThat(install()).isInstanceOf(Arrived.class);
    }

    @Test
    void aDeathBetweenPlacingAndTurningChangesNothing() throws Exception {
        Highlight highlight = desk.highlight("l3", SIXTH);
        published.publish(2, SeaCourse.second());
        desk.updates.preview(COURSE, Watcher.nobody());
        List<CarriedOver> reports = new ArrayList<>();
        BeforeActivation carry = desk.carryOver.reporting(reports::add);

        Installation died =
                desk.library.activate(
                        COURSE,
                        1,
                        turn -> {
                            throw new AssertionError("the edition is active already");
                        });
        assertThat(died).isInstanceOf(Installation.AlreadyInstalled.class);
        carry.prepare(
                new BeforeActivation.Turn(
                        COURSE,
                        1,
                        desk.library.files(COURSE, 1),
                        2,
                        desk.library.files(published.manifest())));

        assertThat(reports).hasSize(1);
        assertThat(desk.records.placements().placements(COURSE, 2)).hasSize(1);
        assertThat(desk.edition()).isEqualTo(1);
        assertThat(desk.wordsUnder(highlight)).isEqualTo("l3: " + SIXTH);
        Highlight between = desk.highlight("l3", "Passage 7 of lesson 3 begins here.");
        assertThat(install()).isInstanceOf(Arrived.class);
        assertThat(desk.wordsUnder(highlight)).isEqualTo("l3: " + SIXTH);
        assertThat(desk.wordsUnder(between)).startsWith("l3: Passage 7");
    }
}
