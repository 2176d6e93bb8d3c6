package dev.carrel.update.notes;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Kept;
import dev.carrel.annotation.AnchorOutcome.Orphaned;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Highlight;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.Placement;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.LessonId;
import dev.carrel.library.BeforeActivation;
import dev.carrel.progress.Completion;
import dev.carrel.update.Arrival.Arrived;
import dev.carrel.update.CarriedCourse;
import dev.carrel.update.EditionChange;
import dev.carrel.update.SeaCourse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CarryOverTest extends CarriedCourse {
    @Test
    void aNoteFollowsARenamedLesson() throws Exception {
        Highlight highlight = desk.highlight("l3", SIXTH);
        Annotation.LessonNote whole =
                desk.records
                        .annotations()
                        .note(COURSE, new LessonId("l3"), 1, "Read again", Set.of());
        desk.records.completions().mark(COURSE, new LessonId("l3"), 1, true);

        Arrived arrived = edition(2, renamed());

        assertThat(desk.wordsUnder(highlight)).isEqualTo("helm: " + SIXTH);
        assertThat(desk.wordsUnder(whole)).isEqualTo("helm: ");
        assertThat(desk.records.placements().inLesson(COURSE, new LessonId("helm"), 2)).hasSize(2);
        assertThat(arrived.notes().counts()).isEqualTo(new CarriedOver.Counts(2, 0, 0, 0, 0, 0));
        assertThat(arrived.change().orElseThrow().lessons())
                .singleElement()
                .satisfies(lesson -> {
                    assertThat(lesson.kind()).isEqualTo(EditionChange.Kind.RENAMED);
                    assertThat(lesson.before()).contains(new LessonId("l3"));
                    assertThat(lesson.sameText()).isTrue();
                    assertThat(lesson.minutes()).hasValue(0);
                });
        var course = dev.carrel.markdown.OpenCourse.of(desk.library.files(COURSE, 2), "x").course();
        assertThat(
                        Completion.resolve(desk.records.completions().list(COURSE), course::current)
                                .get(new LessonId("helm")))
                .isNotNull()
                .satisfies(mark -> assertThat(mark.done()).isTrue());

        Highlight later = desk.highlight("helm", "Passage 7 of lesson 3 begins here.");
        desk.updates.rollback(COURSE);
        assertThat(desk.wordsUnder(later))
                .as("made on the newer edition, and back through the redirect")
                .isEqualTo("l3: Passage 7 of lesson 3 begins here.");
        assertThat(desk.wordsUnder(highlight)).isEqualTo("l3: " + SIXTH);
    }

    private static Map<String, String> renamed() {
        Map<String, String> files = new HashMap<>();
        files.put("l3.md", "");
        files.put("helm.md", SeaCourse.lesson(3));
        files.put(
                "SUMMARY.md",
                SeaCourse.first().getOrDefault("SUMMARY.md", "").replace("l3.md", "helm.md"));
        files.put(
                "course.yaml",
                "id: sea-craft\ntitle: Sea craft\nlanguage: en\nredirects:\n  l3: helm\n");
        return files;
    }

    @Test
    void aPassageThatIsGoneIsKeptAndFoundWhenItComesBack() throws Exception {
        Highlight highlight = desk.highlight("l3", paragraph(3, 6));
        Arrived gone =
                edition(2, Map.of("l3.md", SeaCourse.lesson(3).replace(paragraph(3, 6), "")));

        assertThat(gone.notes().notes())
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.outcome()).isInstanceOf(Orphaned.class);
                    assertThat(note.before()).isPresent();
                });
        assertThat(gone.notes().counts().needLook()).isEqualTo(1);
        for (int number = 3; number <= 5; number++) {
            edition(number, Map.of("l1.md", SeaCourse.lesson(1) + "\nEdition " + number + "\n"));
            assertThat(desk.wordsUnder(highlight)).isEqualTo("nowhere");
        }
        assertThat(desk.library.course(COURSE).orElseThrow().kept())
                .as("the only edition with the words of an orphan stays, others go")
                .extracting(edition -> edition.number())
                .containsExactly(1, 4, 5);

        Arrived back = edition(6, Map.of("l3.md", SeaCourse.lesson(3)));

        assertThat(back.notes().counts().kept()).isEqualTo(1);
        assertThat(desk.wordsUnder(highlight)).isEqualTo("l3: " + paragraph(3, 6));
    }

    @Test
    void aPassageKeepsItsFirstWordWhenTheParagraphBeforeItBeganTheSameWayAndIsGone()
            throws Exception {
        String seventh = paragraph(3, 7);
        Highlight whole = desk.highlight("l3", seventh);
        Highlight begin = desk.highlight("l3", "Passage 7 of lesson 3 begins here.");

        Arrived arrived =
                edition(2, Map.of("l3.md", SeaCourse.lesson(3).replace(paragraph(3, 6), "")));

        assertThat(desk.wordsUnder(whole)).isEqualTo("l3: " + seventh);
        assertThat(desk.wordsUnder(begin)).isEqualTo("l3: Passage 7 of lesson 3 begins here.");
        assertThat(arrived.notes().counts().edited()).isZero();
    }

    @Test
    void aPassageDoesNotGrowOverAParagraphThatBeginsTheSameWayAndIsNew() throws Exception {
        Highlight highlight = desk.highlight("l3", paragraph(3, 7));
        String fresh = "Passage 6 and a half " + SeaCourse.words(new Random(5), 40) + ".\n\n";

        Arrived arrived =
                edition(
                        2,
                        Map.of(
                                "l3.md",
                                SeaCourse.lesson(3)
                                        .replace(paragraph(3, 7), fresh + paragraph(3, 7))));

        assertThat(desk.wordsUnder(highlight)).isEqualTo("l3: " + paragraph(3, 7));
        assertThat(arrived.notes().counts().edited()).isZero();
    }

    @Test
    void aPassageThatMovedToAnotherLessonIsFoundThere() throws Exception {
        String words = String.join(" ", List.of(paragraph(3, 6).split(" ", -1)).subList(20, 40));
        Highlight highlight = desk.highlight("l3", words);

        Arrived moved =
                edition(
                        2,
                        Map.of(
                                "l3.md",
                                SeaCourse.lesson(3).replace(paragraph(3, 6), ""),
                                "l5.md",
                                SeaCourse.lesson(5) + "\n" + paragraph(3, 6) + "\n"));

        assertThat(moved.notes().counts().needLook()).isZero();
        assertThat(desk.wordsUnder(highlight)).isEqualTo("l5: " + words);
        desk.updates.rollback(COURSE);
        assertThat(desk.wordsUnder(highlight)).isEqualTo("l3: " + words);
    }

    @Test
    void aDeletedNoteHasItsPlaceWhenItIsBroughtBack() throws Exception {
        Highlight highlight = desk.highlight("l3", SIXTH);
        var undo = desk.records.annotations().delete(highlight.id());

        Arrived arrived = edition(2, SeaCourse.second());
        assertThat(arrived.notes().notes()).isEmpty();
        desk.records.annotations().edit(undo.annotation(), undo.inverse());

        assertThat(desk.wordsUnder(highlight)).isEqualTo("l3: " + SIXTH);
    }

    @Test
    void placesThatWereLostAreComputedAgain() throws Exception {
        Highlight highlight = desk.highlight("l3", SIXTH);
        Highlight other = desk.highlight("l5", "Passage 3 of lesson 5 begins here.");
        edition(2, SeaCourse.second());
        List<Placement> right = desk.records.placements().placements(COURSE, 2);
        assertThat(right).hasSize(2);
        assertThat(desk.updates.placeNotes(COURSE)).isZero();

        desk.records.placements().putPlacements(COURSE, 2, right.subList(0, 1));
        assertThat(desk.updates.placeNotes(COURSE)).isEqualTo(1);
        assertThat(desk.records.placements().placements(COURSE, 2)).isEqualTo(right);
        desk.records.placements().putPlacements(COURSE, 2, List.of());
        assertThat(desk.wordsUnder(highlight)).isEqualTo("nowhere");
        assertThat(desk.updates.placeNotes(COURSE)).isEqualTo(2);
        assertThat(desk.wordsUnder(highlight)).isEqualTo("l3: " + SIXTH);
        assertThat(desk.wordsUnder(other)).startsWith("l5: ");
        assertThat(desk.updates.placeNotes(COURSE)).isZero();
    }

    @Test
    void aNoteFromAnotherComputerIsFoundByItsWords() throws Exception {
        String text = desk.text("l4");
        String words = "Passage 8 of lesson 4 begins here.";
        int start = text.indexOf(words);
        QuoteSelector quote = QuoteSelector.of(text, start, start + words.length());
        Passage passage =
                new Passage(
                        new LessonId("l4"), 40, start + 3, start + 3 + words.length(), quote, null);
        Highlight known = foreign(passage);
        QuoteSelector strange = new QuoteSelector("words of no edition here", "", "");
        Highlight unknown = foreign(new Passage(new LessonId("l4"), 40, 0, 24, strange, null));

        assertThat(desk.updates.placeNotes(COURSE)).isEqualTo(2);

        assertThat(desk.wordsUnder(known)).isEqualTo("l4: " + words);
        assertThat(desk.wordsUnder(unknown)).isEqualTo("nowhere");
        assertThat(desk.updates.placeNotes(COURSE)).as("an orphan is placed as well").isZero();
    }

    private Highlight foreign(Passage passage) throws Exception {
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
    void aNoteOnARemovedLessonIsAnOrphanAndStaysInTheList() throws Exception {
        Annotation.LessonNote whole =
                desk.records.annotations().note(COURSE, new LessonId("l8"), 1, "Mine", Set.of());
        Arrived arrived =
                edition(
                        2,
                        Map.of(
                                "l8.md",
                                "",
                                "SUMMARY.md",
                                SeaCourse.first()
                                        .getOrDefault("SUMMARY.md", "")
                                        .replace("* [Lesson 8](l8.md)\n", "")));

        assertThat(arrived.notes().counts().orphaned()).isEqualTo(1);
        assertThat(desk.records.placements().inEdition(COURSE, 2))
                .extracting(placed -> placed.annotation().id())
                .containsExactly(whole.id());
        assertThat(desk.updates.placeNotes(COURSE)).isZero();
    }

    @Test
    void stepByStepEndsWhereOneLeapEnds() throws Exception {
        Random random = new Random(7);
        List<Highlight> notes = new ArrayList<>();
        for (int lesson = 1; lesson <= 8; lesson++) {
            for (int passage = 1; passage <= 12; passage += 2) {
                String words = "Passage %d of lesson %d begins here.".formatted(passage, lesson);
                notes.add(desk.highlight("l" + lesson, words));
            }
        }
        Map<String, String> texts = new HashMap<>(SeaCourse.first());
        for (int number = 2; number <= 6; number++) {
            Map<String, String> changed = new HashMap<>();
            for (int i = 0; i < 2; i++) {
                String path = "l" + (1 + random.nextInt(8)) + ".md";
                changed.put(path, edited(texts.getOrDefault(path, ""), random));
            }
            texts.putAll(changed);
            Arrived step = edition(number, changed);
            assertThat(step.notes().counts().all()).isEqualTo(notes.size());
        }
        Map<UUID, Place> steps = places(6);
        desk.library.activate(COURSE, 1, BeforeActivation.NOTHING);
        assertThat(desk.edition()).as("pinned for the notes that changed").isEqualTo(1);
        desk.records.placements().putPlacements(COURSE, 6, List.of());

        desk.library.activate(COURSE, 6, desk.carryOver.reporting(_ -> {}));

        Map<UUID, Place> leap = places(6);
        for (var step : steps.entrySet()) {
            assertThat(leap.get(step.getKey()))
                    .as("what single steps find, one leap finds")
                    .isEqualTo(step.getValue());
        }
        assertThat(leap.size()).isGreaterThan(notes.size() * 8 / 10);
    }

    /// One paragraph moved, one with a new sentence, one gone.
    private static String edited(String text, Random random) {
        List<String> paragraphs = new ArrayList<>(List.of(text.split("\n\n", -1)));
        paragraphs.remove(2 + random.nextInt(paragraphs.size() - 2));
        String moved = paragraphs.remove(2 + random.nextInt(paragraphs.size() - 2));
        paragraphs.add(2 + random.nextInt(paragraphs.size() - 2), moved);
        int at = 2 + random.nextInt(paragraphs.size() - 2);
        paragraphs.set(at, SeaCourse.words(random, 9) + ". " + paragraphs.get(at));
        return String.join("\n\n", paragraphs);
    }

    private Map<UUID, Place> places(int edition) throws Exception {
        Map<UUID, Place> places = new HashMap<>();
        for (Placement placement : desk.records.placements().placements(COURSE, edition)) {
            placement.place().ifPresent(place -> places.put(placement.annotation(), place));
        }
        return places;
    }

    @Test
    void anUnchangedLessonCostsNoDoubt() throws Exception {
        desk.highlight("l1", "Passage 2 of lesson 1 begins here.");
        Arrived arrived = edition(2, SeaCourse.second());

        assertThat(arrived.notes().notes().getFirst().outcome()).isInstanceOf(Kept.class);
        assertThat(arrived.notes().from()).isEqualTo(1);
        assertThat(arrived.notes().to()).isEqualTo(2);
    }
}
