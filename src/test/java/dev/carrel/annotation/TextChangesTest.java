package dev.carrel.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.TextChanges.Change;
import dev.carrel.annotation.TextChanges.Change.Deleted;
import dev.carrel.annotation.TextChanges.Change.Inserted;
import dev.carrel.annotation.TextChanges.Change.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextChangesTest {
    /// Kept words as they are, `-deleted-`, `+inserted+`.
    private static String show(String before, String after) {
        StringBuilder shown = new StringBuilder();
        for (Change change : TextChanges.between(before, after).changes()) {
            shown.append(
                    switch (change) {
                        case Kept kept -> after.substring(kept.newStart(), kept.newEnd());
                        case Deleted gone ->
                                "-" + before.substring(gone.oldStart(), gone.oldEnd()) + "-";
                        case Inserted come ->
                                "+" + after.substring(come.newStart(), come.newEnd()) + "+";
                    });
        }
        return shown.toString();
    }

    @Test
    void equalTextsHaveNoChanges() {
        assertThat(TextChanges.between("Some words.", "Some words.").isEmpty()).isTrue();
        assertThat(TextChanges.between("", "").changes()).isEmpty();
        assertThat(TextChanges.between("", "new").changes()).containsExactly(new Inserted(0, 0, 3));
        assertThat(TextChanges.between("old", "").changes()).containsExactly(new Deleted(0, 3, 0));
    }

    @Test
    void aReplacedWordIsDeletedAndInserted() {
        assertThat(show("the model learns rules from data", "the model finds rules from data"))
                .isEqualTo("the model -learns -+finds +rules from data");
    }

    @Test
    void addedAndRemovedSentencesAreWhole() {
        String one = "Models learn from data. ";
        String two = "They make mistakes like anyone. ";
        String three = "So test them.";
        assertThat(show(one + three, one + two + three))
                .contains("They make mistakes like anyone.");
        assertThat(TextChanges.between(one + three, one + two + three).isEmpty()).isFalse();
        assertThat(show(one + two + three, one + three)).doesNotContain("+");
    }

    @Test
    void changedWhiteSpaceIsNoChange() {
        assertThat(TextChanges.between("one two\nthree", "one  two three").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void bothTextsCanBePutTogetherFromTheChanges(long seed) {
        EditedCourse first = EditedCourse.of(new Random(seed));
        List<String> before = new ArrayList<>(first.text().lessons().values());
        List<String> after = new ArrayList<>(first.edited(30, seed).text().lessons().values());
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            String old = before.get(i);
            String now = after.get(i);
            int oldAt = 0;
            int newAt = 0;
            for (Change change : TextChanges.between(old, now).changes()) {
                switch (change) {
                    case Kept kept -> {
                        assertThat(kept.oldStart()).isEqualTo(oldAt);
                        assertThat(kept.newStart()).isEqualTo(newAt);
                        assertThat(old.substring(kept.oldStart(), kept.oldEnd()))
                                .isEqualToNormalizingWhitespace(
                                        now.substring(kept.newStart(), kept.newEnd()));
                        oldAt = kept.oldEnd();
                        newAt = kept.newEnd();
                    }
                    case Deleted gone -> {
                        assertThat(gone.oldStart()).isEqualTo(oldAt);
                        assertThat(gone.at()).isEqualTo(newAt);
                        oldAt = gone.oldEnd();
                    }
                    case Inserted come -> {
                        assertThat(come.at()).isEqualTo(oldAt);
                        assertThat(come.newStart()).isEqualTo(newAt);
                        newAt = come.newEnd();
                    }
                }
            }
            assertThat(oldAt).isEqualTo(old.length());
            assertThat(newAt).isEqualTo(now.length());
        }
    }
}
