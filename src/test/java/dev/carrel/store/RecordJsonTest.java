package dev.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The saved shape of journal payloads, which older and newer programs read as well.
class RecordJsonTest {
    /// A thing with every kind of component there is in a journal.
    record Mark(
            LessonId lesson,
            OffsetDateTime at,
            Duration spent,
            List<String> tags,
            Shape shape,
            @Nullable String body) {}

    /// Two ways to be.
    sealed interface Shape {
        record Dot() implements Shape {}

        record LongLine(int length) implements Shape {}
    }

    private static final Mark MARK =
            new Mark(
                    new LessonId("reef"),
                    OffsetDateTime.parse("2026-11-24T12:30:00+05:30"),
                    Duration.ofSeconds(90),
                    List.of("a", "b"),
                    new Shape.LongLine(3),
                    null);

    @Test
    void theShapeIsTheOneThatLiesInJournals() {
        assertThat(RecordJson.write(MARK))
                .isEqualTo(
                        """
                        {"lesson":"reef","at":"2026-11-24T12:30:00+05:30","spent":"PT1M30S",\
                        "tags":["a","b"],"shape":{"kind":"longLine","length":3}}\
                        """);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(RecordJson.tryRead(RecordJson.write(MARK), Mark.class)).contains(MARK);
        var dot = new Mark(MARK.lesson(), MARK.at(), MARK.spent(), List.of(), new Shape.Dot(), "b");
        assertThat(RecordJson.tryRead(RecordJson.write(dot), Mark.class)).contains(dot);
        assertThat(RecordJson.write(new CourseId("knots"))).isEqualTo("\"knots\"");
        assertThat(RecordJson.tryRead("\"knots\"", CourseId.class)).contains(new CourseId("knots"));
    }

    @Test
    void whatANewerProgramAddedDoesNotDisturb() {
        String newer = RecordJson.write(MARK).replaceFirst("\\{", "{\"mood\":{\"kind\":\"good\"},");
        assertThat(RecordJson.tryRead(newer, Mark.class)).contains(MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"lesson\":",
                "{\"lesson\":\"reef\",\"at\":\"noon\"}",
                "{\"lesson\":\"\"}",
                "{\"shape\":{\"kind\":\"circle\"}}",
                "{\"shape\":{\"kind\":\"java.lang.Runtime\"}}",
                "{\"tags\":{\"a\":1}}"
            })
    void whatIsNotUnderstoodIsNothing(String json) {
        assertThat(RecordJson.tryRead(json, Mark.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "1", "\"{}\"", "{", "null", "{}x"})
    void aPayloadIsOneObject(String json) {
        assertThat(RecordJson.isObject(json)).isFalse();
        assertThat(RecordJson.isObject("{\"a\":[{}]}")).isTrue();
    }
}
