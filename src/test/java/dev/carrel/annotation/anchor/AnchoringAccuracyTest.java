package dev.carrel.annotation.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.CourseText;
import dev.carrel.annotation.EditedCourse;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.Placement;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.LessonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How often the answer is right, where every word was followed by other means than a comparison of
/// texts.
class AnchoringAccuracyTest {
    private static final class Tally {
        int there;
        int found;
        int gone;
        int wrong;
        int all;

        @Override
        public String toString() {
            return "%d of %d found, %d gone, %d wrong of %d"
                    .formatted(found, there, gone, wrong, all);
        }
    }

    /// Judges an answer by the words of the passage that are still there.
    private static void judge(
            Tally tally,
            Passage passage,
            Optional<Place> answer,
            Map<Integer, EditedCourse.Spot> before,
            Map<Integer, EditedCourse.Spot> after) {
        int all = 0;
        Map<LessonId, List<EditedCourse.Spot>> survivors = new HashMap<>();
        for (var word : before.entrySet()) {
            EditedCourse.Spot spot = word.getValue();
            if (spot.lesson().equals(passage.lesson())
                    && spot.start() < passage.end()
                    && spot.end() > passage.start()) {
                all++;
                EditedCourse.Spot now = after.get(word.getKey());
                if (now != null) {
                    survivors.computeIfAbsent(now.lesson(), _ -> new ArrayList<>()).add(now);
                }
            }
        }
        tally.all++;
        int most = survivors.values().stream().mapToInt(List::size).max().orElse(0);
        if (most >= 0.6 * all) {
            tally.there++;
        } else if (most == 0) {
            tally.gone++;
        }
        if (answer.isPresent()) {
            Place place = answer.get();
            List<EditedCourse.Spot> there = survivors.getOrDefault(place.lesson(), List.of());
            long held =
                    there.stream()
                            .filter(s -> s.start() < place.end() && s.end() > place.start())
                            .count();
            if (held == 0 || held < 0.4 * most) {
                tally.wrong++;
            } else if (most >= 0.6 * all) {
                tally.found++;
            }
        }
    }

    private static List<Passage> passages(CourseText course, int count, long seed) {
        Random random = new Random(seed);
        List<LessonId> ids = new ArrayList<>(course.lessons().sequencedKeySet());
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LessonId id = ids.get(random.nextInt(ids.size()));
            String text = Objects.requireNonNull(course.lessons().get(id));
            int start = random.nextInt(text.length());
            int end = Math.min(text.length(), start + 12 + random.nextInt(220));
            passages.add(new Passage(id, 1, start, end, QuoteSelector.of(text, start, end), null));
        }
        return passages;
    }

    private static Optional<Place> place(AnchorOutcome outcome) {
        return new Placement(new UUID(0, 0), 2, outcome).place();
    }

    @Test
    void mostPassagesAreFoundAndFewAnswersAreWrong() {
        Tally sum = new Tally();
        for (long seed = 100; seed < 130; seed++) {
            EditedCourse first = EditedCourse.of(new Random(seed));
            EditedCourse second = first.edited(40, seed);
            Anchoring anchoring = new Anchoring(first.text(), second.text(), Map.of());
            for (Passage passage : passages(first.text(), 60, seed)) {
                judge(
                        sum,
                        passage,
                        place(anchoring.anchor(passage)),
                        first.spots(),
                        second.spots());
            }
        }
        assertThat(sum.found).as("%s", sum).isGreaterThan((int) (0.98 * sum.there));
        assertThat(sum.wrong).as("%s", sum).isLessThan((int) (0.008 * sum.all));
    }

    /// What is lost in a leap is looked for again by way of the editions between, as the program
    /// does where they are kept.
    @Test
    void skippingEditionsIsNoWorseThanTakingEachOfThem() {
        Tally direct = new Tally();
        Tally stepwise = new Tally();
        for (long seed = 200; seed < 210; seed++) {
            List<EditedCourse> editions = new ArrayList<>();
            editions.add(EditedCourse.of(new Random(seed)));
            for (int i = 1; i <= 5; i++) {
                editions.add(editions.getLast().edited(12, 10 * seed + i));
            }
            EditedCourse first = editions.getFirst();
            EditedCourse last = editions.getLast();
            List<Anchoring> steps = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                steps.add(
                        new Anchoring(
                                editions.get(i).text(), editions.get(i + 1).text(), Map.of()));
            }
            Anchoring leap = new Anchoring(first.text(), last.text(), Map.of());
            for (Passage passage : passages(first.text(), 60, seed)) {
                Optional<Place> walked = walk(passage, steps, editions);
                judge(
                        direct,
                        passage,
                        place(leap.anchor(passage)).or(() -> walked),
                        first.spots(),
                        last.spots());
                judge(stepwise, passage, walked, first.spots(), last.spots());
            }
        }
        assertThat(direct.found - direct.wrong)
                .as("at once %s; step by step %s", direct, stepwise)
                .isGreaterThanOrEqualTo(stepwise.found - stepwise.wrong - stepwise.all / 100);
    }

    private static Optional<Place> walk(
            Passage from, List<Anchoring> steps, List<EditedCourse> editions) {
        Passage at = from;
        Optional<Place> place = Optional.empty();
        for (int i = 0; i < steps.size(); i++) {
            place = place(steps.get(i).anchor(at));
            if (place.isEmpty()) {
                return place;
            }
            Place now = place.get();
            String text =
                    Objects.requireNonNull(editions.get(i + 1).text().lessons().get(now.lesson()));
            at =
                    new Passage(
                            now.lesson(),
                            i + 2,
                            now.start(),
                            now.end(),
                            QuoteSelector.of(text, now.start(), now.end()),
                            null);
        }
        return place;
    }
}
