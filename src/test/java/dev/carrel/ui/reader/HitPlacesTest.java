package dev.carrel.ui.reader;

import static dev.carrel.ui.reader.OpenReader.COSTS;
import static dev.carrel.ui.reader.OpenReader.SCORES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.LessonId;
import dev.carrel.course.QuestionId;
import dev.carrel.search.SearchDocument.Kind;
import dev.carrel.search.SearchHit;
import dev.carrel.search.SearchHit.Piece;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.reader.Searching.Spot;
import dev.carrel.ui.reader.page.PageTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where in the course something stands that was found, and what it is called there; and what is
/// said of words that are taken out of it.
class HitPlacesTest {
    @TempDir Path folder;
    private ReaderHome home;
    private OpenReader reader;

    @BeforeEach
    void open() throws Exception {
        home = new ReaderHome(folder);
        home.install(1, MadeCourse.first());
        reader = new OpenReader(home);
        reader.go(SCORES);
    }

    @AfterEach
    void close() throws Exception {
        reader.close();
        home.close();
    }

    private static SearchHit hit(
            Kind kind, @Nullable LessonId lesson, String subject, String title, Piece... snippet) {
        return new SearchHit(kind, ReaderHome.COURSE, lesson, subject, title, List.of(snippet));
    }

    private List<Spot> places(SearchHit... hits) {
        List<Spot> told = new CopyOnWriteArrayList<>();
        HeadlessFx.run(() -> {
            var edition = Objects.requireNonNull(reader.model.edition().get());
            for (SearchHit hit : hits) {
                reader.model.searching().locate(edition, hit, told::add);
            }
        });
        OpenReader.await("the places", () -> told.size() == hits.length);
        return told;
    }

    @Test
    void aQuestionStandsWhereItIsAsked() {
        Spot spot = places(hit(Kind.QUESTION, SCORES, "q-threshold", "")).getFirst();
        var prompt =
                Questions.prompt(reader.shown().document(), new QuestionId("q-threshold"))
                        .orElseThrow();
        assertThat(spot).isEqualTo(new Spot(SCORES, new PageTarget.Block(prompt.id())));
    }

    @Test
    void aQuestionThatIsNotThereAnyMoreLeadsToTheTop() {
        assertThat(places(hit(Kind.QUESTION, SCORES, "q-gone", "")))
                .containsExactly(new Spot(SCORES, new PageTarget.Top()));
    }

    @Test
    void aNoteStandsAtItsPassageAndOneOnTheLessonAtItsTop() throws Exception {
        var mark = reader.highlight("After the question");
        HeadlessFx.run(() -> reader.model.notes().note("On all of it"));
        reader.awaitNotes(2);
        var whole = reader.notes().getFirst().id();
        int start = reader.placeOf("After the question");
        assertThat(
                        places(
                                hit(Kind.NOTE, SCORES, mark.toString(), ""),
                                hit(Kind.NOTE, SCORES, whole.toString(), "")))
                .containsExactlyInAnyOrder(
                        new Spot(SCORES, new PageTarget.Passage(start, start + 18)),
                        new Spot(SCORES, new PageTarget.Top()));
    }

    @Test
    void whatStandsInNoLessonHasNoPlace() {
        List<Spot> told = new CopyOnWriteArrayList<>();
        HeadlessFx.run(() -> {
            var edition = Objects.requireNonNull(reader.model.edition().get());
            var searching = reader.model.searching();
            searching.locate(edition, hit(Kind.READING, null, "R1", "A reading"), told::add);
            searching.locate(edition, hit(Kind.NOTE, SCORES, "gone", ""), told::add);
            searching.locate(edition, hit(Kind.READING, COSTS, "R1", "A reading"), told::add);
        });
        OpenReader.await("the last", () -> !told.isEmpty());
        assertThat(told).containsExactly(new Spot(COSTS, null));
    }

    @Test
    void aHitIsCalledByItsOwnNameElseByThatOfItsLesson() {
        assertThat(title(hit(Kind.TERM, null, "Precision", "Precision"))).isEqualTo("Precision");
        assertThat(title(hit(Kind.NOTE, SCORES, "n", ""))).isEqualTo("Scores");
        assertThat(title(hit(Kind.NOTE, new LessonId("gone"), "n", ""))).isEmpty();
        assertThat(title(hit(Kind.NOTE, null, "n", ""))).isEmpty();
    }

    private String title(SearchHit hit) {
        return HeadlessFx.call(() -> reader.model.titleOf(hit));
    }

    @Test
    void theIndexFindsANoteUntilItIsDeleted() {
        var id = reader.highlight("After the question");
        HeadlessFx.run(() ->
                reader.model
                        .notes()
                        .edit(
                                id,
                                dev.carrel.annotation.AnnotationEdit.body("Sphinx of quartz"),
                                false));
        OpenReader.await("the note", () -> found("quartz") == 1);
        HeadlessFx.run(() -> reader.model.notes().delete(id));
        OpenReader.await("no note", () -> found("quartz") == 0);
        HeadlessFx.run(reader.model.notes()::undo);
        OpenReader.await("the note again", () -> found("quartz") == 1);
    }

    private int found(String words) throws Exception {
        return home.rooms.index().search(ReaderHome.COURSE, words, 10).size();
    }

    @Test
    void wordsWithBracesAndQuotesAreCitedAsTheyAre() {
        assertThat(NoteText.cited("  it's {0} “so”\nand on ", reader.shown()))
                .isEqualTo(
                        "“it's {0} “so”\nand on”\n"
                                + "— A. Author: Thresholds and what they cost, Scores,"
                                + " edition 2026.1");
    }
}
