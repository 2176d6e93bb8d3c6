package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.AnchorOutcome.Kept;
import dev.carrel.annotation.AnchorOutcome.Orphaned;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Texts that would take hours if any step looked at every pair of words.
class HugeLessonsTest {
    private static String prose(Random random, int words, int vocabulary) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(Integer.toString(random.nextInt(vocabulary), 36))
                    .append(i % 12 == 11 ? ".\n" : " ");
        }
        return text.toString();
    }

    private static final String MARK = "⟦the keel touched sand⟧";
    private static final String WORDS = "the keel touched sand";

    @Test
    void aBookInOneLessonIsFollowed() {
        Random random = new Random(1);
        String head = prose(random, 100_000, 3000);
        String tail = prose(random, 100_000, 3000);
        Carried carried =
                Carried.from("book", head + MARK + " " + tail)
                        .to("book", "New. " + head + "Then " + WORDS + " " + tail + "New.");
        assertThat(carried.words()).isEqualTo(WORDS);
        assertThat(carried.outcome()).isInstanceOf(Kept.class);
    }

    @Test
    void aBookWrittenAnewLeavesNothing() {
        String before = prose(new Random(2), 50_000, 1_000_000);
        String after = prose(new Random(3), 50_000, 1_000_000);
        Carried carried = Carried.from("book", before + MARK).to("book", after);
        assertThat(carried.outcome()).isInstanceOf(Orphaned.class);
    }

    @Test
    void theSameLineThousandsOfTimesIsCountedFromBothEnds() {
        String line = "press the button and wait\n";
        Carried carried =
                Carried.from("drill", line.repeat(20_000) + MARK + "\n" + line.repeat(20_000))
                        .to("drill", line.repeat(20_003) + WORDS + "\n" + line.repeat(19_000));
        assertThat(carried.words()).isEqualTo(WORDS);
    }

    @Test
    void aPhraseThatMovedInThousandsOfCopiesIsNotComparedWithEachOfThem() {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < 8000; i++) {
            before.append("press the button and wait for lamp a").append(i).append(".\n");
            after.append("press the button and wait for lamp b").append(i).append(".\n");
        }
        Carried carried =
                Carried.from("drill", "One. " + MARK + "\n" + before, "other", "Two.")
                        .to("drill", "One. " + WORDS, "other", "Two.\n" + after);
        assertThat(carried.words()).isEqualTo(WORDS);
    }

    @Test
    void oneWordOfAMillionLettersIsAWord() {
        String key = "k".repeat(1_000_000);
        Carried carried =
                Carried.from("key", "Take " + key + " and note that " + MARK)
                        .to("key", "Now take " + key + " and note that " + WORDS);
        assertThat(carried.words()).isEqualTo(WORDS);
    }

    @Test
    void aBookWithoutSpacesIsFollowed() {
        Random random = new Random(4);
        StringBuilder text = new StringBuilder();
        random.ints(150_000, 0x4E00, 0x5200).forEach(text::appendCodePoint);
        Carried carried =
                Carried.from("书", text + "⟦龙骨触到沙子⟧" + text.reverse())
                        .to("书", "新" + text.reverse() + "龙骨触到沙子" + text.reverse() + "完");
        assertThat(carried.words()).isEqualTo("龙骨触到沙子");
    }

    @Test
    void thousandsOfRenamedLessonsFindTheirHeirs() {
        Random random = new Random(5);
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            String text = prose(random, 40, 400);
            before.addAll(Arrays.asList("old-" + i, i == 700 ? text + MARK : text));
            after.addAll(Arrays.asList("new-" + (i * 7) % 1500, text + WORDS + " at last"));
        }
        Carried carried =
                Carried.from(before.toArray(String[]::new)).to(after.toArray(String[]::new));
        assertThat(carried.words()).isEqualTo(WORDS);
        assertThat(carried.lesson()).isEqualTo("new-" + (700 * 7) % 1500);
    }
}
