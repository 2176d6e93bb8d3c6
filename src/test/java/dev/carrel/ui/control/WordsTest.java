package dev.carrel.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.ui.library.LibraryViewModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything the program says to people.
class WordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/carrel");
    private static final Pattern BLANK = Pattern.compile("\\{(\\d)[,}]");

    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".properties")).toList().stream();
        }
    }

    private static Map<String, String> words(Path bundle) throws IOException {
        var read = new Properties();
        try (InputStream in = Files.newInputStream(bundle)) {
            read.load(in);
        }
        var words = new TreeMap<String, String>();
        read.forEach((key, value) -> words.put(key.toString(), value.toString()));
        return words;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceWithBlanksCanBeFilledIn(Path bundle) throws IOException {
        words(bundle)
                .forEach((key, sentence) -> {
                    if (!BLANK.matcher(sentence).find()) {
                        return;
                    }
                    Object[] values = new Object[10];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = 100 + i;
                    }
                    String said = new MessageFormat(sentence).format(values);
                    assertThat(said).as(key).doesNotContain("{", "}");
                    BLANK.matcher(sentence)
                            .results()
                            .filter(blank -> !sentence.contains("," + "choice"))
                            .forEach(blank ->
                                    assertThat(said).as(key).contains("10" + blank.group(1)));
                });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void nobodyIsShoutedAtOrLeftWithoutWords(Path bundle) throws IOException {
        words(bundle)
                .forEach((key, sentence) ->
                        assertThat(sentence)
                                .as(key)
                                .isNotBlank()
                                .doesNotContain("!", "TODO", "  .", "please wait"));
    }

    @Test
    void aRoomHasItsOwnWordsAndFillsInBlanks() {
        var words = new Words(LibraryViewModel.class);
        assertThat(words.say("card.update", "2026.4")).isEqualTo("New edition 2026.4");
        assertThatThrownBy(() -> words.say("no.such.words"))
                .isInstanceOf(MissingResourceException.class);
    }
}
