package dev.carrel.markdown.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Problem;
import dev.carrel.course.Reading;
import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.source.Problems;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsParserTest {
    private final Problems problems = new Problems();

    private List<Reading> readings(String yaml) {
        return ReadingsParser.read(
                MemoryFiles.of("readings.yaml", yaml), "readings.yaml", problems);
    }

    @Test
    void fieldsHaveTheNamesOfCsl() {
        assertThat(
                        readings(
                                """
                                - id: R1
                                  type: article-journal
                                  title: Hidden technical debt
                                  author:
                                    - {family: Sculley, given: D.}
                                    - {family: Holt}
                                    - {literal: The Team}
                                  issued: {date-parts: [[2015, 12, 7]]}
                                  container-title: NIPS
                                  URL: https://example.org/debt
                                  note: Read the figure first.
                                """))
                .containsExactly(
                        new Reading(
                                "R1",
                                "article-journal",
                                "Hidden technical debt",
                                List.of("D. Sculley", "Holt", "The Team"),
                                "2015-12-07",
                                "NIPS",
                                URI.create("https://example.org/debt"),
                                "Read the figure first."));
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void shortNamesOfFieldsAreUnderstood() {
        assertThat(
                        readings(
                                "- {id: R1, title: T, authors: [Ana Lima, Bo], container: C, url:"
                                        + " 'https://a.org', why: W}"))
                .containsExactly(
                        new Reading(
                                "R1",
                                "document",
                                "T",
                                List.of("Ana Lima", "Bo"),
                                null,
                                "C",
                                URI.create("https://a.org"),
                                "W"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- {id: R1, title: T}",
                "readings:\n  - {id: R1, title: T}",
                "R1: {title: T}",
                "readings:\n  R1: {title: T}",
                "{id: R1, title: T}"
            })
    void aListOrAMapOfReadings(String yaml) {
        assertThat(readings(yaml)).extracting(Reading::id).containsExactly("R1");
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015 | 2015",
                "2015-12 | 2015-12",
                "\"Spring 2015\" | Spring 2015",
                "{date-parts: [[2015]]} | 2015",
                "{date-parts: [[2015, 3]]} | 2015-03",
                "{date-parts: [2015, 3]} | 2015",
                "{raw: about 1900} | about 1900",
                "{date-parts: []} |",
                "[] |"
            })
    void datesHaveAsManyPartsAsAreGiven(String issued, @Nullable String date) {
        assertThat(readings("- {id: R, title: T, issued: " + issued + "}"))
                .extracting(Reading::issued)
                .containsExactly(date);
    }

    @Test
    void whatIsMissingOrDoubleOrUnusableIsNamedWithItsPlace() {
        List<Reading> readings =
                readings(
                        """
                        - {id: R1, title: One}
                        - {title: No id}
                        - {id: R2}
                        - {id: R1, title: Again}
                        - {id: R3, title: Three, URL: "ftp://example.org"}
                        """);

        assertThat(readings).extracting(Reading::id).containsExactly("R1", "R3");
        assertThat(readings.getLast().url()).isNull();
        assertThat(problems.sorted())
                .extracting(p -> p.code() + " " + p.line() + ":" + p.column())
                .containsExactly(
                        "reading-incomplete 2:3",
                        "reading-incomplete 3:3",
                        "reading-duplicate 4:3",
                        "address-unusable 5:31");
        assertThat(problems.sorted()).extracting(Problem::remedy).doesNotContainNull();
    }
}
