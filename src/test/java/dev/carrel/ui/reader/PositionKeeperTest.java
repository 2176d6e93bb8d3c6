package dev.carrel.ui.reader;

import static dev.carrel.ui.reader.OpenReader.COSTS;
import static dev.carrel.ui.reader.OpenReader.SCORES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.LessonId;
import dev.carrel.progress.ReadingPosition;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.reader.page.PagePosition;
import dev.carrel.ui.reader.page.PageTarget;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the learner reads and for how long: what of it is written, and when.
class PositionKeeperTest {
    @TempDir Path folder;
    private ReaderHome home;
    private OpenReader reader;
    private PositionKeeper positions;

    @BeforeEach
    void open() throws Exception {
        home = new ReaderHome(folder);
        home.install(1, MadeCourse.first());
        reader = new OpenReader(home);
        positions = reader.model.positions();
        reader.go(SCORES);
        reader.written();
    }

    @AfterEach
    void close() throws Exception {
        reader.close();
        home.close();
    }

    private void read(double seconds) {
        HeadlessFx.run(() -> positions.reading(seconds));
    }

    private Map<LessonId, Duration> spent() throws Exception {
        return home.records.times().spent(ReaderHome.COURSE);
    }

    private ReadingPosition kept(LessonId lesson) throws Exception {
        return home.records.positions().last(ReaderHome.COURSE, lesson).orElseThrow();
    }

    @Test
    void timeIsWrittenByTheMinute() throws Exception {
        read(59.5);
        reader.written();
        assertThat(spent()).isEmpty();
        read(1);
        reader.written();
        assertThat(spent()).containsExactly(Map.entry(SCORES, Duration.ofSeconds(60)));
    }

    @Test
    void timeBelongsToTheLessonItWasSpentIn() throws Exception {
        read(20.9);
        reader.go(COSTS);
        read(5);
        reader.close();
        assertThat(spent())
                .containsEntry(SCORES, Duration.ofSeconds(20))
                .containsEntry(COSTS, Duration.ofSeconds(5));
    }

    @Test
    void thePlaceIsWrittenWhenTheLearnerRestsThere() throws Exception {
        int place = reader.placeOf("After the question");
        reader.scroll(place);
        OpenReader.await("the place", () -> kept(SCORES).offset() == place);
        var block = kept(SCORES).block();
        assertThat(
                        reader.shown().document().blocks().stream()
                                .filter(one -> one.id().equals(block))
                                .map(one -> one.start()))
                .containsExactly(place);
    }

    @Test
    void thePlaceIsWrittenWhenTheLearnerGoesOnAtOnce() throws Exception {
        reader.scroll(300);
        reader.go(COSTS);
        reader.written();
        assertThat(kept(SCORES).offset()).isEqualTo(300);
        assertThat(kept(COSTS).offset()).isZero();
    }

    @Test
    void nothingIsHeardAfterTheLearnerLeft() throws Exception {
        HeadlessFx.run(reader.model::close);
        reader.scroll(300);
        read(1000);
        reader.close();
        assertThat(kept(SCORES).offset()).isZero();
        assertThat(spent()).isEmpty();
    }

    @Test
    void whoGoesToAPassageIsThere() {
        int start = reader.placeOf("After the question");
        reader.go(SCORES, new PageTarget.Passage(start, start + 5));
        PagePosition now = HeadlessFx.call(positions::now);
        assertThat(now.offset()).isEqualTo(start);
        assertThat(now.block()).isNotNull();
    }

    @Test
    void aPlaceBeyondTheEndOfALessonMadeShorterIsItsEnd() throws Exception {
        reader.scroll(reader.shown().document().text().length());
        HeadlessFx.run(reader.model::close);
        var files = MadeCourse.first();
        files.put("scores.md", "---\nid: scores\n---\n# Scores\n\nShort now.\n");
        home.install(2, files);
        HeadlessFx.run(() -> reader.model.start(SCORES));
        OpenReader.await("edition 2", () -> reader.shown().edition().number() == 2);
        int end = reader.shown().document().text().length();
        assertThat(reader.shown().target()).isEqualTo(new PageTarget.Offset(end));
    }

    @Test
    void theParagraphOnTopIsWhatABookmarkMarks() {
        reader.scroll(reader.placeOf("The very last") + 3);
        assertThat(HeadlessFx.call(reader.model::topBlock).orElseThrow().quote().exact())
                .isEqualTo("The very last paragraph of the lesson.");
        reader.scroll(reader.shown().document().text().length());
        assertThat(HeadlessFx.call(reader.model::topBlock)).isEmpty();
    }
}
