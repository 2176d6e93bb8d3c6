package dev.carrel.annotation.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Ambiguous;
import dev.carrel.annotation.AnchorOutcome.Kept;
import dev.carrel.annotation.AnchorOutcome.Moved;
import dev.carrel.annotation.AnchorOutcome.Orphaned;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.CourseText;
import dev.carrel.annotation.EditedCourse;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.Placement;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.LessonId;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold for any course, any edits and any selection.
class AnchoringPropertyTest {
    static LongStream seeds() {
        return LongStream.concat(
                LongStream.rangeClosed(1, 12),
                LongStream.of(ThreadLocalRandom.current().nextInt(1_000_000)));
    }

    private static List<Passage> passages(CourseText course, int count, long seed) {
        Random random = new Random(seed);
        List<LessonId> ids = new ArrayList<>(course.lessons().sequencedKeySet());
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LessonId id = ids.get(random.nextInt(ids.size()));
            String text = Objects.requireNonNull(course.lessons().get(id));
            BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
            characters.setText(text);
            int start = boundary(characters, random.nextInt(text.length()));
            int length =
                    switch (random.nextInt(8)) {
                        case 0 -> 1;
                        case 1 -> text.length();
                        default -> 3 + random.nextInt(250);
                    };
            int end = boundary(characters, Math.min(text.length(), start + length));
            passages.add(passage(id, text, Math.min(start, end), Math.max(start, end)));
        }
        return passages;
    }

    private static int boundary(BreakIterator characters, int at) {
        return characters.isBoundary(at) ? at : characters.preceding(at);
    }

    private static Passage passage(LessonId id, String text, int start, int end) {
        return new Passage(id, 1, start, end, QuoteSelector.of(text, start, end), null);
    }

    private static Optional<Place> place(AnchorOutcome outcome) {
        return new Placement(new UUID(0, 0), 2, outcome).place();
    }

    private static List<Place> allPlaces(AnchorOutcome outcome) {
        return switch (outcome) {
            case Ambiguous ambiguous -> ambiguous.candidates();
            case Orphaned orphaned -> orphaned.nearest();
            default -> List.of(place(outcome).orElseThrow());
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyAnswerIsSound(long seed) {
        EditedCourse first = EditedCourse.of(new Random(seed));
        CourseText before = first.text();
        CourseText after = first.edited(30, seed).text();
        Anchoring anchoring = new Anchoring(before, after, Map.of());

        for (Passage passage : passages(before, 150, seed)) {
            AnchorOutcome outcome = anchoring.anchor(passage);
            for (Place place : allPlaces(outcome)) {
                assertThat(after.lessons())
                        .as("seed %d, %s", seed, outcome)
                        .containsKey(place.lesson());
                String text = Objects.requireNonNull(after.lessons().get(place.lesson()));
                assertThat(place.start()).isBetween(0, place.end());
                assertThat(place.end()).isLessThanOrEqualTo(text.length());
                BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
                characters.setText(text);
                assertThat(characters.isBoundary(place.start())).as("start of %s", place).isTrue();
                assertThat(characters.isBoundary(place.end())).as("end of %s", place).isTrue();
            }
            if (outcome instanceof Kept || outcome instanceof Moved) {
                Place place = place(outcome).orElseThrow();
                assertThat(after.lessons().get(place.lesson()))
                        .as("seed %d", seed)
                        .hasSizeGreaterThanOrEqualTo(place.end())
                        .satisfies(text ->
                                assertThat(text.substring(place.start(), place.end()))
                                        .isEqualTo(passage.quote().exact()));
            }
            if (outcome instanceof Ambiguous ambiguous) {
                assertThat(ambiguous.candidates()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            }
            if (outcome instanceof Orphaned orphaned) {
                assertThat(orphaned.nearest()).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameEditionKeepsEverythingWhereItWas(long seed) {
        CourseText course = EditedCourse.of(new Random(seed)).text();
        Anchoring anchoring = new Anchoring(course, course, Map.of());
        for (Passage passage : passages(course, 50, seed)) {
            assertThat(anchoring.anchor(passage))
                    .isInstanceOfSatisfying(
                            Kept.class,
                            kept ->
                                    assertThat(kept.place())
                                            .isEqualTo(
                                                    new Place(
                                                            passage.lesson(),
                                                            passage.start(),
                                                            passage.end())));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neitherTheOrderNorTheRunMatters(long seed) {
        EditedCourse first = EditedCourse.of(new Random(seed));
        CourseText before = first.text();
        CourseText after = first.edited(25, seed).text();
        List<Passage> passages = passages(before, 60, seed);
        List<Passage> shuffled = new ArrayList<>(passages);
        Collections.shuffle(shuffled, new Random(seed));
        Anchoring one = new Anchoring(before, after, Map.of());
        Anchoring other = new Anchoring(before, after, Map.of());

        Map<Passage, AnchorOutcome> outcomes = new java.util.HashMap<>();
        shuffled.forEach(passage -> outcomes.put(passage, other.anchor(passage)));

        for (Passage passage : passages) {
            assertThat(one.anchor(passage)).isEqualTo(outcomes.get(passage));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasKeptGoesBackWithTheEdition(long seed) {
        EditedCourse first = EditedCourse.of(new Random(seed));
        CourseText before = first.text();
        CourseText after = first.edited(8, seed).text();
        Anchoring there = new Anchoring(before, after, Map.of());
        Anchoring back = new Anchoring(after, before, Map.of());
        int kept = 0;
        int restored = 0;
        for (Passage passage : passages(before, 100, seed)) {
            if (there.anchor(passage) instanceof Kept(Place place, var _)) {
                kept++;
                String text = Objects.requireNonNull(after.lessons().get(place.lesson()));
                AnchorOutcome home =
                        back.anchor(passage(place.lesson(), text, place.start(), place.end()));
                Place was = new Place(passage.lesson(), passage.start(), passage.end());
                restored += place(home).filter(was::equals).isPresent() ? 1 : 0;
            }
        }
        assertThat(kept).isGreaterThan(20);
        assertThat(restored).as("seed %d, of %d kept", seed, kept).isGreaterThanOrEqualTo(kept - 1);
    }
}
