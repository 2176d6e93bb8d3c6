package dev.carrel.annotation.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepStackTest {
    /// A text that is changed; a step is the text that stood there before.
    private String text = "";

    private boolean broken;
    private final StepStack<String> steps = new StepStack<>(this::put);

    private String put(String before) throws StoreException {
        if (broken) {
            throw new StoreException("Nothing can be written.");
        }
        String now = text;
        text = before;
        return now;
    }

    private void type(String more) throws StoreException {
        steps.push(put(text + more));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void itWalksThroughEveryStateAsAListWould(long seed) throws StoreException {
        Random random = new Random(seed);
        List<String> states = new ArrayList<>(List.of(""));
        int at = 0;
        for (int i = 0; i < 150; i++) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    type(i + " ");
                    states.subList(++at, states.size()).clear();
                    states.add(text);
                }
                case 1 -> {
                    assertThat(steps.undo().isPresent()).isEqualTo(at > 0);
                    at = Math.max(0, at - 1);
                }
                default -> {
                    assertThat(steps.redo().isPresent()).isEqualTo(at < states.size() - 1);
                    at = Math.min(states.size() - 1, at + 1);
                }
            }
            assertThat(text).as("seed %d, step %d", seed, i).isEqualTo(states.get(at));
            assertThat(steps.canUndo()).isEqualTo(at > 0);
            assertThat(steps.canRedo()).isEqualTo(at < states.size() - 1);
        }
    }

    @Test
    void theOldestOfMoreThanTwoHundredStepsIsForgotten() throws StoreException {
        for (int i = 0; i < 201; i++) {
            type("x");
        }
        int undone = 0;
        while (steps.undo().isPresent()) {
            undone++;
        }
        assertThat(undone).isEqualTo(200);
        assertThat(text).isEqualTo("x");
    }

    @Test
    void whatCannotBeRedoneNowCanBeRedoneLater() throws StoreException {
        type("one");
        steps.undo();
        broken = true;
        assertThatThrownBy(steps::redo).isInstanceOf(StoreException.class);
        assertThat(steps.canRedo()).isTrue();
        assertThat(steps.canUndo()).isFalse();
        broken = false;
        assertThat(steps.redo()).contains("one");
        assertThat(text).isEqualTo("one");
    }
}
