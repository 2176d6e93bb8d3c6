package dev.carrel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ParallelJobsTest {
    private static final List<Integer> MANY = IntStream.range(0, 200).boxed().toList();

    @Test
    void everyJobIsDoneOnceBySeveralAtATime() throws IOException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Set<Integer> done = ConcurrentHashMap.newKeySet();
            CountDownLatch both = new CountDownLatch(2);
            new ParallelJobs(threads, 4)
                    .each(
                            MANY,
                            item -> {
                                assertThat(done.add(item)).isTrue();
                                both.countDown();
                                if (item == 0) {
                                    await(both);
                                }
                            });
            assertThat(done).hasSize(MANY.size());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).as("a helper came").isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nobodyWaitsForHelpersThatNeverCome() throws Exception {
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            AtomicInteger done = new AtomicInteger();
            one.submit(
                            () -> {
                                new ParallelJobs(one, 4).each(MANY, _ -> done.incrementAndGet());
                                return true;
                            })
                    .get(20, TimeUnit.SECONDS);
            assertThat(done).hasValue(MANY.size());
            one.shutdown();
            new ParallelJobs(one, 4).each(MANY, _ -> done.incrementAndGet());
            assertThat(done).hasValue(2 * MANY.size());
        }
    }

    @Test
    void theFirstFailureEndsIt() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicInteger done = new AtomicInteger();
            assertThatThrownBy(() ->
                            new ParallelJobs(threads, 3)
                                    .each(
                                            MANY,
                                            item -> {
                                                if (item == 5) {
                                                    throw new IOException("five");
                                                }
                                                done.incrementAndGet();
                                            }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("five");
            assertThat(done).hasValueLessThan(MANY.size());
        }
    }
}
