package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextWordsTest {
    private static List<String> words(String text) {
        return TextWords.of(text).stream().map(word -> word.in(text)).toList();
    }

    private static List<String> forms(String name, String... also) {
        return TermForm.of(new Term(name, List.of(also), "x"), true).stream()
                .map(form -> String.join(" ", form.exact().isEmpty() ? form.words() : form.exact()))
                .toList();
    }

    @Test
    void wordsEndAtSignsAndSpaces() {
        assertThat(words("Self-supervised (AI), 2.0!"))
                .containsExactly("Self", "supervised", "AI", "2", "0");
        assertThat(words("naïve e\u0301tude")).containsExactly("naïve", "e\u0301tude");
        assertThat(words("")).isEmpty();
    }

    @Test
    void scriptsWithoutSpacesGiveOneWordPerCharacter() {
        assertThat(words("用AI学习")).containsExactly("用", "AI", "学", "习");
        assertThat(words("שלום עולם")).containsExactly("שלום", "עולם");
    }

    @Test
    void formsHavePlurals() {
        assertThat(forms("Base rate")).containsExactly("base rate", "base rates");
        assertThat(forms("Policy")).containsExactly("policy", "policies");
        assertThat(forms("Loss", "cost")).containsExactly("loss", "losses", "cost", "costs");
        assertThat(forms("IT")).containsExactly("IT", "ITs");
        assertThat(forms("Area (AUC)")).containsExactly("area", "areas");
        assertThat(forms("C++")).isEmpty();
        assertThat(TermForm.of(new Term("Modell", List.of(), "x"), false)).hasSize(1);
    }
}
