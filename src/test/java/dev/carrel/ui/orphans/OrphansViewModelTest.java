package dev.carrel.ui.orphans;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.orphans.OrphansViewModel.State;
import dev.carrel.update.notes.NotesReview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansViewModelTest {
    @TempDir Path temp;
    private KnotsHome home;
    private OrphansViewModel model;

    @BeforeEach
    void open() throws Exception {
        home = new KnotsHome(temp);
        model = HeadlessFx.call(() -> home.model());
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void load() {
        HeadlessFx.run(() -> model.load(null));
        HeadlessFx.await("the notes", () -> !(model.state().get() instanceof State.Loading));
    }

    private List<String> listed() {
        return HeadlessFx.call(() ->
                model.entries().stream()
                        .map(entry ->
                                switch (entry) {
                                    case ReviewLine.Head(var group, int count) ->
                                            NoteCell.words(group, count);
                                    case ReviewLine.Note(var note, _) ->
                                            NoteCell.quote(note.annotation()).substring(0, 12);
                                })
                        .toList());
    }

    private NoteInView sight() {
        return HeadlessFx.call(() -> Objects.requireNonNull(model.sight().get()));
    }

    /// Waits until the note with these words is looked at, with its proposals.
    private NoteInView look(String words) {
        HeadlessFx.await(
                words,
                () -> {
                    NoteInView seen = model.sight().get();
                    return seen != null
                            && seen.proposals().isPresent()
                            && NoteCell.quote(seen.note().annotation()).startsWith(words);
                });
        return sight();
    }

    private void choose(String words) {
        HeadlessFx.run(() ->
                model.entries().stream()
                        .filter(ReviewLine.Note.class::isInstance)
                        .map(entry -> ((ReviewLine.Note) entry).carried())
                        .filter(note -> NoteCell.quote(note.annotation()).startsWith(words))
                        .findFirst()
                        .ifPresent(model::choose));
        look(words);
    }

    private void told(String notice) {
        HeadlessFx.await(notice, () -> model.notice().get().equals(notice));
    }

    private PlacedAnnotation placed(String words) throws Exception {
        return home.records.placements().inEdition(COURSE, 2).stream()
                .filter(one -> NoteCell.quote(one.annotation()).startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    private void second() throws Exception {
        home.notes();
        home.second();
        load();
    }

    @Test
    void listsByWhatBecameOfThem() throws Exception {
        second();
        assertThat(listed())
                .containsExactly(
                        "Text is gone (1)",
                        "Sailors once",
                        "Reworded (1)",
                        "The bowline ",
                        "Moved (1)",
                        "Before you t");
        assertThat(HeadlessFx.call(() -> model.state().get()))
                .isEqualTo(new State.Shown("Knots", "2026.2", java.util.Optional.of("2026.1")));
        NoteInView first = look("Sailors");
        assertThat(first.now()).isEmpty();
        assertThat(first.before().excerpt().passage()).isEqualTo(KnotsHome.GONE);
        assertThat(first.proposals().orElseThrow().getFirst().passage())
                .as("the sentence that comes nearest")
                .contains("a short rope in your pocket");
    }

    @Test
    void aNoteIsPutAtAPlaceAndTheNextOneIsLookedAt() throws Exception {
        second();
        String there = look("Sailors").proposals().orElseThrow().getFirst().passage();
        HeadlessFx.run(() -> model.put(0));
        told("Put into “Sheet bend”");

        look("The bowline");
        assertThat(placed("Sailors").place().orElseThrow().lesson().value())
                .isEqualTo("sheet-bend");
        assertThat(listed()).endsWith("Done (1)", "Sailors once");
        assertThat(HeadlessFx.call(model::orphans)).isZero();
        choose("Sailors");
        assertThat(sight().now().orElseThrow().passage()).isEqualTo(there);
    }

    @Test
    void whatWasSaidIsTakenBackAndSaidAgain() throws Exception {
        second();
        look("Sailors");
        HeadlessFx.run(model::leaveOut);
        told("Kept without a place");
        assertThat(placed("Sailors").placement().orElseThrow().decided()).isTrue();

        HeadlessFx.run(model::undo);
        told("Undone");
        look("Sailors");
        assertThat(placed("Sailors").placement().orElseThrow().decided()).isFalse();
        assertThat(listed()).startsWith("Text is gone (1)");
        assertThat(HeadlessFx.call(() -> model.canUndo().get())).isFalse();

        HeadlessFx.run(model::redo);
        told("Done again");
        assertThat(placed("Sailors").placement().orElseThrow().decided()).isTrue();
        assertThat(HeadlessFx.call(() -> model.canRedo().get())).isFalse();
        assertThat(placed("Sailors").place()).isEmpty();
    }

    @Test
    void acceptsOneAndAllOfAKind() throws Exception {
        second();
        choose("The bowline");
        HeadlessFx.run(model::accept);
        told("Accepted in “Bowline”");
        HeadlessFx.run(() -> model.acceptAll(Group.MOVED));
        told("1 note accepted");
        assertThat(listed()).contains("Done (2)").doesNotContain("Moved (1)");
        assertThat(home.records.placements().decisions(COURSE)).hasSize(2);
        HeadlessFx.run(() -> model.acceptAll(Group.GONE));
        assertThat(home.records.placements().decisions(COURSE))
                .as("there is nothing to accept about what is gone")
                .hasSize(2);
    }

    @Test
    void theDeskListsOnlyWhatHasNoPlace() throws Exception {
        second();
        look("Sailors");
        HeadlessFx.run(() -> model.onlyOrphans().set(true));
        assertThat(listed()).containsExactly("Text is gone (1)", "Sailors once");
        HeadlessFx.run(model::leaveOut);
        told("Kept without a place");
        assertThat(listed())
                .as("kept without a place, it stays in reach")
                .containsExactly("Done (1)", "Sailors once");
        choose("Sailors");
        HeadlessFx.run(() -> model.put(0));
        told("Put into “Sheet bend”");
        HeadlessFx.await("an empty desk", () -> model.entries().isEmpty());
        assertThat(HeadlessFx.call(() -> model.sight().get() == null)).isTrue();
        HeadlessFx.run(() -> model.onlyOrphans().set(false));
        look("The bowline");
    }

    @Test
    void withoutAnythingToLookAtTheListIsEmpty() throws Exception {
        home.notes();
        load();
        assertThat(listed()).isEmpty();
        HeadlessFx.run(model::accept);
        HeadlessFx.run(model::leaveOut);
        HeadlessFx.run(model::undo);
        assertThat(home.records.placements().decisions(COURSE)).isEmpty();
    }

    @Test
    void saysWhyTheNotesCannotBeShownAndTriesAgain() throws Exception {
        home.notes();
        home.second();
        var broken = new boolean[] {true};
        model =
                HeadlessFx.call(() ->
                        new OrphansViewModel(
                                home.background,
                                () -> {
                                    if (broken[0]) {
                                        throw new IOException("The course is not installed.");
                                    }
                                    return home.updates.notesDesk(COURSE);
                                }));
        load();
        assertThat(HeadlessFx.call(() -> model.state().get()))
                .isEqualTo(new State.Failed("The course is not installed."));
        broken[0] = false;
        load();
        assertThat(listed()).hasSize(6);
        broken[0] = true;
        HeadlessFx.run(model::refresh);
        HeadlessFx.await("the failure", () -> model.state().get() instanceof State.Failed);
        broken[0] = false;
        HeadlessFx.run(model::refresh);
        HeadlessFx.await("the notes", () -> model.state().get() instanceof State.Shown);
    }

    @Test
    void fiveHundredNotesAreListedAndDecidedInOneStep() throws Exception {
        for (int i = 0; i < 500; i++) {
            home.mark("reef", KnotsHome.MOVED.substring(i % 40), Colour.CLAY, "");
        }
        home.second();
        load();
        assertThat(listed()).hasSize(501).startsWith("Moved (500)");
        HeadlessFx.run(() -> model.acceptAll(Group.MOVED));
        told("500 notes accepted");
        assertThat(home.records.placements().decisions(COURSE)).hasSize(500);
        HeadlessFx.run(model::undo);
        told("Undone");
        assertThat(home.records.placements().decisions(COURSE)).isEmpty();
    }

    @Test
    void beginsWithTheNoteThatIsAskedFor() throws Exception {
        home.notes();
        home.second();
        UUID moved = placed("Before you").annotation().id();
        HeadlessFx.run(() -> model.load(moved));
        look("Before you");
        assertThat(sight().note().annotation().id()).isEqualTo(moved);
    }

    @Test
    void beginsWithTheFirstIfTheNoteAskedForSimplyStayed() throws Exception {
        home.notes();
        home.second();
        UUID stayed = placed("Dress the").annotation().id();
        HeadlessFx.run(() -> model.load(stayed));
        look("Sailors");
    }

    @Test
    void readAgainTheNoteStaysAndSoDoesTheWayBack() throws Exception {
        second();
        choose("The bowline");
        HeadlessFx.run(model::leaveOut);
        told("Kept without a place");
        choose("Before you");
        home.records.annotations().delete(placed("Sailors").annotation().id());
        HeadlessFx.run(model::refresh);
        HeadlessFx.await("a note less", () -> model.entries().size() == 4);
        look("Before you");
        assertThat(HeadlessFx.call(() -> model.canUndo().get())).isTrue();
        HeadlessFx.run(model::undo);
        told("Undone");
        assertThat(home.records.placements().decisions(COURSE)).isEmpty();
    }

    @Test
    void readAgainInAnotherEditionItBeginsAnew() throws Exception {
        second();
        look("Sailors");
        HeadlessFx.run(model::leaveOut);
        told("Kept without a place");
        home.edition(3, Map.of("sheet-bend.md", "# Sheet bend\n\nNothing else.\n"));
        HeadlessFx.run(model::refresh);
        HeadlessFx.await(
                "the third edition",
                () ->
                        model.state().get() instanceof State.Shown shown
                                && shown.to().equals("2026.3"));
        assertThat(HeadlessFx.call(() -> model.canUndo().get()))
                .as("what was said in the edition before is done")
                .isFalse();
    }

    @Test
    void whatIsShownInTheLessonIsWhereItStandsOrMayBestBePut() throws Exception {
        second();
        NoteInView gone = look("Sailors");
        assertThat(gone.standing()).contains(gone.proposals().orElseThrow().getFirst());
        assertThat(gone.proposed(99)).isEmpty();
        choose("The bowline");
        assertThat(sight().standing()).isEqualTo(sight().now());
    }

    @Test
    void whenTheOldEditionIsGoneTheWordsOfTheNoteAreShown() throws Exception {
        second();
        NotesReview.Before before = look("Sailors").before();
        assertThat(before.whole()).isTrue();
        assertThat(before.edition()).isEqualTo("2026.1");
        home.edition(3, Map.of("sheet-bend.md", "# Sheet bend\n\nNothing else.\n"));
        assertThat(home.library.course(COURSE).orElseThrow().kept())
                .as("kept for the note that stands nowhere else")
                .extracting(edition -> edition.number())
                .contains(1);
        model = HeadlessFx.call(() -> home.model());
        load();
        choose("Sailors");
        assertThat(sight().before().excerpt().passage()).isEqualTo(KnotsHome.GONE);
    }
}
