package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Evidence;
import dev.carrel.annotation.AnchorOutcome.Kept;
import dev.carrel.annotation.AnchorOutcome.Moved;
import dev.carrel.annotation.AnchorOutcome.Orphaned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lessons that are renamed, split, merged, copied or taken away.
class MovedLessonsTest {
    private static final String TIDES =
            """
            Twice a day water runs into the bay and leaves again six hours later.
            Spring tides come after full moon and new moon, neap tides between them.
            Tables tell heights for large ports; small ones are reckoned from those.
            """;
    private static final String WINDS =
            """
            Morning winds blow from land, afternoon winds from sea, if skies are clear.
            A falling glass means rain before night, a rising one means gusts from north.
            Clouds like mackerel scales promise one dry day and then a long wet week.
            """;
    private static final String SAILS =
            """
            Reef early: whoever asks whether it is time should have done so already.
            Canvas stretches when new and must be dried before it is folded away.
            """;

    private static String marked(String text, String words) {
        assertThat(text).contains(words);
        return text.replace(words, "⟦" + words + "⟧");
    }

    @Test
    void aLessonThatWasRenamedAndRewordedIsKnownByItsWords() {
        Carried carried =
                Carried.from("m1-tides", marked(TIDES, "neap tides between"), "winds", WINDS)
                        .to("winds", WINDS, "water", TIDES.replace("Twice a day", "Each day"));
        assertThat(carried.lesson()).isEqualTo("water");
        assertThat(carried.words()).isEqualTo("neap tides between");
        assertThat(carried.outcome()).as("another lesson now").isInstanceOf(Moved.class);
    }

    @Test
    void aRedirectSaysWhereALessonWentThoughAnotherIsMoreLikeIt() {
        String rewritten = "All is new here. Spring tides come after full moon and new moon.\n";
        Carried carried =
                Carried.from("tides", marked(TIDES, "full moon and new moon"))
                        .redirect("tides", "moon")
                        .to("other", SAILS, "moon", rewritten + WINDS);
        assertThat(carried.lesson()).isEqualTo("moon");
        assertThat(carried.words()).isEqualTo("full moon and new moon");
        assertThat(carried.outcome()).isInstanceOf(Kept.class);
    }

    @Test
    void redirectsAreFollowedFromOneToTheNext() {
        Carried carried =
                Carried.from("tides", marked(TIDES, "six hours"))
                        .redirect("tides", "water")
                        .redirect("water", "sea")
                        .to("sea", TIDES, "winds", WINDS);
        assertThat(carried.outcome()).isInstanceOf(Kept.class);
        assertThat(carried.lesson()).isEqualTo("sea");
    }

    @Test
    void aRedirectToNowhereLeavesTheLessonToItsName() {
        Carried carried =
                Carried.from("tides", marked(TIDES, "six hours"))
                        .redirect("tides", "never-written")
                        .to("tides", "New.\n" + TIDES);
        assertThat(carried.outcome()).isInstanceOf(Kept.class);
        assertThat(carried.words()).isEqualTo("six hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Twice a day", "promise one dry day", "full moon", "gusts from north"})
    void bothHalvesOfASplitLessonKeepTheirNotes(String words) {
        Carried carried =
                Carried.from("weather", marked(TIDES + WINDS, words), "sails", SAILS)
                        .to("weather", TIDES, "winds", WINDS, "sails", SAILS);
        assertThat(carried.words()).isEqualTo(words);
        assertThat(carried.lesson()).isEqualTo(TIDES.contains(words) ? "weather" : "winds");
    }

    @Test
    void aPassageCutInTwoByASplitIsNotStretchedOverBothLessons() {
        String across = "reckoned from those.\nMorning winds blow from land";
        Carried carried =
                Carried.from("weather", marked(TIDES + WINDS, across))
                        .to("weather", TIDES, "winds", WINDS);
        assertThat(carried.outcome().places())
                .isNotEmpty()
                .allSatisfy(place -> {
                    String text = carried.after().lessons().getOrDefault(place.lesson(), "");
                    assertThat(across).contains(text.substring(place.start(), place.end()));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"six hours later", "from sea"})
    void bothOfTwoMergedLessonsKeepTheirNotes(String words) {
        String tides = TIDES.replace("six hours later", "⟦six hours later⟧");
        Carried carried =
                (TIDES.contains(words)
                                ? Carried.from("tides", tides, "winds", WINDS)
                                : Carried.from("tides", TIDES, "winds", marked(WINDS, words)))
                        .redirect("tides", "weather")
                        .redirect("winds", "weather")
                        .to("weather", TIDES + "So much for water.\n" + WINDS);
        assertThat(carried.lesson()).isEqualTo("weather");
        assertThat(carried.words()).isEqualTo(words);
    }

    @Test
    void mergedLessonsKeepTheirNotesWithoutARedirectToo() {
        Carried carried =
                Carried.from("tides", TIDES, "winds", marked(WINDS, "mackerel scales"))
                        .to("tides", TIDES + "So much for water.\n" + WINDS);
        assertThat(carried.words()).isEqualTo("mackerel scales");
        assertThat(carried.lesson()).isEqualTo("tides");
    }

    @Test
    void aLessonThatWasCopiedKeepsItsNotes() {
        Carried carried =
                Carried.from("tides", marked(TIDES, "six hours"))
                        .to("copy", TIDES, "tides", TIDES + "More on this elsewhere.\n");
        assertThat(carried.outcome()).isInstanceOf(Kept.class);
        assertThat(carried.lesson()).isEqualTo("tides");
    }

    @Test
    void ofTwoEqualLessonsEachKeepsItsOwn() {
        Carried carried =
                Carried.from("a", TIDES, "b", marked(TIDES, "six hours"))
                        .to("a", TIDES + "An end.\n", "b", "A beginning.\n" + TIDES);
        assertThat(carried.lesson()).isEqualTo("b");
        assertThat(carried.words()).isEqualTo("six hours");
    }

    @Test
    void aLessonRenamedWithoutAnyOtherChangeIsCertain() {
        Carried carried =
                Carried.from("tides", marked(TIDES, "six hours"), "winds", WINDS)
                        .to("winds", WINDS, "sea", TIDES);
        assertThat(carried.outcome())
                .isInstanceOfSatisfying(
                        Moved.class,
                        moved -> {
                            assertThat(moved.evidence()).isEqualTo(Evidence.SAME_TEXT);
                            assertThat(moved.confidence()).isGreaterThan(0.95);
                        });
        assertThat(carried.words()).isEqualTo("six hours");
    }

    @Test
    void aLessonThatWasTakenAwayLeavesItsNotesWithoutAPlace() {
        Carried carried =
                Carried.from("tides", marked(TIDES, "six hours"), "winds", WINDS)
                        .to("winds", WINDS, "sails", SAILS);
        assertThat(carried.outcome()).isEqualTo(new Orphaned(java.util.List.of()));
    }

    @Test
    void aLessonThatWasWrittenAnewUnderItsNameIsAnother() {
        Carried carried =
                Carried.from("tides", marked(TIDES, "Spring tides come after full moon"))
                        .to("tides", WINDS + SAILS);
        assertThat(carried.outcome()).isInstanceOf(Orphaned.class);
    }

    @Test
    void anEmptiedLessonKeepsNothing() {
        Carried carried = Carried.from("tides", marked(TIDES, "six hours")).to("tides", "");
        assertThat(carried.nearest()).isEmpty();
    }
}
