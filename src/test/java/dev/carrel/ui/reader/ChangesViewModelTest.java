package dev.carrel.ui.reader;

import static dev.carrel.ui.reader.OpenReader.COSTS;
import static dev.carrel.ui.reader.OpenReader.SCORES;
import static dev.carrel.ui.reader.OpenReader.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.LessonId;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.reader.Rereading.Found;
import dev.carrel.ui.reader.page.PageTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What changed for the learner, from edition to edition: found, listed, and walked through.
class ChangesViewModelTest {
    @TempDir Path folder;
    private ReaderHome home;
    private OpenReader reader;
    private ChangesViewModel changes;
    private @Nullable Stage stage;

    @BeforeEach
    void open() throws Exception {
        home = new ReaderHome(folder);
        home.install(1, edition("The first stays.", "The second stays.", "The third stays."));
        reader = new OpenReader(home);
        changes = reader.model.changes();
        reader.go(COSTS);
    }

    @AfterEach
    void close() throws Exception {
        if (stage != null) {
            HeadlessFx.close(stage);
        }
        reader.close();
        home.close();
    }

    /// A course whose lesson on costs has these paragraphs.
    private static Map<String, String> edition(String... paragraphs) {
        var files = MadeCourse.first();
        files.put(
                "costs.md",
                "---\nid: costs\n---\n# Costs {#two-kinds}\n\n"
                        + String.join("\n\n", paragraphs)
                        + "\n");
        return files;
    }

    private void next(int number, LessonId lesson, Map<String, String> files) throws Exception {
        home.install(number, files);
        show(number, lesson);
    }

    private void show(int number, LessonId lesson) {
        HeadlessFx.run(() -> reader.model.start(lesson));
        OpenReader.await("edition " + number, () -> reader.shown().edition().number() == number);
        reader.awaitLesson(lesson);
    }

    private LessonChanges found() {
        OpenReader.await("the changes", () -> changes.here().get() instanceof Found.Changed);
        return HeadlessFx.call(() -> ((Found.Changed) changes.here().get()).changes());
    }

    private Optional<PageTarget> step(int by) {
        return HeadlessFx.call(() -> reader.model.nextChange(by));
    }

    private <P extends Parent> P shown(P part) {
        stage = HeadlessFx.show(part, 340, 800);
        return part;
    }

    private static void awaitWords(Node node, String words) {
        OpenReader.await("'" + words + "'", () -> ReaderWindow.words(node).contains(words));
    }

    @Test
    void stepsGoRoundInTheOrderOfTheText() throws Exception {
        next(2, COSTS, edition("The first goes.", "The second stays.", "The third goes."));
        var passages = found().passages();
        assertThat(passages).hasSize(2);
        var first = passages.getFirst().target();
        var last = passages.getLast().target();
        assertThat(step(1)).contains(first);
        assertThat(step(1)).contains(last);
        assertThat(step(1)).contains(first);
        assertThat(step(-1)).contains(last);
    }

    @Test
    void theFirstStepGoesOnFromWhereTheLearnerReads() throws Exception {
        next(2, COSTS, edition("The first goes.", "The second stays.", "The third goes."));
        var passages = found().passages();
        reader.scroll(reader.placeOf("The second"));
        assertThat(step(1)).contains(passages.getLast().target());
        reader.go(COSTS);
        found();
        reader.scroll(reader.placeOf("The second"));
        assertThat(step(-1)).contains(passages.getFirst().target());
        reader.go(COSTS);
        found();
        reader.scroll(reader.shown().document().text().length());
        assertThat(step(1)).contains(passages.getFirst().target());
    }

    @Test
    void withoutChangesThereIsNoStep() {
        assertThat(step(1)).isEmpty();
        HeadlessFx.run(() -> changes.showing().set(true));
        assertThat(HeadlessFx.call(changes::painted)).isEmpty();
        assertThat(HeadlessFx.call(changes::walkable)).isFalse();
    }

    @Test
    void whatIsShownGoesWithItsLesson() throws Exception {
        next(2, COSTS, edition("The first goes.", "The second stays.", "The third stays."));
        found();
        assertThat(HeadlessFx.call(changes::walkable)).isFalse();
        HeadlessFx.run(() -> changes.showing().set(true));
        assertThat(HeadlessFx.call(changes::walkable)).isTrue();
        reader.go(WELCOME);
        assertThat(HeadlessFx.call(changes::walkable)).isFalse();
    }

    @Test
    void aLessonThatWasNeverReadHasNotChangedForTheLearner() throws Exception {
        next(2, SCORES, MadeCourse.second());
        OpenReader.await("a list", () -> changes.toCatchUp().size() == 1);
        assertThat(HeadlessFx.call(() -> changes.here().get())).isInstanceOf(Found.Same.class);
        assertThat(HeadlessFx.call(() -> changes.toCatchUp().getFirst().lesson())).isEqualTo(COSTS);
    }

