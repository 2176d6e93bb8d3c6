package dev.carrel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.work.Progress.Moment;
import dev.carrel.work.Progress.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class WatcherTest {
    private final List<Moment> heard = new ArrayList<>();
    private final Watcher watcher = new Watcher(heard::add, new Cancel());

    @Test
    void hearsWorkAndStages() {
        watcher.at(Stage.LOOKING);
        watcher.at("lesson 1", 3, 9);

        assertThat(heard)
                .containsExactly(
                        new Moment(Stage.LOOKING, "", 0, 0),
                        new Moment(Stage.WORKING, "lesson 1", 3, 9));
    }

    @Test
    void endsWorkOnlyAfterStopWasSaid() {
        watcher.check();
        assertThat(watcher.stopped()).isFalse();

        watcher.cancel().stop();

        assertThat(watcher.stopped()).isTrue();
        assertThatThrownBy(watcher::check).isInstanceOf(CancellationException.class);
    }

    @Test
    void keepsItsStopWhenItHearsInAnotherWay() {
        List<String> words = new ArrayList<>();
        Watcher other = watcher.hearing(moment -> words.add(moment.what()));
        other.at("lesson 2", 1, 2);
        watcher.cancel().stop();

        assertThat(words).containsExactly("lesson 2");
        assertThat(heard).isEmpty();
        assertThat(other.stopped()).isTrue();
    }

    @Test
    void nobodyIsNeverShared() {
        Watcher.nobody().cancel().stop();

        assertThat(Watcher.nobody().stopped()).isFalse();
    }
}
