package dev.carrel.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FencesTest {
    /// One letter per line: `c` for code and its fences, `t` for text.
    private static String kinds(String text) {
        Fences fences = new Fences();
        StringBuilder kinds = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            kinds.append(fences.isCode(line) ? 'c' : 't');
        }
        return kinds.toString();
    }

    @Test
    void fencesOpenAndClose() {
        assertThat(kinds("a\n```x\nb\n```\nc")).isEqualTo("tccct");
        assertThat(kinds("~~~\n```\n~~~\nx")).isEqualTo("ccct");
        assertThat(kinds("````\n```\n````\nx")).isEqualTo("ccct");
        assertThat(kinds("```\n``` no end\n```\nx")).isEqualTo("ccct");
        assertThat(kinds("``` a `b`\nx")).isEqualTo("tt");
        assertThat(kinds("- ```\n  x\n  ```\ny")).isEqualTo("ccct");
    }

    @Test
    void codeInAQuotationEndsWithIt() {
        assertThat(kinds("> ```\n> a\n\nb")).isEqualTo("cctt");
        assertThat(kinds("> ```\n> a\n> ```\n> b")).isEqualTo("ccct");
    }

    @Test
    void codeSpansAreFoundInOneLine() {
        List<String> found = new ArrayList<>();
        String line = "a `b` ``c ` d`` e ` f ``` g ```";
        for (int[] span : CodeSpans.in(line)) {
            found.add(line.substring(span[0], span[1]));
        }
        assertThat(found).containsExactly("`b`", "``c ` d``", "``` g ```");
    }

    @Test
    void calloutsOfOtherToolsHaveAKindOfOurs() {
        assertThat(CalloutKinds.of("danger")).isEqualTo("caution");
        assertThat(CalloutKinds.of("SUCCESS")).isEqualTo("tip");
        assertThat(CalloutKinds.of("Trap")).isEqualTo("trap");
        assertThat(CalloutKinds.of("nonsense")).isEqualTo("note");
        assertThat(CalloutKinds.isKnown("nonsense")).isFalse();
    }
}
