package dev.carrel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is understood of what somebody types.
class SearchQueryTest {
    @ParameterizedTest
    @CsvSource({
        "owl, '', owl",
        "'owl ', owl, ",
        "'great owl', great, owl",
        "'\"great owl\"', great owl, ",
        "'\"great owl\" noct', great owl, noct",
        "'\"great owl', great, owl",
        "'owl\"s nest\"', owl|s nest, ",
        "'owl-mouse', owl, mouse",
        "'a OR b NOT c', a|OR|b|NOT, c",
        "'title:owl*', title|owl, ",
        "'3.14', 3, 14",
        "'\"\" \"--\" owl', '', owl",
        "'café', '', café",
    })
    void wordsAreWholeUntilTheLastWhichIsBeingTyped(String typed, String whole, String open) {
        SearchQuery query = SearchQuery.of(typed);
        assertThat(String.join("|", query.whole())).isEqualTo(whole);
        assertThat(query.open()).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"", "\"\"", "*", "-^():{}", "\u0000", "🙂"})
    void thereMayBeNothingToSearchFor(String typed) {
        assertThat(SearchQuery.of(typed).isEmpty()).isTrue();
    }

    @Test
    void veryMuchIsCutWithoutAFailure() {
        SearchQuery many = SearchQuery.of("owl ".repeat(10_000));
        assertThat(many.whole()).hasSize(16).containsOnly("owl");
        assertThat(SearchQuery.of("x".repeat(100_000)).open()).hasSize(400);
    }

    @Test
    void aRunWithoutSpacesIsAPhraseOfItsLetters() {
        assertThat(SearchQuery.of("机器学习").open()).isEqualTo("机 器 学 习");
        assertThat(SearchQuery.of("机器 ").whole()).isEqualTo(List.of("机 器"));
        assertThat(SearchQuery.of("AI学习").open()).isEqualTo("AI 学 习");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain words",
                "é ü",
                "机器学习 in two words",
                "ภาษาไทย",
                "a机b",
                "𠮷野家",
                "한국어 말"
            })
    void settingLettersApartLosesNothing(String text) {
        assertThat(UnspacedScripts.join(UnspacedScripts.spread(text))).isEqualTo(text);
        assertThat(UnspacedScripts.spread(UnspacedScripts.spread(text)))
                .isEqualTo(UnspacedScripts.spread(text));
    }

    @Test
    void onlyScriptsWithoutSpacesAreSetApart() {
        assertThat(UnspacedScripts.spread("plain é 한국")).isEqualTo("plain é 한국");
        assertThat(UnspacedScripts.spread("机b")).isEqualTo("机\u200bb");
        assertThat(UnspacedScripts.spread("b机器")).isEqualTo("b\u200b机\u200b器\u200b");
    }
}
