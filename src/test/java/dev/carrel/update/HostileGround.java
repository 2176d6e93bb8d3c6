package dev.carrel.update;

import static dev.carrel.update.SignedFolder.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.course.Edition;
import dev.carrel.update.Arrival.Arrived;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;

/// A course that is installed and annotated, and a source that may turn bad.
abstract class HostileGround extends ServedCourse {
    Annotation.Highlight note;

    @BeforeEach
    void installEditionOne() throws Exception {
        assertThat(install()).isInstanceOf(Arrived.class);
        note = desk.highlight("l3", "Passage 6 of lesson 3 begins here.");
    }

    void assertUnharmed() throws Exception {
        assertThat(desk.edition()).isEqualTo(1);
        assertThat(desk.library.check(COURSE)).isEmpty();
        assertThat(desk.wordsUnder(note)).isEqualTo("l3: Passage 6 of lesson 3 begins here.");
    }

    /// Everything is fine again as soon as the source is.
    void assertUpdates() throws Exception {
        server.behave();
        assertThat(update()).isInstanceOf(Arrived.class);
        assertThat(desk.edition()).isEqualTo(2);
        assertThat(desk.library.check(COURSE)).isEmpty();
        assertThat(desk.wordsUnder(note)).isEqualTo("l3: Passage 6 of lesson 3 begins here.");
    }

    Edition edition() throws IOException {
        return desk.library.course(COURSE).orElseThrow().edition();
    }

    Arrival install(String where) {
        return install(where, FIRST_USE);
    }
}
