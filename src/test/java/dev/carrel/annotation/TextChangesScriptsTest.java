package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.TextChanges.Change;
import dev.carrel.annotation.TextChanges.Change.Deleted;
import dev.carrel.annotation.TextChanges.Change.Inserted;
import dev.carrel.annotation.TextChanges.Change.Kept;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Changes in texts of every script: nothing is lost, and no character is cut.
class TextChangesScriptsTest {
    private static final String[] PIECES = {
        "e\u0301",
        "te\u0301",
        "👩🏽‍💻",
        "👩",
        "🇪🇺",
        "🇩🇪",
        "面",
        "团需要",
        "ที่",
        "กำ",
        "क्षि",
        "한",
        "נִ",
        "𝒳",
        "don’t",
        "word",
        "the",
        ".",
        "(",
        "\u200f",
        "❤️",
        "1️⃣"
    };

    private static List<String> pieces(Random random) {
        List<String> pieces = new ArrayList<>();
        for (int i = random.nextInt(25); i > 0; i--) {
            pieces.add(PIECES[random.nextInt(PIECES.length)]);
        }
        return pieces;
    }

    private static List<String> edited(List<String> pieces, Random random) {
        List<String> edited = new ArrayList<>(pieces);
        for (int i = random.nextInt(5); i > 0; i--) {
            if (edited.isEmpty() || random.nextBoolean()) {
                edited.add(
                        random.nextInt(edited.size() + 1), PIECES[random.nextInt(PIECES.length)]);
            } else {
                edited.remove(random.nextInt(edited.size()));
            }
        }
        return edited;
    }

    private static void assertBorder(String text, int at) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        assertThat(characters.isBoundary(at)).as("%d in %s", at, text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noCharacterIsLostOrCut(long seed) {
        for (int round = 0; round < 80; round++) {
            Random random = new Random(100 * seed + round);
            List<String> pieces = pieces(random);
            String before = String.join(round % 2 == 0 ? " " : "", pieces);
            String after = String.join(round % 3 == 0 ? "\n" : " ", edited(pieces, random));
            StringBuilder old = new StringBuilder();
            StringBuilder now = new StringBuilder();
            for (Change change : TextChanges.between(before, after).changes()) {
                switch (change) {
                    case Kept kept -> {
                        old.append(before, kept.oldStart(), kept.oldEnd());
                        now.append(after, kept.newStart(), kept.newEnd());
                        assertBorder(before, kept.oldEnd());
                        assertBorder(after, kept.newEnd());
                    }
                    case Deleted gone -> {
                        old.append(before, gone.oldStart(), gone.oldEnd());
                        assertBorder(before, gone.oldEnd());
                    }
                    case Inserted come -> {
                        now.append(after, come.newStart(), come.newEnd());
                        assertBorder(after, come.newEnd());
                    }
                }
            }
            assertThat(old).hasToString(before);
            assertThat(now).hasToString(after);
        }
    }

    @Test
    void oneEmojiOfManyIsShownWhole() {
        assertThat(
                        TextChanges.between(
                                        "jobs 👩🏽‍💻👨‍👩‍👧 here", "jobs 👩🏽‍💻👨‍👩‍👦 here")
                                .changes())
                .contains(new Deleted(12, 21, 12), new Inserted(21, 12, 21));
    }

    @Test
    void oneCharacterOfAChineseSentenceIsAChange() {
        assertThat(TextChanges.between("休息一小时。", "休息两小时。").changes())
                .containsExactly(
                        new Kept(0, 2, 0, 2),
                        new Deleted(2, 3, 2),
                        new Inserted(3, 2, 3),
                        new Kept(3, 6, 3, 6));
    }

    @Test
    void whatIsWrittenInAnotherNormalFormIsNoChange() {
        assertThat(TextChanges.between("un caf\u00e9 noir", "un cafe\u0301 noir").isEmpty())
                .isTrue();
    }
}
