package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.markdown.LessonDocument.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class StableBlocksTest {
    private static List<String> names(String markdown) {
        return OneLesson.of(markdown).document.blocks().stream()
                .map(Block::id)
                .map(Object::toString)
                .toList();
    }

    @Test
    void aBlockKeepsItsNameWhenOthersChange() {
        List<String> before = names("# A\n\nOne.\n\nTwo.\n\nThree.\n");
        List<String> after = names("# A\n\nNew.\n\nOne.\n\nThree, edited.\n\nTwo.\n");
        assertThat(after).contains(before.get(1), before.get(2)).doesNotContain(before.get(3));
    }

    @Test
    void markupAndLineEndsAreNoWords() {
        assertThat(names("Some plain words here.\n"))
                .isEqualTo(names("Some **plain**\nwords [here](https://example.org).\n"));
    }

    @Test
    void equalBlocksGetNamesOfTheirOwn() {
        assertThat(names("Same.\n\nSame.\n\nSame.\n")).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void anExplicitIdNamesItsHeading() {
        assertThat(names("## Old words {#costs}\n")).isEqualTo(names("## New words {#costs}\n"));
    }
}
