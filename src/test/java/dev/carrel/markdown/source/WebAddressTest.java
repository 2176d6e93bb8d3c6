package dev.carrel.markdown.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Problem;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    private static final Spot SPOT = new Spot("course.yaml", 7, 10);
    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/boats/",
                "HTTP://example.org",
                "mailto:ana@example.org?subject=Typo"
            })
    void addressesOfTheWebAndOfMailAreKeptAsWritten(String address) {
        assertThat(WebAddress.of(address, SPOT, problems)).hasToString(address);
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "ftp://example.org",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://exa mple.org",
                "data:text/html,x",
                "/boats"
            })
    void othersAreLeftOutAndNamed(String address) {
        assertThat(WebAddress.of(address, SPOT, problems)).isNull();
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "course.yaml:7:10: warning address-unusable: This is not a web or mail"
                                + " address: "
                                + address
                                + " Begin it with https:// or mailto:.");
    }

    @Test
    void noAddressIsNoProblem() {
        assertThat(WebAddress.of(null, SPOT, problems)).isNull();
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void problemsComeInTheOrderOfTheSourceAndEachOnce() {
        problems.error("b", new Spot("z.md", 1, 1), "m", null);
        problems.warning("a", new Spot("a.md", 10, 2), "m", null);
        problems.info("c", new Spot("a.md", 9, 20), "m", "r");
        problems.warning("a", new Spot("a.md", 10, 2), "m", null);
        problems.error("a", new Spot("a.md", 10, 1), "m", null);

        assertThat(problems.sorted())
                .extracting(p -> p.file() + ":" + p.line() + ":" + p.column() + " " + p.severity())
                .containsExactly(
                        "a.md:9:20 INFO", "a.md:10:1 ERROR", "a.md:10:2 WARNING", "z.md:1:1 ERROR");
    }

    @Test
    void aHostileFileCannotFillTheMemoryWithProblems() {
        IntStream.range(0, 10_000)
                .forEach(i -> problems.error("x", new Spot("a.md", i, 1), "m", null));

        assertThat(problems.sorted()).hasSize(2_000);
    }
}
