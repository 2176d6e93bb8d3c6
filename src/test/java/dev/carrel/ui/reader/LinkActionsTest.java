package dev.carrel.ui.reader;

import static dev.carrel.ui.reader.OpenReader.COSTS;
import static dev.carrel.ui.reader.OpenReader.SCORES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Term;
import dev.carrel.ui.HeadlessFx;
import dev.carrel.ui.reader.page.PageLink;
import dev.carrel.ui.reader.page.PageTarget;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where links of lessons, notes and cards lead, and where they do not.
class LinkActionsTest {
    @TempDir Path folder;
    private ReaderHome home;
    private OpenReader reader;
    private LinkActions links;

    @BeforeEach
    void open() throws Exception {
        home = new ReaderHome(folder);
        var files = MadeCourse.first();
        files.put(
                "GLOSSARY.md",
                """
                # Glossary

                ## Precision

                The share of alarms that were **true**.

                ## Policy

                What is done.

                ## Area under the curve (AUC)

                A measure.

                ## Confusion matrix

                Also: error table

                Four numbers.

                ## "Hard" voting & more

                Most votes win.
                """);
        home.install(1, files);
        reader = new OpenReader(home);
        links = reader.model.links();
    }

    @AfterEach
    void close() throws Exception {
        reader.close();
        home.close();
    }

    private @Nullable URI asked() {
        return HeadlessFx.call(() -> links.asking().get());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "precision|Precision",
                " PRECISION |Precision",
                "precisions|Precision",
                "policies|Policy",
                "area under the curve|Area under the curve (AUC)",
                "confusion  matrix|Confusion matrix",
                "confusion matrices|none",
                "confusion|none",
                "\"hard\" voting & more|\"Hard\" voting & more",
                "|none",
            })
    void wordsAreLookedUpAsPeopleSelectThem(@Nullable String words, @Nullable String name) {
        assertThat(HeadlessFx.call(() -> links.term(words == null ? "" : words)).map(Term::name))
                .isEqualTo(java.util.Optional.ofNullable(name));
    }

    @Test
    void aTermSelectedAcrossALineBreakIsFound() {
        assertThat(HeadlessFx.call(() -> links.term("Confusion\n   matrix"))).isPresent();
    }

    @Test
    void wordsTheGlossaryLacksHaveNoDefinition() {
        List<String> told = new ArrayList<>();
        HeadlessFx.run(() -> links.define("recall", (name, _) -> told.add(name)));
        HeadlessFx.run(() -> links.define("policies", (name, _) -> told.add(name)));
        OpenReader.await("the other one", () -> !told.isEmpty());
        assertThat(told).containsExactly("Policy");
    }

    @Test
    void aLinkToALessonLeadsToItsPlaceOrItsTop() {
        HeadlessFx.run(() -> links.follow(new PageLink.ToLesson(SCORES, null)));
        reader.awaitLesson(SCORES);
        assertThat(reader.shown().target()).isEqualTo(new PageTarget.Top());
        HeadlessFx.run(() -> links.follow(new PageLink.ToLesson(COSTS, "no such place")));
        reader.awaitLesson(COSTS);
        assertThat(reader.shown().target()).isEqualTo(new PageTarget.Anchor("no such place"));
    }

    @Test
    void theNextQuestionTakesThePlaceOfTheOneBefore() {
        HeadlessFx.run(() -> {
            links.ask(URI.create("https://example.org/one"));
            links.ask(URI.create("https://example.org/two"));
            links.decide(true);
            links.decide(true);
        });
        assertThat(home.browsed).containsExactly(URI.create("https://example.org/two"));
        assertThat(asked()).isNull();
    }

    /// A line of a note as it stands in the list, with a link in it that is clicked.
    private void clickInNote(String address) {
        StackPane place =
                HeadlessFx.call(() -> reader.markup().show("[the words](<" + address + ">)"));
        var stage = HeadlessFx.show(place, 300, 100);
        OpenReader.await("the link", () -> place.lookup(".rich-link") != null);
        Fingers.click(HeadlessFx.call(() -> Objects.requireNonNull(place.lookup(".rich-link"))));
        HeadlessFx.close(stage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c#d",
                "HTTPS://EXAMPLE.ORG/",
                "http://xn--r8jz45g.jp/%E4%BE%8B",
                "mailto:a@example.org",
            })
    void linksInNotesAskFirst(String address) {
        clickInNote(address);
        assertThat(Objects.requireNonNull(asked()).toString()).isEqualToIgnoringCase(address);
        assertThat(home.browsed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"costs.md", "/etc/passwd", "ftp://example.org/", "#place"})
    void otherLinksInNotesAreRefused(String address) {
        clickInNote(address);
        reader.awaitNotice("link.refused");
        assertThat(asked()).isNull();
    }

    private StackPane card(String address, List<Boolean> decided) {
        return HeadlessFx.call(
                () -> new StackPane(WebLinkCard.card(URI.create(address), decided::add)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org@evil.test/login, The link leads to evil.test.",
        "https://EXAMPLE.org:8443/, The link leads to EXAMPLE.org.",
        "mailto:a@example.org, Write to this address?",
    })
    void theCardSaysWhereTheLinkReallyLeads(String address, String words) {
        var stage = HeadlessFx.show(card(address, new ArrayList<>()), 600, 400);
        try {
            assertThat(ReaderWindow.words(stage.getScene().getRoot()))
                    .contains(words)
                    .contains(address);
        } finally {
            HeadlessFx.close(stage);
        }
    }

    @Test
    void theAddressCanBeCopiedInsteadOfOpened() {
        List<Boolean> decided = new ArrayList<>();
        var card = card("https://example.org/copied", decided);
        var stage = HeadlessFx.show(card, 600, 400);
        HeadlessFx.run(() ->
                card.lookupAll(".button").stream()
                        .map(ButtonBase.class::cast)
                        .filter(one -> one.getText().equals(ReaderWords.say("web.copy")))
                        .forEach(ButtonBase::fire));
        HeadlessFx.close(stage);
        assertThat(HeadlessFx.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("https://example.org/copied");
        assertThat(decided).containsExactly(false);
    }
}
