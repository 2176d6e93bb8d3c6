package dev.carrel.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnspacedTest {
    @ParameterizedTest
    @ValueSource(strings = {"漢", "𠮷", "あ", "ア", "ㄅ", "ก", "ກ", "ក", "က"})
    void theseNeedNoSpaces(String letter) {
        assertThat(Unspaced.is(letter.codePointAt(0))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "ж", "ש", "ب", "न", "한", "😀", "、", "1", " "})
    void theseAreOrdinary(String letter) {
        assertThat(Unspaced.is(letter.codePointAt(0))).isFalse();
    }
}
