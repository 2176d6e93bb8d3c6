package dev.carrel.ui.reader;

import static dev.carrel.ui.reader.OpenReader.COSTS;
import static dev.carrel.ui.reader.OpenReader.SCORES;
import static dev.carrel.ui.reader.OpenReader.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.ui.HeadlessFx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Header, footer, glossary and readings: what they say of the lesson on show.
class AroundTheLessonTest {
    @TempDir Path folder;
    private ReaderHome home;
    private OpenReader reader;
    private Stage stage;
    private final List<Command> commands = new ArrayList<>();

    private void open(Map<String, String> files) throws Exception {
        home = new ReaderHome(folder);
        home.install(1, files);
        reader = new OpenReader(home);
    }

    private <P extends Parent> P show(P part) {
        stage = HeadlessFx.show(HeadlessFx.call(() -> new VBox(part)), 900, 400);
        return part;
    }

    @AfterEach
    void close() throws Exception {
        HeadlessFx.close(stage);
        reader.close();
        home.close();
    }

    private static String words(Node node) {
        return HeadlessFx.call(() -> ReaderWindow.words(node));
    }

    private static void awaitWords(Node node, String words) {
        OpenReader.await("'" + words + "'", () -> ReaderWindow.words(node).contains(words));
    }

    private ReaderFooter footer() {
        return show(HeadlessFx.call(() -> new ReaderFooter(reader.model, commands::add)));
    }

    private static List<Node> turns(ReaderFooter footer) {
        return HeadlessFx.call(() -> List.copyOf(footer.lookupAll(".turn-button")));
    }

    @Test
    void theFooterNamesTheNeighbours() throws Exception {
        open(MadeCourse.first());
        var footer = footer();
        assertThat(turns(footer)).extracting(Node::isVisible).containsExactly(false, true);
        assertThat(turns(footer).getLast().getAccessibleText()).isEqualTo("Next lesson: Scores");
        reader.go(SCORES);
        assertThat(turns(footer)).extracting(Node::isVisible).containsExactly(true, true);
        assertThat(words(footer)).contains("Welcome").contains("Costs");
        reader.go(COSTS);
        assertThat(turns(footer)).extracting(Node::isVisible).containsExactly(true, false);
        turns(footer).forEach(Fingers::click);
        assertThat(commands).containsExactly(Command.PREVIOUS, Command.NEXT);
    }

    @Test
    void theFooterCountsTheMinutesDown() throws Exception {
        open(MadeCourse.first());
        var footer = footer();
        awaitWords(footer, "2 min left here · 22 min in the course");
        HeadlessFx.run(reader.model::toggleDone);
        awaitWords(footer, "20 min left in the course");
        awaitWords(footer, ReaderWords.say("done.yes"));
        for (var lesson : List.of(SCORES, COSTS)) {
            reader.go(lesson);
            awaitWords(footer, ReaderWords.say("done.no"));
            HeadlessFx.run(reader.model::toggleDone);
            awaitWords(footer, ReaderWords.say("done.yes"));
        }
        assertThat(words(footer)).doesNotContain("left");
    }

    @Test
    void aCourseWithoutEstimatesCountsNothing() throws Exception {
        var files = MadeCourse.first();
        files.replaceAll((_, text) -> text.replaceFirst("minutes: \\{read.*\\}\n", ""));
        open(files);
        assertThat(words(footer())).doesNotContain("left").doesNotContain("min");
    }

    @Test
    void theHeaderSaysWhereTheLearnerIsAndWhichWaysThereAre() throws Exception {
        open(MadeCourse.first());
        var header = show(HeadlessFx.call(() -> new ReaderHeader(reader.model, commands::add)));
        HeadlessFx.run(() -> reader.model.start(WELCOME));
        awaitWords(header, "Thresholds and what they cost");
        reader.go(SCORES);
        awaitWords(header, "Lesson 2 of 3 · Scores");
        assertThat(named(header, Command.BACK).isDisabled()).isFalse();
        assertThat(named(header, Command.FORWARD).isDisabled()).isTrue();
        HeadlessFx.run(reader.model::back);
        awaitWords(header, "Lesson 1 of 3 · Welcome");
        assertThat(named(header, Command.BACK).isDisabled()).isTrue();
        assertThat(named(header, Command.FORWARD).isDisabled()).isFalse();
        Fingers.click(named(header, Command.NOTEBOOK));
        assertThat(commands).containsExactly(Command.NOTEBOOK);
    }

