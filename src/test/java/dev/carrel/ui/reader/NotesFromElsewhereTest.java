package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.LessonId;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.quiz.Grader;
import dev.carrel.ui.HeadlessFx;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Notes that came from another computer have no place in the edition being read, until the course
/// is opened.
class NotesFromElsewhereTest {
    private static final LessonId SCORES = new LessonId("scores");
    private static final String WORDS = "turns the score into a decision";

    @TempDir Path folder;
    private ReaderHome home;

    @BeforeEach
    void open() throws Exception {
        home = new ReaderHome(folder);
        home.install(1, MadeCourse.first());
        home.install(2, MadeCourse.second());
    }

    @AfterEach
    void close() throws Exception {
        home.close();
    }

    /// As it comes in from a device that still reads the first edition.
    private void comesIn() throws Exception {
        String text =
                OpenCourse.of(home.library.files(ReaderHome.COURSE, 1), "x")
                        .lesson(SCORES)
                        .document()
                        .text();
        int start = text.indexOf(WORDS);
        int end = start + WORDS.length();
        home.records
                .annotations()
                .highlight(
                        ReaderHome.COURSE,
                        new Passage(
                                SCORES, 1, start, end, QuoteSelector.of(text, start, end), null),
                        Annotation.Colour.ROSE,
                        Annotation.Style.HIGHLIGHT,
                        "From the train",
                        Set.of());
    }

    @Test
    void openingTheCourseFindsTheirPlaces() throws Exception {
        comesIn();
        assertThat(home.records.placements().placements(ReaderHome.COURSE, 2)).isEmpty();
        var model = HeadlessFx.call(() -> new ReaderViewModel(home.rooms, ReaderHome.COURSE, home));
        HeadlessFx.run(() -> model.start(SCORES));
        HeadlessFx.await("the lesson", () -> model.shown().get() != null);
        HeadlessFx.await("the place", () -> !model.notes().highlights().isEmpty());
        var shown = model.shown().get();
        assertThat(shown).isNotNull();
        assertThat(model.notes().highlights())
                .singleElement()
                .satisfies(painted ->
                        assertThat(
                                        shown.document()
                                                .text()
                                                .substring(painted.start(), painted.end()))
                                .isEqualTo(WORDS));
        assertThat(home.records.placements().placements(ReaderHome.COURSE, 2)).hasSize(1);
        HeadlessFx.run(model::close);
    }

    @Test
    void openingALessonPlacesNothing() throws Exception {
        comesIn();
        var answers =
                new AnswerFeedback(home.records.attempts(), new Grader(java.util.Locale.ENGLISH));
        var loader = new LessonLoader(home.library, home.records, answers);
        var edition = loader.open(ReaderHome.COURSE).orElseThrow();
        var shown = loader.load(edition, SCORES, null);
        assertThat(shown.notes())
                .singleElement()
                .satisfies(placed -> assertThat(placed.place()).isEmpty());
        assertThat(home.records.placements().placements(ReaderHome.COURSE, 2)).isEmpty();
    }
}
