package dev.carrel.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShownAsTest {
    private enum Size {
        TITLE_CASE
    }

    @Test
    void aValueIsShownByTheWordsOfItsKeyWhateverTheLanguageOfTheSystem() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr")); // where I becomes ı
            assertThat(
                            ShownAs.<Size>named(key -> "<" + key + ">", "size.")
                                    .toString(Size.TITLE_CASE))
                    .isEqualTo("<size.title_case>");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whereNothingIsChosenNothingIsShown() {
        assertThat(new ShownAs<>(Object::toString).toString(null)).isEmpty();
    }

    @Test
    void nothingIsTyped() {
        assertThatThrownBy(() -> new ShownAs<>(Object::toString).fromString("x"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
