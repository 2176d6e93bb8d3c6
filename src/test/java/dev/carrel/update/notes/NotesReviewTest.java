package dev.carrel.update.notes;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Orphaned;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Highlight;
import dev.carrel.annotation.Choices;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.annotation.undo.StepStack;
import dev.carrel.course.LessonId;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.transfer.notebook.Notebook;
import dev.carrel.update.Arrival.Arrived;
import dev.carrel.update.CarriedCourse;
import dev.carrel.update.SeaCourse;
import dev.carrel.update.notes.CarriedOver.Carried;
import dev.carrel.update.notes.CarriedOver.Fate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotesReviewTest extends CarriedCourse {
    private static final String STAYS = "Passage 2 of lesson 1 begins here.";
    private static final String REWORDED = "Passage 9 of lesson 3 begins here.";

    @Test
    void theReportIsTheSameWheneverItIsAskedFor() throws Exception {
        desk.highlight("l1", STAYS);
        Highlight reworded = desk.highlight("l3", REWORDED);
        Highlight gone = desk.highlight("l4", paragraph(4, 6));
        Arrived arrived = edition(2, withoutParagraph());

        CarriedOver later = notes().report();

        assertThat(later).isEqualTo(arrived.notes());
        assertThat(later.counts()).isEqualTo(new CarriedOver.Counts(1, 0, 1, 0, 1, 0));
        assertThat(later.toLookAt())
                .extracting(one -> one.annotation().id() + " " + one.fate())
                .containsExactlyInAnyOrder(reworded.id() + " EDITED", gone.id() + " ORPHANED");
        assertThat(asking()).isEqualTo(1);
    }

    @Test
    void whatWasRewordedTwoEditionsAgoIsNoNews() throws Exception {
        Highlight reworded = desk.highlight("l3", REWORDED);
        edition(2, SeaCourse.second());
        Arrived third = edition(3, Map.of("l5.md", SeaCourse.lesson(5) + "\nMore.\n"));

        assertThat(third.notes().counts().kept()).isEqualTo(1);
        assertThat(notes().report()).isEqualTo(third.notes());
        assertThat(notes().report().toLookAt()).isEmpty();
        assertThat(desk.wordsUnder(reworded)).contains("really begins");
        assertThat(edition(4, Map.of("l3.md", SeaCourse.lesson(3))).notes().counts().kept())
                .as("back to the words it was made on")
                .isEqualTo(1);
    }

    @Test
    void showsOldAndNewSideBySide() throws Exception {
        desk.highlight("l3", REWORDED);
        edition(2, SeaCourse.second());
        NotesReview notes = notes();
        CarriedOver report = notes.report();
        Carried note = report.toLookAt().getFirst();

        NotesReview.Before before = notes.before(note, report.from());
        Excerpt now = notes.now(note).orElseThrow();

        assertThat(before.whole()).isTrue();
        assertThat(before.edition()).isEqualTo("2026.1");
        assertThat(before.excerpt().title()).isEqualTo("Lesson 3");
        assertThat(before.excerpt().passage()).isEqualTo(REWORDED);
        assertThat(before.excerpt().text()).startsWith(REWORDED).hasSizeGreaterThan(200);
        assertThat(now.passage()).isEqualTo("Passage 9 of lesson 3 really begins here.");
        assertThat(notes.proposals(note, before))
                .as("elsewhere")
                .noneMatch(one -> one.place().equals(now.place()));
    }

    @Test
    void proposesPlacesForWhatIsGoneAndPutsItThere() throws Exception {
        Highlight gone = desk.highlight("l4", paragraph(4, 6));
        edition(2, withoutParagraph());
        NotesReview notes = notes();
        Carried note = notes.report().notes().getFirst();
        assertThat(notes.now(note)).isEmpty();

        List<Excerpt> proposals = notes.proposals(note, notes.before(note, 1));
        assertThat(proposals).hasSize(NotesReview.PROPOSALS);
        Choices undo = notes.put(Map.of(gone.id(), proposals.get(1).place()));

        assertThat(desk.wordsUnder(gone)).endsWith(proposals.get(1).passage());
        assertThat(asking()).isZero();
        Carried settled = notes.report().notes().getFirst();
        assertThat(settled.settled()).isTrue();
        assertThat(settled.fate()).isEqualTo(Fate.ORPHANED);
        assertThat(notes.now(settled).orElseThrow().place()).isEqualTo(proposals.get(1).place());
        assertThat(desk.records.placements().decisions(COURSE).getFirst().quote())
                .isEqualTo(quoteOf(proposals.get(1)));
        notes.take(undo);
        assertThat(desk.wordsUnder(gone)).isEqualTo("nowhere");
        assertThat(asking()).isEqualTo(1);
    }

    private QuoteSelector quoteOf(Excerpt there) throws Exception {
        Place place = there.place();
        return QuoteSelector.of(desk.text(place.lesson().value()), place.start(), place.end());
    }

    @Test
    void aNoteWithoutAPlaceStaysInTheNotebookThroughEveryEdition() throws Exception {
        Highlight gone = desk.highlight("l4", paragraph(4, 6));
        edition(2, withoutParagraph());
        NotesReview notes = notes();
        var steps = new StepStack<Choices>(notes::take);
        steps.push(notes.leaveOut(gone.id()));

        assertThat(asking()).isZero();
        assertThat(steps.undo()).isPresent();
        assertThat(asking()).isEqualTo(1);
        assertThat(steps.redo()).isPresent();
        assertThat(asking()).isZero();
        assertThat(notes.report().toLookAt()).hasSize(1);
        assertThat(notebook()).containsExactly("“" + paragraph(4, 6) + "” false");

        Arrived third = edition(3, Map.of("l1.md", SeaCourse.lesson(1) + "\nMore.\n"));
        assertThat(third.notes().counts()).isEqualTo(new CarriedOver.Counts(0, 0, 0, 0, 0, 1));
        assertThat(asking()).as("nobody is asked twice").isZero();
        assertThat(notebook()).containsExactly("“" + paragraph(4, 6) + "” false");
        assertThat(notes().report()).isEqualTo(third.notes());

        Arrived back = edition(4, Map.of("l4.md", SeaCourse.lesson(4)));
        assertThat(back.notes().counts().kept()).as("its words are back").isEqualTo(1);
        assertThat(notebook()).containsExactly("“" + paragraph(4, 6) + "” true");
    }

    private List<String> notebook() throws Exception {
        var course = OpenCourse.of(desk.library.files(COURSE, desk.edition()), "x").course();
        var placed = desk.records.placements().inEdition(COURSE, desk.edition());
        return Notebook.of(course, placed).entries().stream()
                .map(entry -> "“" + entry.quote() + "” " + entry.placed())
                .toList();
    }

    @Test
    void aRefusedMoveIsNotMadeAgainByTheNextEdition() throws Exception {
        Highlight reworded = desk.highlight("l3", REWORDED);
        edition(2, SeaCourse.second());
        notes().leaveOut(reworded.id());
        assertThat(desk.wordsUnder(reworded)).isEqualTo("nowhere");

        Arrived third = edition(3, Map.of("l1.md", SeaCourse.lesson(1) + "\nMore.\n"));

        assertThat(third.notes().notes().getFirst().outcome())
                .isInstanceOfSatisfying(
                        Orphaned.class, orphaned -> assertThat(orphaned.nearest()).isNotEmpty());
        assertThat(desk.wordsUnder(reworded)).isEqualTo("nowhere");
        desk.updates.rollback(COURSE);
        desk.updates.rollback(COURSE);
        assertThat(desk.wordsUnder(reworded)).isEqualTo("l3: " + REWORDED);
    }

    @Test
    void withoutTheOldEditionThereAreTheWordsKeptWithTheNote() throws Exception {
        QuoteSelector quote = new QuoteSelector("harbour of no edition", "the old ", " here");
        Annotation foreign =
                desk.records
                        .annotations()
                        .bookmark(
                                COURSE,
                                new Passage(new LessonId("l4"), 40, 8, 29, quote, null),
                                "",
                                Set.of());
        NotesReview notes = notes();
        Carried note = notes.report().notes().getFirst();

        NotesReview.Before before = notes.before(note, 1);

        assertThat(note.annotation()).isEqualTo(foreign);
        assertThat(before.whole()).isFalse();
        assertThat(before.edition()).isEqualTo("40");
        assertThat(before.excerpt().text()).isEqualTo("the old harbour of no edition here");
        assertThat(before.excerpt().passage()).isEqualTo("harbour of no edition");
        assertThat(notes.proposals(note, before)).hasSize(NotesReview.PROPOSALS);
    }

    @Test
    void aNoteOnALessonThatIsGoneIsOfferedOtherLessons() throws Exception {
        Annotation whole =
                desk.records.annotations().note(COURSE, new LessonId("l8"), 1, "Mine", Set.of());
        edition(
                2,
                Map.of(
                        "l8.md",
                        "",
                        "SUMMARY.md",
                        SeaCourse.first()
                                .getOrDefault("SUMMARY.md", "")
                                .replace("* [Lesson 8](l8.md)\n", "")));
        NotesReview notes = notes();
        Carried note = notes.report().notes().getFirst();

        NotesReview.Before before = notes.before(note, 1);
        List<Excerpt> proposals = notes.proposals(note, before);

        assertThat(before.excerpt().title()).isEqualTo("Lesson 8");
        assertThat(proposals).hasSize(3).allMatch(one -> one.place().end() == 0);
        assertThat(proposals.stream().map(one -> one.place().lesson()).distinct()).hasSize(3);
        notes.put(Map.of(whole.id(), proposals.getFirst().place()));
        assertThat(
                        desk.records
                                .placements()
                                .inLesson(COURSE, proposals.getFirst().place().lesson(), 2))
                .extracting(placed -> placed.annotation().id())
                .containsExactly(whole.id());
    }

    private int asking() throws Exception {
        return NotesReview.asking(desk.records, COURSE, desk.edition());
    }

    private NotesReview notes() throws Exception {
        return desk.updates.notesDesk(COURSE);
    }

    /// The second edition, and lesson 4 without its sixth paragraph.
    private static Map<String, String> withoutParagraph() {
        Map<String, String> files = SeaCourse.second();
        files.put("l4.md", SeaCourse.lesson(4).replace(paragraph(4, 6), ""));
        return files;
    }
}
