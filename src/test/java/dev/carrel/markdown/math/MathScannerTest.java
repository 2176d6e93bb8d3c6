package dev.carrel.markdown.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathScannerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "$x$;x",
                "$a + b$ more;a + b",
                "$\\$5$;\\$5",
                "$$x$$;x",
                "$$a$$b;a",
                "$n$th;n",
                "$x$.;x"
            })
    void findsMath(String text, String tex) {
        int end = MathScanner.end(text, 0);
        assertThat(end).isPositive();
        assertThat(MathScanner.tex(text, 0, end)).isEqualTo(tex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "$5 and $10",
                "$ x$",
                "$x $",
                "$x",
                "$",
                "$$",
                "$$$",
                "$$x$ y",
                "$5-$10",
                "$20,000 or $30,000"
            })
    void leavesPricesAlone(String text) {
        assertThat(MathScanner.end(text, 0)).isEqualTo(-1);
    }

    @Test
    void aSignInsideAWordOpensNothing() {
        assertThat(MathScanner.end("US$5 to A$6$", 2)).isEqualTo(-1);
        assertThat(MathScanner.end("x$y$", 1)).isEqualTo(-1);
    }
}
