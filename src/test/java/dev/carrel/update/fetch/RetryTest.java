package dev.carrel.update.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.update.fetch.FetchException.Reason;
import dev.carrel.work.Cancel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryTest {
    private final List<Long> pauses = new ArrayList<>();
    private final Retry retry =
            new Retry(
                    4, Duration.ofSeconds(1), pause -> pauses.add(pause.toMillis()), new Random(1));
    private int runs;

    @Test
    void triesAgainAfterLongerAndLongerPauses() throws FetchException {
        String result =
                retry.run(
                        new Cancel(),
                        () -> {
                            if (++runs < 4) {
                                throw new FetchException(Reason.STALLED, "stalled");
                            }
                            return "there";
                        });

        assertThat(result).isEqualTo("there");
        assertThat(pauses).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(pauses.get(i)).isBetween(500L << i, 1500L << i);
        }
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        assertThatThrownBy(() -> retry.run(new Cancel(), () -> fail(Reason.CUT_OFF)))
                .isInstanceOf(FetchException.class);
        assertThat(runs).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFLINE", "ABSENT", "REDIRECT", "UNEXPECTED", "CANCELLED"})
    void doesNotRepeatWhatWillNotChange(Reason reason) {
        assertThatThrownBy(() -> retry.run(new Cancel(), () -> fail(reason)))
                .isInstanceOf(FetchException.class);
        assertThat(runs).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void triesNoMoreOftenThanItIsTold() {
        assertThatThrownBy(() -> retry.atMost(2).run(new Cancel(), () -> fail(Reason.STALLED)))
                .isInstanceOf(FetchException.class);
        assertThat(runs).isEqualTo(2);
        assertThat(retry.atMost(9)).as("nor than it would anyway").isEqualTo(retry);
    }

    @Test
    void doesNotEvenBeginWhenTold() {
        Cancel cancel = new Cancel();
        cancel.stop();
        assertThatThrownBy(() -> retry.run(cancel, () -> fail(Reason.ABSENT)))
                .isInstanceOfSatisfying(
                        FetchException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
        assertThat(runs).isZero();
    }

    private String fail(Reason reason) throws FetchException {
        runs++;
        throw new FetchException(reason, "no");
    }
}
