package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold for whatever an author may have typed or pasted.
class TokeniserPropertyTest {
    private static final String[] LATIN = {
        "word", "x_1", " ", "  ", "\n", "\t", "(", "));", "é", "ß", "don't", "a.b", "3.14", "—",
        "…", "‘", "\u00a0", "\u00ad", "½", "m²", "--", "Ñ", "¿"
    };
    private static final String[] ODD = {
        "e\u0301",
        "\u0301",
        "👩🏽‍💻",
        "👨‍👩‍👧‍👦",
        "🇪🇺",
        "🇩",
        "❤️",
        "1️⃣",
        "面",
        "团需要",
        "カード",
        "ー",
        "ไทย",
        "ที่",
        "नमस्ते",
        "क्ष",
        "한국",
        "\u1112\u1161\u11ab",
        "שלום",
        "מִלָּה",
        "العربية",
        "\u200f",
        "\u200d",
        "\u200b",
        "\ud83d",
        "\udc69",
        "\r\n",
        "\r",
        "\u2028",
        "ﬁle",
        "𝒳",
        "𐐀",
        "\ufeff",
        "\u3000",
        "a\u0327\u0301",
        "\0"
    };

    private static String made(Random random, String[]... alphabets) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            String[] alphabet = alphabets[random.nextInt(alphabets.length)];
            text.append(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    private static List<String> cut(String text) {
        Tokens tokens = new Tokeniser(new Vocabulary()).tokens(text);
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            cut.add(text.substring(tokens.start(i), tokens.end(i)));
        }
        return cut;
    }

    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyCharacterBelongsToOneTokenOrIsWhiteSpace(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String text = made(random, LATIN, ODD);
            Tokens tokens = new Tokeniser(new Vocabulary()).tokens(text);
            int at = 0;
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(tokens.start(i)).isGreaterThanOrEqualTo(at);
                assertThat(isBlank(text.substring(at, tokens.start(i)))).as(text).isTrue();
                assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
                at = tokens.end(i);
            }
            assertThat(isBlank(text.substring(at))).as(text).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void noTokenEndsWithinACharacter(long seed) {
        Random random = new Random(seed);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        for (int round = 0; round < 300; round++) {
            String text = made(random, LATIN, ODD);
            characters.setText(text);
            Tokens tokens = new Tokeniser(new Vocabulary()).tokens(text);
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(characters.isBoundary(tokens.end(i)))
                        .as("end of token %d in %s", i, text)
                        .isTrue();
            }
        }
    }

    /// Lessons in Latin script take a faster way: it must not show.
    @ParameterizedTest
    @ValueSource(longs = {9, 10, 11, 12})
    void oneEmojiInALessonDoesNotChangeHowItsWordsAreCut(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String text = made(random, LATIN, LATIN);
            List<String> fast = cut(text);
            List<String> slow = cut(text + " 🥖");
            assertThat(slow.removeLast()).isEqualTo("🥖");
            assertThat(slow).as(text).isEqualTo(fast);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14, 15, 16})
    void positionsLeadToTheTokensThatASearchFinds(long seed) {
        String text = made(new Random(seed), LATIN, ODD);
        Tokens tokens = new Tokeniser(new Vocabulary()).tokens(text);
        for (int position = 0; position <= text.length(); position++) {
            int ending = 0;
            int starting = 0;
            for (int i = 0; i < tokens.size(); i++) {
                ending += tokens.end(i) <= position ? 1 : 0;
                starting += tokens.start(i) < position ? 1 : 0;
            }
            assertThat(tokens.firstEndingAfter(position)).isEqualTo(ending);
            assertThat(tokens.countStartingBefore(position)).isEqualTo(starting);
        }
    }
}