    @Test
    void anEditionThatIsNotKeptGivesWayToTheOldestOneAfterIt() throws Exception {
        home.install(2, edition("The first goes.", "The second stays.", "The third stays."));
        next(3, COSTS, edition("The first stays.", "The second stays.", "The third goes."));
        assertThat(found().passages())
                .extracting(LessonChanges.Passage::paragraph)
                .containsExactly("The first stays.", "The third goes.");
        assertThat(found().since().number()).isEqualTo(2);
    }

    @Test
    void goingBackAnEditionLeavesNothingToCatchUpOn() throws Exception {
        next(2, COSTS, edition("The first goes.", "The second stays.", "The third stays."));
        OpenReader.await("a list", () -> changes.toCatchUp().size() == 1);
        home.rooms.updates().rollback(ReaderHome.COURSE);
        show(1, COSTS);
        OpenReader.await("no list", () -> changes.toCatchUp().isEmpty());
        assertThat(HeadlessFx.call(() -> changes.here().get())).isInstanceOf(Found.Same.class);
    }

    @Test
    void aComparisonThatComesTooLateIsNotListed() throws Exception {
        home.install(2, edition("The first goes.", "The second stays.", "The third stays."));
        var second = HeadlessFx.call(() -> reader.model.edition().get());
        show(2, COSTS);
        OpenReader.await("a list", () -> changes.toCatchUp().size() == 1);
        var edition = Objects.requireNonNull(reader.model.edition().get());
        var former = Objects.requireNonNull(second);
        reader.reading.hold();
        HeadlessFx.run(() -> {
            changes.compare(edition);
            changes.compare(former);
        });
        reader.reading.run(1);
        assertThat(HeadlessFx.call(() -> List.copyOf(changes.toCatchUp()))).isEmpty();
        reader.reading.run(0);
        assertThat(HeadlessFx.call(() -> List.copyOf(changes.toCatchUp()))).isEmpty();
    }

    @Test
    void aParagraphThatIsGoneIsListedAsTakenOutAndLeadsToWhereItStood() throws Exception {
        next(2, WELCOME, edition("The first stays.", "The third stays."));
        var view = shown(HeadlessFx.call(() -> new CatchUpView(reader.model, _ -> {})));
        awaitWords(view, "Taken out: The second stays.");
        Fingers.click(HeadlessFx.call(() -> view.lookup(".catch-up-passage")));
        reader.awaitLesson(COSTS);
        assertThat(reader.shown().target())
                .isInstanceOfSatisfying(
                        PageTarget.Offset.class,
                        at ->
                                assertThat(at.offset())
                                        .isBetween(
                                                reader.placeOf("The first"),
                                                reader.placeOf("The third")));
        assertThat(HeadlessFx.call(() -> changes.showing().get())).isTrue();
    }

    @Test
    void manyPassagesOfALessonAreCounted() throws Exception {
        String[] paragraphs = new String[30];
        for (int i = 0; i < paragraphs.length; i++) {
            paragraphs[i] = i % 2 == 0 ? "Paragraph " + i + " is new." : "The first stays.";
        }
        next(2, WELCOME, edition(paragraphs));
        var view = shown(HeadlessFx.call(() -> new CatchUpView(reader.model, _ -> {})));
        OpenReader.await("the passages", () -> view.lookupAll(".catch-up-passage").size() == 12);
        int all = HeadlessFx.call(() -> changes.toCatchUp().getFirst().passages().size());
        assertThat(all).isGreaterThan(13);
        awaitWords(view, "and " + (all - 12) + " more passages");
    }

    @Test
    void theEditionSaysWhichLessonsItBringsAndTakes() throws Exception {
        var files = edition("The first goes.", "The second stays.", "The third stays.");
        files.put("more.md", "---\nid: more\n---\n# More\n\nMore to read.\n");
        files.put(
                "SUMMARY.md",
                files.getOrDefault("SUMMARY.md", "")
                        .replace("[Welcome](README.md)\n", "[More](more.md)\n"));
        files.remove("README.md");
        home.install(2, files);
        show(2, COSTS);
        var tab =
                shown(
                        HeadlessFx.call(() ->
                                new ChangesTab(
                                        reader.model, home.rooms, reader.markup(), _ -> {})));
        awaitWords(tab, ReaderWords.say("changes.added"));
        awaitWords(tab, ReaderWords.say("changes.removed"));
        awaitWords(tab, ReaderWords.say("changes.changed"));
        List<Node> links = HeadlessFx.call(() -> List.copyOf(tab.lookupAll(".hyperlink")));
        assertThat(links)
                .extracting(ReaderWindow::words)
                .noneMatch(words -> words.contains("Welcome"))
                .anyMatch(words -> words.contains("More"));
        Fingers.click(
                links.stream()
                        .filter(link -> ReaderWindow.words(link).contains("More"))
                        .findFirst()
                        .orElseThrow());
        reader.awaitLesson(new LessonId("more"));
    }
}
