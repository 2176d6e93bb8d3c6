package dev.carrel.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.ui.HeadlessFx;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Finding words in the lesson, and what is called up while everything else is hidden.
class FindingTest extends AtTheReader {
    private static final String FOUND = "[...(CSS.highlights.get('found-now') ?? [])].join('|')";

    @BeforeEach
    void open() throws Exception {
        var files = MadeCourse.first();
        files.put(
                "costs.md",
                """
                ---
                id: costs
                ---
                # Costs {#two-kinds}

                Every wrong decision costs something, in İstanbul too: 10\u00a0km, 50\u202f%.

                Don\u2019t say \u201cnever\u201d 👩‍🔬 to (a|b) or 試験 or \\<b>, or a pre\u2010trained net.

                Alarm, ALARM and alarm.
                """);
        start(files, 1440, 900);
        go("costs", "Every wrong decision");
    }

    private TextField field() {
        return (TextField) window.one(".find-bar .text-field");
    }

    private void find(String words) {
        if (window.all(".find-bar").isEmpty()) {
            window.press(KeyCode.F, true, false);
        }
        var field = field();
        HeadlessFx.run(() -> field.setText(words));
    }

    private String count() {
        return ((Labeled) window.one(".find-count")).getText();
    }

    private int at() {
        return HeadlessFx.call(
                () -> Integer.parseInt(String.valueOf(window.page().currentPosition().offset())));
    }

    @Test
    void whatAKeyboardTypesFindsWhatAnAuthorSet() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("istanbul", ReaderWords.say("find.none"));
        words.put("İstanbul", "one place");
        words.put("EVERY WRONG", "one place");
        words.put("10 km", "one place");
        words.put("50 %", "one place");
        words.put("don't", "one place");
        words.put("\"never\"", "one place");
        words.put("pre-trained", "one place");
        words.put("👩‍🔬", "one place");
        words.put("(a|b)", "one place");
        words.put("試験", "one place");
        words.put("<b>", "one place");
        words.put("alarm", "3 places");
        words.put(".*", ReaderWords.say("find.none"));
        words.put("", "");
        words.forEach((typed, said) -> {
            find(typed);
            assertThat(count()).as(typed).isEqualTo(said);
        });
        assertThat(window.js("CSS.highlights.has('found')")).isEqualTo("false");
    }

    @Test
    void enterGoesRoundAndShiftEnterGoesBack() {
        find("alarm");
        assertThat(window.js(FOUND)).isEqualTo("Alarm");
        window.press(KeyCode.ENTER);
        assertThat(window.js(FOUND)).isEqualTo("ALARM");
        window.press(KeyCode.F3);
        assertThat(window.js(FOUND)).isEqualTo("alarm");
        window.press(KeyCode.ENTER);
        assertThat(window.js(FOUND)).isEqualTo("Alarm");
        window.press(KeyCode.ENTER, false, false, true);
        assertThat(window.js(FOUND)).isEqualTo("alarm");
        window.press(KeyCode.F3, false, false, true);
        assertThat(window.js(FOUND)).isEqualTo("ALARM");
    }

    @Test
    void theBarGoesWithItsLessonAndItsCountIsNotThatOfAnother() {
        find("alarm");
        go("scores", "A model gives a score");
        assertThat(window.all(".find-bar")).isEmpty();
        window.press(KeyCode.F3);
        assertThat(field().getText()).isEqualTo("alarm");
        assertThat(count()).isEqualTo(ReaderWords.say("find.none"));
        window.press(KeyCode.ESCAPE);
        assertThat(window.all(".find-bar")).isEmpty();
        go("costs", "Every wrong decision");
        window.press(KeyCode.F3);
        assertThat(count()).isEqualTo("3 places");
        assertThat(at()).isPositive();
    }

    @Test
    void whatIsLookedUpIsSeenAlthoughEverythingElseWasHidden() {
        go("scores", "A model gives a score");
        window.press(KeyCode.F, true, false, true);
        HeadlessFx.await("the lesson alone", () -> window.all(".side-panel").isEmpty());
        window.select("precision");
        window.click(
                window.one(
                        ".selection-bar .button",
                        node -> ReaderWords.say("lookUp").equals(node.getAccessibleText())));
        HeadlessFx.await("the panel", () -> !window.all(".side-panel").isEmpty());
        assertThat(ReaderWindow.words(window.one(".term-item"))).contains("Precision");
    }

    @Test
    void aClickBesideTheTextCardTakesItAwayAndASecondCallShowsOne() {
        window.press(KeyCode.T, true, false);
        window.press(KeyCode.T, true, false);
        assertThat(window.all(".text-card")).hasSize(1);
        Fingers.press(window.page());
        assertThat(window.all(".text-card")).isEmpty();
    }
}