    private static Button named(Parent parent, Command command) {
        return HeadlessFx.call(() ->
                parent.lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(one -> command.title().equals(one.getAccessibleText()))
                        .findFirst()
                        .orElseThrow());
    }

    private static Map<String, String> withGlossary() {
        var files = MadeCourse.first();
        files.put(
                "GLOSSARY.md",
                """
                # Glossary

                ## "Hard" cases & others

                *Also:* hard cases

                Cases that are hard.

                ## Decision

                What is done with a score.

                ## Precision

                The share of alarms that were **true**.
                """);
        files.put(
                "costs.md",
                "---\nid: costs\n---\n# Costs {#two-kinds}\n\nOf decisions about hard cases, and a decision.\n");
        return files;
    }

    private GlossaryTab glossary() {
        return show(HeadlessFx.call(() -> new GlossaryTab(reader.model, reader.markup())));
    }

    private static List<Object> listed(GlossaryTab tab) {
        return HeadlessFx.call(() ->
                        tab.getChildren().stream()
                                .map(Node::getUserData)
                                .map(String::valueOf)
                                .toList())
                .stream()
                .map(Object.class::cast)
                .toList();
    }

    @Test
    void theTermsALessonIntroducesStandBeforeThoseItUses() throws Exception {
        open(withGlossary());
        reader.go(SCORES);
        assertThat(listed(glossary())).containsExactly("Precision", "Decision");
    }

    @Test
    void aTermWithQuotationMarksIsListedOnceWithItsOtherForms() throws Exception {
        open(withGlossary());
        reader.go(COSTS);
        var tab = glossary();
        assertThat(listed(tab)).containsExactly("Decision", "\"Hard\" cases & others");
        assertThat(words(tab)).contains("Also: hard cases");
        awaitWords(tab, "Cases that are hard.");
    }

    @Test
    void aTermThatWasLookedUpStandsOnTopOnce() throws Exception {
        open(withGlossary());
        var tab = glossary();
        assertThat(words(tab)).contains(ReaderWords.say("glossary.empty"));
        var precision = HeadlessFx.call(() -> reader.model.links().term("precision").orElseThrow());
        var decision = HeadlessFx.call(() -> reader.model.links().term("decision").orElseThrow());
        HeadlessFx.run(() -> {
            tab.add(precision);
            tab.add(decision);
            tab.add(precision);
        });
        assertThat(listed(tab)).containsExactly("Decision", "Precision");
        reader.go(COSTS);
        assertThat(listed(tab)).doesNotContain("Precision");
    }

    @Test
    void readingsSayWhatIsKnownOfThemAndNothingElse() throws Exception {
        var files = MadeCourse.first();
        files.put(
                "readings.yaml",
                """
                - id: R1
                  type: book
                  title: Only a title
                - id: R2
                  type: article-journal
                  title: Of two
                  author: [{family: Writer, given: Anna}, {literal: The Group}]
                  container-title: A Journal
                  URL: javascript:alert(1)
                """);
        files.put(
                "costs.md",
                """
                ---
                id: costs
                readings: [{id: R1}, {id: R2, minutes: 90}, {id: R9}]
                ---
                # Costs {#two-kinds}

                Every wrong decision costs something.
                """);
        open(files);
        var tab = show(HeadlessFx.call(() -> new ReadingsTab(reader.model, reader.markup())));
        assertThat(words(tab)).contains(ReaderWords.say("readings.empty"));
        reader.go(COSTS);
        assertThat(HeadlessFx.call(() -> tab.lookupAll(".reading-item"))).hasSize(2);
        assertThat(words(Objects.requireNonNull(HeadlessFx.call(() -> tab.entry("R1")))).strip())
                .isEqualTo("Only a title");
        assertThat(words(Objects.requireNonNull(HeadlessFx.call(() -> tab.entry("R2")))))
                .contains("Anna Writer, The Group · A Journal")
                .contains("1 h 30 min")
                .doesNotContain(ReaderWords.say("readings.open"))
                .doesNotContain(ReaderWords.say("readings.core"));
        assertThat(HeadlessFx.call(() -> tab.lookupAll(".hyperlink"))).isEmpty();
    }
}
