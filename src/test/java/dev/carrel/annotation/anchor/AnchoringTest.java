package dev.carrel.annotation.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Ambiguous;
import dev.carrel.annotation.AnchorOutcome.Edited;
import dev.carrel.annotation.AnchorOutcome.Evidence;
import dev.carrel.annotation.AnchorOutcome.Kept;
import dev.carrel.annotation.AnchorOutcome.Moved;
import dev.carrel.annotation.AnchorOutcome.Orphaned;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.CourseText;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.Placement;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.LessonId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnchoringTest {
    private static final LessonId ONE = new LessonId("one");
    private static final LessonId TWO = new LessonId("two");

    private static final String BREAD =
            """
            Bread needs flour, water and salt.
            Knead the dough until it is smooth and stretches.
            Let it rest for an hour in a warm place, covered with a cloth.
            """;
    private static final String OVEN =
            """
            Heat the oven early, since stone takes long to get hot.
            Bake until the crust is dark and sounds hollow when knocked.
            """;
    private static final String CODE =
            "def rest(dough, hours):\n    for hour in range(hours):\n        dough.rise()\n";
    private static final String TABLE = "Flour\t500 g\nWater\t350 g\nSalt\t10 g\n";

    private static CourseText course(String... texts) {
        var lessons = new LinkedHashMap<LessonId, String>();
        for (int i = 0; i < texts.length; i += 2) {
            lessons.put(new LessonId(texts[i]), texts[i + 1]);
        }
        return new CourseText(lessons);
    }

    private static Passage passage(LessonId lesson, String text, int start, int end) {
        return new Passage(lesson, 1, start, end, QuoteSelector.of(text, start, end), null);
    }

    private static Passage passage(String text, String words) {
        int at = text.indexOf(words);
        return passage(ONE, text, at, at + words.length());
    }

    private static AnchorOutcome anchor(String before, String after, String words) {
        return new Anchoring(course("one", before), course("one", after), Map.of())
                .anchor(passage(before, words));
    }

    private static String read(AnchorOutcome outcome, CourseText course) {
        return new Placement(new java.util.UUID(0, 0), 2, outcome)
                .place()
                .map(place ->
                        course.lessons()
                                .getOrDefault(place.lesson(), "")
                                .substring(place.start(), place.end()))
                .orElse("nowhere");
    }

    private static void staysThrough(String text, String words) {
        String after = "A new beginning, with words of its own.\n" + text + "An end.\n";
        AnchorOutcome outcome = anchor(text, after, words);
        assertThat(outcome).isInstanceOf(Kept.class);
        assertThat(read(outcome, course("one", after))).isEqualTo(words);
    }

    @Test
    void anUnchangedLessonKeepsEverything() {
        String text = "First line.\nSecond line.";
        assertThat(anchor(text, text, "Second"))
                .isEqualTo(new Kept(new Place(ONE, 12, 18), Evidence.SAME_TEXT));
    }

    @Test
    void anySelectionStaysWhereOnlyOtherTextChanged() {
        staysThrough(BREAD + OVEN, "Knead the dough");
        staysThrough(
                BREAD + OVEN,
                "cloth.\nHeat the oven early, since stone takes long to get hot.\nBake");
        staysThrough(BREAD + OVEN, BREAD + OVEN);
        staysThrough(BREAD + CODE + OVEN, "for hour in range(hours):\n        dough");
        staysThrough(BREAD + TABLE + OVEN, "350 g\nSalt");
        staysThrough(BREAD + "x^2 + y^2 = r^2\n" + OVEN, "y^2 = r");
        staysThrough(BREAD + OVEN, "f");
        staysThrough(BREAD + OVEN, " dough until ");
        staysThrough(BREAD + OVEN, "ough until it is smoo");
        staysThrough(BREAD + OVEN, "\n");
        staysThrough(BREAD + "面团需要面粉水和盐然后休息一小时\n" + OVEN, "水和盐然后");
        staysThrough(BREAD + "בצק צריך קמח ומים ומלח\n" + OVEN, "צריך קמח ומים");
        staysThrough(
                BREAD + "Enjoy 👩🏽‍🍳 your cre\u0300me 🥖 bread\n" + OVEN,
                "👩🏽‍🍳 your cre\u0300me 🥖");
    }

    @Test
    void rewordedTextIsTheSamePassage() {
        String after = BREAD.replace("smooth and stretches", "smooth, soft and stretches well");
        AnchorOutcome outcome = anchor(BREAD, after, "until it is smooth and stretches.");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Edited.class, edited -> assertThat(edited.confidence()).isGreaterThan(0.8));
        assertThat(read(outcome, course("one", after)))
                .isEqualTo("until it is smooth, soft and stretches well.");
    }

    @Test
    void aReplacedEdgeIsPartOfThePassage() {
        String after = BREAD.replace("Knead the", "Work your");
        assertThat(read(anchor(BREAD, after, "Knead the dough until"), course("one", after)))
                .isEqualTo("Work your dough until");
    }

    @Test
    void swappedParagraphsMove() {
        String after = OVEN + BREAD;
        AnchorOutcome outcome = anchor(BREAD + OVEN, after, "the crust is dark");

        assertThat(outcome).isInstanceOf(Moved.class);
        assertThat(read(outcome, course("one", after))).isEqualTo("the crust is dark");
    }

    @Test
    void textIsFollowedToAnotherLesson() {
        var before = course("one", BREAD + OVEN, "two", CODE);
        var after = course("one", BREAD, "two", CODE + OVEN);
        AnchorOutcome outcome =
                new Anchoring(before, after, Map.of())
                        .anchor(passage(BREAD + OVEN, "stone takes long"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Moved.class, moved -> assertThat(moved.place().lesson()).isEqualTo(TWO));
        assertThat(read(outcome, after)).isEqualTo("stone takes long");
    }

    @Test
    void aRenamedLessonIsFoundWithAndWithoutARedirect() {
        var before = course("one", BREAD + OVEN);
        var after = course("two", BREAD + OVEN);
        Passage passage = passage(BREAD + OVEN, "stone takes long");

        assertThat(new Anchoring(before, after, Map.of(ONE, TWO)).anchor(passage))
                .isInstanceOf(Kept.class);
        assertThat(new Anchoring(before, after, Map.of()).anchor(passage))
                .isInstanceOf(Moved.class);
    }

    @Test
    void redirectsThatTurnInACircleEnd() {
        var course = course("one", BREAD);
        var anchoring =
                new Anchoring(course, course("one", BREAD + OVEN), Map.of(ONE, TWO, TWO, ONE));
        assertThat(anchoring.anchor(passage(BREAD, "Knead"))).isInstanceOf(Kept.class);
    }

    @Test
    void whatIsGoneIsGoneThoughALookAlikeStandsElsewhere() {
        String same =
                "Clean the table with warm water and a brush before you begin with the dough.\n";
        var before = course("one", BREAD + same + OVEN, "two", CODE + same + TABLE);
        var after = course("one", BREAD + OVEN, "two", CODE + same + TABLE);
        AnchorOutcome outcome =
                new Anchoring(before, after, Map.of())
                        .anchor(passage(BREAD + same + OVEN, "warm water and a brush"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Orphaned.class,
                        orphaned ->
                                assertThat(orphaned.nearest())
                                        .first()
                                        .satisfies(place -> {
                                            assertThat(place.lesson()).isEqualTo(TWO);
                                            assertThat((CODE + same + TABLE))
                                                    .contains("warm water and a brush");
                                            assertThat(
                                                            (CODE + same + TABLE)
                                                                    .substring(
                                                                            place.start(),
                                                                            place.end()))
                                                    .isEqualTo("warm water and a brush");
                                        }));
    }

    @Test
    void equalPlacesAreTheLearnersChoice() {
        String moved = "Weigh everything twice, since a spoon of salt too much spoils the loaf.\n";
        var before = course("one", BREAD + moved + OVEN, "two", CODE + TABLE);
        var after = course("one", BREAD + OVEN, "two", moved + CODE + moved + TABLE);
        AnchorOutcome outcome =
                new Anchoring(before, after, Map.of())
                        .anchor(passage(BREAD + moved + OVEN, "a spoon of salt"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Ambiguous.class,
                        ambiguous ->
                                assertThat(ambiguous.candidates())
                                        .hasSize(2)
                                        .allMatch(place -> place.lesson().equals(TWO)));
    }

    @Test
    void ofARepeatedPassageTheSameOneIsKept() {
        String line = "Repeat until done.\n";
        String before = BREAD + line + OVEN + line + CODE + line;
        String after =
                "New.\n"
                        + BREAD
                        + line
                        + OVEN.toUpperCase(java.util.Locale.ROOT)
                        + line
                        + CODE
                        + line;
        int second = before.indexOf(line, before.indexOf(line) + 1);
        AnchorOutcome outcome =
                new Anchoring(course("one", before), course("one", after), Map.of())
                        .anchor(passage(ONE, before, second, second + line.length()));

        int expected = after.indexOf(line, after.indexOf(line) + 1);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Kept.class, kept -> assertThat(kept.place().start()).isEqualTo(expected));
    }

    @Test
    void aDeletedLessonOrphansItsPassages() {
        var after = course("two", CODE);
        assertThat(
                        new Anchoring(course("one", BREAD, "two", CODE), after, Map.of())
                                .anchor(passage(BREAD, "Knead the dough")))
                .isInstanceOf(Orphaned.class);
    }

    @Test
    void aPassageThatDoesNotFitItsTextIsFoundByItsWords() {
        var anchoring =
                new Anchoring(course("one", BREAD), course("one", "New.\n" + BREAD), Map.of());
        Passage shifted = new Passage(ONE, 1, 3, 8, new QuoteSelector("Knead", "", ""), null);

        assertThat(anchoring.anchor(shifted)).isInstanceOf(Kept.class);
        assertThat(
                        anchoring.anchor(
                                new Passage(
                                        ONE,
                                        1,
                                        3,
                                        9000,
                                        new QuoteSelector("not there", "", ""),
                                        null)))
                .isEqualTo(new Orphaned(java.util.List.of()));
        assertThat(anchoring.anchor(passage(TWO, BREAD, 0, 5)))
                .isEqualTo(new Orphaned(java.util.List.of()));
    }

    @Test
    void nothingSelectedStaysBetweenItsNeighbours() {
        int at = BREAD.indexOf(" dough");
        AnchorOutcome outcome =
                new Anchoring(course("one", BREAD), course("one", "New.\n" + BREAD), Map.of())
                        .anchor(passage(ONE, BREAD, at, at));
        assertThat(outcome).isEqualTo(new Kept(new Place(ONE, at + 5, at + 5), Evidence.DIFF));
    }
}
