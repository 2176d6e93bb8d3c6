package dev.carrel.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.LessonId;
import dev.carrel.library.MadeEdition;
import dev.carrel.pack.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Manifest ONE =
            MadeEdition.of(1, Map.of("a.md", "alpha", "b.md", "beta", "c.md", "gamma")).manifest();

    @Test
    void nothingIsNothing() {
        EditionChange change = compare(ONE, ONE, Map.of());
        assertThat(change.lessons()).isEmpty();
        assertThat(change.minutes()).hasValue(0);
    }

    @Test
    void findsTheSameTextUnderAnotherName() {
        Manifest two =
                MadeEdition.of(2, Map.of("a.md", "alpha", "z.md", "beta", "c.md", "delta"))
                        .manifest();

        assertThat(said(compare(ONE, two, Map.of())))
                .containsExactly("CHANGED c.md", "RENAMED z.md from b.md");
    }

    @Test
    void followsARedirectWhateverTheText() {
        Manifest two =
                MadeEdition.of(2, Map.of("a.md", "alpha", "z.md", "omega", "c.md", "gamma"))
                        .manifest();

        assertThat(said(compare(ONE, two, Map.of()))).containsExactly("ADDED z.md", "REMOVED b.md");
        assertThat(said(compare(ONE, two, Map.of(new LessonId("b.md"), new LessonId("z.md")))))
                .containsExactly("RENAMED z.md from b.md");
    }

    @Test
    void aLessonMergedIntoAnotherIsGoneAndTheOtherIsNotRenamed() {
        Manifest two =
                MadeEdition.of(2, Map.of("a.md", "alpha and beta", "c.md", "gamma")).manifest();

        assertThat(said(compare(ONE, two, Map.of(new LessonId("b.md"), new LessonId("a.md")))))
                .containsExactly("CHANGED a.md", "REMOVED b.md");
    }

    @Test
    void doesNotKnowMinutesItHasNotSeen() {
        Manifest two = MadeEdition.of(2, Map.of("a.md", "new words")).manifest();
        EditionChange change =
                new Comparison(ONE, two, Map.of()).change((_, _) -> OptionalInt.empty());

        assertThat(change.minutes()).isEmpty();
        assertThat(compare(ONE, two, Map.of()).minutes()).hasValue(3);
    }

    private static EditionChange compare(
            Manifest from, Manifest to, Map<LessonId, LessonId> redirects) {
        return new Comparison(from, to, redirects).change((_, _) -> OptionalInt.of(3));
    }

    private static List<String> said(EditionChange change) {
        return change.lessons().stream()
                .map(lesson ->
                        lesson.kind()
                                + " "
                                + lesson.id()
                                + (lesson.kind() == EditionChange.Kind.RENAMED
                                        ? " from " + lesson.before().orElseThrow()
                                        : ""))
                .toList();
    }
}
