package dev.carrel.update;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Highlight;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.Placement;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.LessonId;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.update.Arrival.Arrived;
import dev.carrel.update.notes.CarriedOver;
import dev.carrel.work.Cancel;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkippedEditionsTest extends AwayForAWhile {
    @Test
    void findsWhatEveryEditionOnTheWayWouldHaveFound() throws Exception {
        publishThree();

        Arrived arrived = leap();

        assertThat(desk.wordsUnder(note)).isEqualTo(FOUND);
        assertThat(arrived.notes().counts()).isEqualTo(new CarriedOver.Counts(1, 0, 1, 0, 0, 0));
        assertThat(arrived.course().kept())
                .as("a skipped edition cannot be read or gone back to")
                .extracting(edition -> edition.number())
                .containsExactly(1, 4);
        assertThat(arrived.traffic().bytes()).as("all is counted").isEqualTo(server.sent());
        assertThat(server.requests())
                .as("of skipped editions, what is signed, and pages that are not here")
                .containsOnlyOnce(object(2, "l3.md"), object(2, "l5.md"))
                .doesNotHaveDuplicates();
        assertThat(desk.library.check(COURSE)).isEmpty();
        assertThat(desk.updates.notesDesk(COURSE).report()).isEqualTo(arrived.notes());
    }

    @Test
    void asksForNothingMoreIfNoNoteIsInDoubt() throws Exception {
        desk.records.annotations().delete(note.id());
        publishThree();

        leap();

        assertThat(server.requests().stream().filter(path -> path.contains("manifests/")))
                .hasSize(1);
        assertThat(desk.library.lessonsKept(COURSE)).isEmpty();
    }

    @Test
    void asksForNothingMoreOneEditionAhead() throws Exception {
        published.publish(2, Map.of("l3.md", SeaCourse.lesson(9)));
        server.forget();

        Arrived arrived = leap();

        assertThat(arrived.notes().counts().needLook()).isEqualTo(1);
        assertThat(server.requests())
                .hasSize(6)
                .filteredOn(path -> path.contains("manifests/") || path.contains("objects/"))
                .hasSize(2);
    }

    @Test
    void aFolderThatNamesEveryEditionIsAskedForManifestsAlone() throws Exception {
        published.namesAll();
        publishThree();

        leap();

        assertThat(desk.wordsUnder(note)).isEqualTo(FOUND);
        assertThat(server.requests()).filteredOn(path -> path.endsWith(".targets.json")).hasSize(1);
    }

    @Test
    void aStickServesAsWell() throws Exception {
        publishThree();

        assertThat(install(published.folder().toString(), FIRST_USE)).isInstanceOf(Arrived.class);

        assertThat(desk.wordsUnder(note)).isEqualTo(FOUND);
    }

    @Test
    void aPackFileComesAlone() throws Exception {
        publishThree();
        Path pack = published.pack(temp.resolve("sea.coursepack"));

        assertThat(install(pack.toString(), FIRST_USE)).isInstanceOf(Arrived.class);

        assertThat(server.requests()).isEmpty();
        assertThat(desk.edition()).isEqualTo(4);
        assertThat(desk.wordsUnder(note)).isEqualTo("nowhere");
    }

    @Test
    void tellsHowFarItHasCome() throws Exception {
        publishThree();
        List<Progress.Moment> heard = Collections.synchronizedList(new ArrayList<>());

        desk.updates.update(COURSE, new Watcher(heard::add, new Cancel()));

        List<Progress.Moment> after =
                heard.subList(
                        heard.indexOf(new Progress.Moment(Progress.Stage.CARRYING, "", 0, 0)),
                        heard.size());
        assertThat(after.getLast().stage()).isEqualTo(Progress.Stage.CARRYING);
        assertThat(after)
                .filteredOn(moment -> moment.stage() == Progress.Stage.FETCHING)
                .isNotEmpty()
                .allMatch(moment -> moment.total() > 1000)
                .last()
                .satisfies(moment -> assertThat(moment.done()).isEqualTo(moment.total()));
    }

    @Test
    void aPlaceFoundSoIsNotLostAgain() throws Exception {
        publishThree();
        leap();
        Set<Placement> right = Set.copyOf(desk.records.placements().placements(COURSE, 4));

        desk.records.placements().putPlacements(COURSE, 4, List.of());
        desk.records.journal().rebuild();
        assertThat(desk.updates.placeNotes(COURSE)).as("computed again").isEqualTo(2);
        assertThat(Set.copyOf(desk.records.placements().placements(COURSE, 4))).isEqualTo(right);

        desk.updates.rollback(COURSE);
        assertThat(desk.wordsUnder(note)).isEqualTo("l3: " + Wandering.WORDS);
        desk.library.collectGarbage();
        desk.records.placements().putPlacements(COURSE, 4, List.of());
        server.forget();
        leap();
        assertThat(Set.copyOf(desk.records.placements().placements(COURSE, 4)))
                .as("back and forth")
                .isEqualTo(right);
        assertThat(server.requests())
                .as("asked whether this is the newest, and for no page")
                .hasSize(2)
                .noneMatch(path -> path.startsWith("objects/"));

        take(5, Wandering.elsewhere(5));
        assertThat(desk.wordsUnder(note)).as("in the next edition").isEqualTo(FOUND);
        assertThat(desk.library.lessonsKept(COURSE)).as("by then they are of no use").isEmpty();
        desk.updates.rollback(COURSE);
        assertThat(desk.wordsUnder(note)).isEqualTo(FOUND);
    }

    @Test
    void aNoteThatComesLaterFromAnotherComputerIsPlacedTheSameWay() throws Exception {
        publishThree();
        leap();
        String text = desk.text(1, "l3");
        int start = text.indexOf(Wandering.WORDS);
        int end = start + Wandering.WORDS.length();
        Highlight late =
                mark(
                        new Passage(
                                new LessonId("l3"),
                                1,
                                start,
                                end,
                                QuoteSelector.of(text, start, end),
                                null));

        assertThat(desk.updates.placeNotes(COURSE)).isEqualTo(1);

        assertThat(desk.wordsUnder(late)).isEqualTo(FOUND);
    }

    @Test
    void whatAnotherComputerSaidAboutASkippedEditionCounts() throws Exception {
        Highlight moved = desk.highlight("l7", "Passage 9 of lesson 7 begins here.");
        publishThree();
        String second = skipped(2, "l5");
        String chosen = "Passage 4 of lesson 5 begins here.";
        int there = second.indexOf(chosen);
        desk.records
                .placements()
                .decide(
                        COURSE,
                        moved.id(),
                        2,
                        new Place(new LessonId("l5"), there, there + chosen.length()),
                        null);
        int start = second.indexOf(Wandering.WORDS);
        int end = start + Wandering.WORDS.length();
        Highlight made =
                mark(
                        new Passage(
                                new LessonId("l5"),
                                2,
                                start,
                                end,
                                QuoteSelector.of(second, start, end),
                                null));

        leap();

        assertThat(desk.wordsUnder(moved)).as("decided there").isEqualTo("l5: " + chosen);
        assertThat(desk.wordsUnder(made)).as("made there").isEqualTo(FOUND);
    }

    /// The plain text of a lesson of an edition that is not installed.
    private String skipped(int edition, String lesson) throws Exception {
        try (var source =
                new dev.carrel.pack.PublishedEdition(
                        new dev.carrel.pack.bytes.FolderFetcher(published.folder()),
                        manifest(edition))) {
            var files = new java.util.TreeMap<String, byte[]>();
            for (var file : source.manifest().files()) {
                try (var in = source.open(file)) {
                    files.put(file.path(), in.readAllBytes());
                }
            }
            return OpenCourse.of(new SignedFolder.Texts(files), "x")
                    .lesson(new LessonId(lesson))
                    .document()
                    .text();
        }
    }

    private Highlight mark(Passage passage) throws Exception {
        return desk.records
                .annotations()
                .highlight(
                        COURSE,
                        passage,
                        Annotation.Colour.SKY,
                        Annotation.Style.UNDERLINE,
                        "",
                        Set.of());
    }

    @Test
    void whatTheLearnerGaveUpIsNotLookedFor() throws Exception {
        take(2, Map.of("l3.md", SeaCourse.lesson(9)));
        desk.updates.notesDesk(COURSE).leaveOut(note.id());
        published.publish(3, Wandering.elsewhere(3));
        published.publish(4, Wandering.elsewhere(4));
        server.forget();

        leap();

        assertThat(server.requests().stream().filter(path -> path.contains("manifests/")))
                .hasSize(1);
    }

    @Test
    void thePreviewTellsWhatTheUpdateWillFind() throws Exception {
        publishThree();

        CarriedOver before = desk.updates.preview(COURSE, Watcher.nobody()).orElseThrow().notes();
        assertThat(desk.edition()).isEqualTo(1);
        assertThat(desk.wordsUnder(note)).isEqualTo("l3: " + Wandering.WORDS);
        server.forget();
        Arrived arrived = leap();

        assertThat(arrived.notes()).isEqualTo(before);
        assertThat(before.notes())
                .extracting(CarriedOver.Carried::outcome)
                .hasAtLeastOneElementOfType(AnchorOutcome.Edited.class);
        assertThat(server.requests())
                .filteredOn(path -> path.contains("manifests/") || path.startsWith("objects/"))
                .as("the newest manifest, and nothing twice")
                .hasSize(1);
    }
}
