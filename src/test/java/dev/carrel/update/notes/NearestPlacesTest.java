package dev.carrel.update.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.CourseText;
import dev.carrel.course.LessonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class NearestPlacesTest {
    private static final String KNOTS =
            """
            Knots
            A bowline makes a loop that does not slip. Sailors trust it with their lives.
            The reef knot joins two ends of one rope. It slips when it is wet.\
            """;
    private static final String ANCHORS =
            """
            Anchors
            Drop the anchor into the wind. Let out chain of five times the depth.
            结绳是一门古老的手艺。水手们每天都用绳结。\
            """;

    private final NearestPlaces places = new NearestPlaces(new CourseText(lessons()));

    private static SequencedMap<LessonId, String> lessons() {
        SequencedMap<LessonId, String> lessons = new LinkedHashMap<>();
        lessons.put(new LessonId("knots"), KNOTS);
        lessons.put(new LessonId("anchors"), ANCHORS);
        return lessons;
    }

    private List<String> find(String exact, String around, int most) {
        return places.find(exact, around, null, 0.04, most).stream()
                .map(NearestPlacesTest::words)
                .toList();
    }

    private static String words(Place place) {
        String lesson = lessons().getOrDefault(place.lesson(), "");
        return lesson.substring(place.start(), place.end());
    }

    @Test
    void findsTheSentenceThatSharesTheRareWords() {
        assertThat(find("A reef knot is made of two ends.", "", 3).getFirst())
                .isEqualTo("The reef knot joins two ends of one rope.");
        assertThat(find("the anchor chain has to be long: many times the depth", "", 1))
                .containsExactly("Let out chain of five times the depth.");
    }

    @Test
    void takesAsManySentencesAsWereMarked() {
        assertThat(find("The reef knot joins ropes. It slips if wet.", "", 1))
                .containsExactly(
                        "The reef knot joins two ends of one rope. It slips when it is wet.");
    }

    @Test
    void goesByWhatStoodAroundIfNothingWasMarked() {
        assertThat(find("", "sailors trust their lives to it", 1))
                .containsExactly("Sailors trust it with their lives.");
    }

    @Test
    void readsTextsWithoutSpaces() {
        assertThat(find("水手们用绳结", "", 1).getFirst()).contains("水手");
    }

    @Test
    void aHeadingIsNoPlaceForASentence() {
        assertThat(find("Anchors hold in sand and mud and rarely in rock.", "", 3))
                .doesNotContain("Anchors");
        assertThat(find("anchors", "", 1)).containsExactly("Anchors");
    }

    @Test
    void proposesNothingForWordsThatAreNowhere() {
        assertThat(find("quantum chromodynamics", "", 3)).isEmpty();
        assertThat(find("…", "", 3)).isEmpty();
        assertThat(
                        new NearestPlaces(new CourseText(new LinkedHashMap<>()))
                                .find("a", "", null, 0.04, 3))
                .isEmpty();
    }

    @Test
    void theLessonItStoodInIsPreferred() {
        var one = new LessonId("one");
        var two = new LessonId("two");
        SequencedMap<LessonId, String> same = new LinkedHashMap<>();
        same.put(one, "The tide turns at noon.");
        same.put(two, "The tide turns at noon.");
        var twins = new NearestPlaces(new CourseText(same));
        assertThat(twins.find("tide turns", "", two, 0.04, 1).getFirst().lesson()).isEqualTo(two);
        assertThat(twins.find("tide turns", "", one, 0.04, 1).getFirst().lesson()).isEqualTo(one);
        assertThat(twins.find("tide turns", "", one, 0.04, 5)).hasSize(2);
    }
}
