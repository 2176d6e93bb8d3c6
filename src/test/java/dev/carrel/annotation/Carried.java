package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.anchor.Anchoring;
import dev.carrel.course.LessonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/// A passage carried from one edition of a course to another. In the old edition it stands between
/// `⟦` and `⟧`.
///
/// @param outcome what became of it
/// @param after the new edition
public record Carried(AnchorOutcome outcome, CourseText after) {
    /// The old edition, waiting for the new one.
    public record Before(CourseText course, Passage passage, Map<LessonId, LessonId> redirects) {
        Before redirect(String from, String to) {
            Map<LessonId, LessonId> more = new LinkedHashMap<>(redirects);
            more.put(new LessonId(from), new LessonId(to));
            return new Before(course, passage, more);
        }

        /// @param lessons names and texts by turns
        public Carried to(String... lessons) {
            CourseText after = courseOf(lessons);
            return new Carried(new Anchoring(course, after, redirects).anchor(passage), after);
        }
    }

    /// @param lessons names and texts by turns
    public static Before from(String... lessons) {
        for (int i = 0; i < lessons.length; i += 2) {
            int start = lessons[i + 1].indexOf('⟦');
            if (start >= 0) {
                int end = lessons[i + 1].indexOf('⟧') - 1;
                String text = lessons[i + 1].replaceAll("[⟦⟧]", "");
                String[] plain = lessons.clone();
                plain[i + 1] = text;
                LessonId lesson = new LessonId(lessons[i]);
                QuoteSelector quote = QuoteSelector.of(text, start, end);
                return new Before(
                        courseOf(plain), new Passage(lesson, 1, start, end, quote, null), Map.of());
            }
        }
        throw new IllegalArgumentException("Nothing is marked");
    }

    private static CourseText courseOf(String... lessons) {
        SequencedMap<LessonId, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < lessons.length; i += 2) {
            texts.put(new LessonId(lessons[i]), lessons[i + 1]);
        }
        return new CourseText(texts);
    }

    Place place() {
        List<Place> places = outcome.places();
        assertThat(new Placement(new java.util.UUID(0, 0), 2, outcome).place())
                .as("%s: %s", outcome, places.stream().map(this::words).toList())
                .isPresent();
        return places.getFirst();
    }

    /// The words at the only place there is.
    public String words() {
        return words(place());
    }

    private String words(Place place) {
        return Objects.requireNonNull(after.lessons().get(place.lesson()))
                .substring(place.start(), place.end());
    }

    /// The words at the only place there is, and what comes before and behind them.
    String around(int reach) {
        Place place = place();
        String text = Objects.requireNonNull(after.lessons().get(place.lesson()));
        return text.substring(
                Math.max(0, place.start() - reach), Math.min(text.length(), place.end() + reach));
    }

    String lesson() {
        return place().lesson().value();
    }

    /// What is shown of a passage that is gone.
    List<String> nearest() {
        assertThat(outcome).isInstanceOf(AnchorOutcome.Orphaned.class);
        return outcome.places().stream().map(this::words).toList();
    }
}
