package dev.carrel.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.ui.library.ShelfCourse.Progress;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far somebody is, in words.
class ShelfTextTest {
    private final ShelfText text = new ShelfText();

    private static Progress progress(int done, int lessons, int minutes, boolean read) {
        return new Progress(
                done,
                lessons,
                minutes,
                Optional.empty(),
                read ? Optional.of(Instant.EPOCH) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, No lessons yet",
        "0, 1, 0 of 1 lesson",
        "1, 1, 1 of 1 lesson",
        "3, 7, 3 of 7 lessons",
        "1234, 2000, '1,234 of 2,000 lessons'",
    })
    void lessonsAreCounted(int done, int lessons, String said) {
        assertThat(
                        text.lessons(progress(done, lessons, 0, false))
                                .replaceAll("[.\u00a0\u202f]", ","))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "1, about 1 min left",
        "59, about 59 min left",
        "60, about 1 h left",
        "61, about 1 h left",
        "63, about 1 h 5 min left",
        "83, about 1 h 25 min left",
        "118, about 2 h left",
        "410, about 6 h 50 min left",
    })
    void timeIsRoundedAsPeopleDo(int minutes, String said) {
        assertThat(text.left(progress(0, 7, minutes, true))).isEqualTo(said);
    }

    @Test
    void aFinishedCourseHasNoTimeLeft() {
        assertThat(text.left(progress(7, 7, 12, true))).isEqualTo("Finished");
        assertThat(text.left(progress(0, 0, 0, false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, Start reading",
        "7, false, Start reading",
        "0, true, Continue",
        "6, true, Continue",
        "7, true, Open",
    })
    void theButtonSaysWhatComesNext(int done, boolean read, String said) {
        assertThat(text.action(progress(done, 7, 0, read))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 lesson you read has changed", "5, 5 lessons you read have changed"})
    void changedLessonsAreCounted(int lessons, String said) {
        assertThat(text.changed(lessons)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, false",
        "0, 4, 0, false",
        "1, 4, 0.25, false",
        "4, 4, 1, true",
        "5, 4, 1.25, true"
    })
    void partAndEnd(int done, int lessons, double part, boolean finished) {
        assertThat(progress(done, lessons, 0, true).part()).isEqualTo(part);
        assertThat(progress(done, lessons, 0, true).finished()).isEqualTo(finished);
    }
}
