package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Kept;
import dev.carrel.annotation.AnchorOutcome.Place;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Passages in all kinds of script.
class MarkedScriptsTest {
    private static final String HEAD = "Every sailor learns this before the first long passage. ";
    private static final String TAIL = " Whoever forgets it is reminded by the sea itself.";

    static Arguments[] edits() {
        return new Arguments[] {
            Arguments.of("面团需要⟦面粉水和盐⟧然后休息一小时。", "面团需要面粉水酵母和盐然后休息一小时。", "面粉水酵母和盐"),
            Arguments.of("⟦面团⟧需要面粉水和盐然后休息一小时。", "注意：面团需要面粉水和盐然后休息两小时。", "面团"),
            Arguments.of(
                    "ภาษาไทย⟦เขียนติดกัน⟧โดยไม่เว้นวรรค",
                    "ภาษาไทยเขียนติดกันมากโดยไม่เว้นวรรค",
                    "เขียนติดกัน"),
            Arguments.of(
                    "הבצק צריך ⟦קמח, מים ומלח⟧ ומנוחה.",
                    "הבצק צריך קמח, מים, שמן ומלח ומנוחה.",
                    "קמח, מים, שמן ומלח"),
            Arguments.of(
                    "تحتاج ⟦العجينة إلى دقيق وماء⟧ وملح.",
                    "تحتاج العجينة إلى دقيق وماء دافئ وملح.",
                    "العجينة إلى دقيق وماء"),
            Arguments.of(
                    "bake ⟦👩🏽‍🍳 with care 🥖⟧ today",
                    "bake 👩🏽‍🍳 with great care 🥖 today",
                    "👩🏽‍🍳 with great care 🥖"),
            Arguments.of("cook ⟦👨‍🍳 here⟧ now", "cook 👩🏽‍🍳 here now", "👩🏽‍🍳 here"),
            Arguments.of("flags ⟦🇪🇺🇩🇪⟧ fly", "flags 🇫🇷🇪🇺🇩🇪 fly", "🇪🇺🇩🇪"),
            Arguments.of("let ⟦𝒳 and 𝒴⟧ be sets", "let 𝒳 or 𝒴 be sets", "𝒳 or 𝒴"),
            Arguments.of(
                    "हिन्दी में ⟦नमस्ते कहते⟧ हैं", "हिन्दी में सब नमस्ते कहते हैं", "नमस्ते कहते"),
            Arguments.of("한국어 ⟦강좌를 시작⟧합니다", "한국어 새 강좌를 시작합니다", "강좌를 시작"),
        };
    }

    @ParameterizedTest
    @MethodSource("edits")
    void wordsOfAnyScriptAreFollowed(String before, String after, String expected) {
        Carried carried = Carried.from("sea", HEAD + before + TAIL).to("sea", HEAD + after + TAIL);
        assertThat(carried.words()).isEqualTo(expected);
    }

    @Test
    void aLessonSavedInAnotherNormalFormKeepsItsPassages() {
        String text = HEAD + "Crème brûlée à la carte, dit l’ÉTÉ." + TAIL;
        String after = Normalizer.normalize(text, Normalizer.Form.NFD);
        Carried carried =
                Carried.from("sea", text.replace("brûlée à la", "⟦brûlée à la⟧")).to("sea", after);
        assertThat(Normalizer.normalize(carried.words(), Normalizer.Form.NFC))
                .isEqualTo("brûlée à la");
    }

    @Test
    void aMarkOnHalfOfAJoinedEmojiIsKeptWhole() {
        String family = "👨‍👩‍👧";
        String before = HEAD + "⟦👨⟧\u200d👩\u200d👧 sails" + TAIL;
        Carried carried =
                Carried.from("sea", before).to("sea", "New. " + HEAD + family + " sails" + TAIL);
        assertThat(family).startsWith(carried.words());
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        String text = "New. " + HEAD + family + " sails" + TAIL;
        characters.setText(text);
        assertThat(characters.isBoundary(carried.place().end())).isTrue();
    }

    /// Any selection the page can make, in a text of every kind of character; the text around it
    /// changes, the passage does not.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noSelectionLosesOrSplitsACharacter(long seed) {
        String odd =
                "e\u0301te\u0301 👩🏽‍💻 面团 נִקּוּד 𝒳𝒴 🇪🇺🇩🇪 क्षि ที่นี่ x\u0308\u0304y don’t ½m² \u200fעם\u200e ok";
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(odd);
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            int one = characters.preceding(1 + random.nextInt(odd.length()));
            int two = characters.following(random.nextInt(odd.length()));
            String words = odd.substring(Math.min(one, two), Math.max(one, two));
            if (words.isBlank()) {
                continue;
            }
            String marked =
                    odd.substring(0, Math.min(one, two))
                            + "⟦"
                            + words
                            + "⟧"
                            + odd.substring(Math.max(one, two));
            Carried carried =
                    Carried.from("sea", HEAD + marked + TAIL)
                            .to("sea", "New, too. " + HEAD + odd + TAIL + " An end.");
            Place place = carried.place();
            assertThat(carried.words()).as("%s in %s", words, marked).isEqualTo(words);
            assertThat(carried.outcome()).isInstanceOf(Kept.class);
            assertThat(place.start())
                    .isEqualTo(("New, too. " + HEAD).length() + Math.min(one, two));
        }
    }
}
