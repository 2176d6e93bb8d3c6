package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.LessonId;
import dev.carrel.ui.reader.ReadingHistory.Place;
import dev.carrel.ui.reader.page.PageTarget;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingHistoryTest {
    private final ReadingHistory history = new ReadingHistory();

    private static Place place(int offset) {
        return new Place(new LessonId("l"), new PageTarget.Offset(offset));
    }

    @Test
    void atTheBeginningThereIsNoWay() {
        assertThat(history.back(place(1))).isEmpty();
        assertThat(history.forward(place(1))).isEmpty();
        assertThat(history.canGoBack().get()).isFalse();
        assertThat(history.canGoForward().get()).isFalse();
    }

    @Test
    void theOldestPlacesAreForgottenAfterAHundred() {
        for (int i = 0; i < 150; i++) {
            history.leave(place(i));
        }
        int at = 150;
        Optional<Place> before = history.back(place(at));
        int steps = 0;
        while (before.isPresent()) {
            assertThat(before).contains(place(--at));
            steps++;
            before = history.back(place(at));
        }
        assertThat(steps).isEqualTo(100);
        assertThat(at).isEqualTo(50);
        assertThat(history.canGoForward().get()).isTrue();
    }

    @Test
    void leavingTheSamePlaceTwiceIsOneStep() {
        history.leave(place(7));
        history.leave(place(7));
        assertThat(history.back(place(9))).contains(place(7));
        assertThat(history.canGoBack().get()).isFalse();
    }

    @Test
    void thePlaceTheLearnerReadOnToIsWhereForwardLeads() {
        history.leave(place(1));
        history.back(place(20));
        assertThat(history.forward(place(5))).contains(place(20));
        assertThat(history.back(place(20))).contains(place(5));
    }
}
