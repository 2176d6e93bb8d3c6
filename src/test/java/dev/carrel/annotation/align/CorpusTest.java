package dev.carrel.annotation.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private static Corpus corpus() {
        Tokeniser tokeniser = new Tokeniser(new Vocabulary());
        List<@Nullable Tokens> lessons = new ArrayList<>();
        lessons.add(tokeniser.tokens("a b c"));
        lessons.add(null);
        lessons.add(tokeniser.tokens(""));
        lessons.add(tokeniser.tokens("d a"));
        return new Corpus(lessons, -7);
    }

    @Test
    void everyWordKnowsItsLesson() {
        Corpus corpus = corpus();
        for (int lesson = 0; lesson < corpus.lessons(); lesson++) {
            for (int token = corpus.first(lesson); token < corpus.behind(lesson); token++) {
                assertThat(corpus.lessonOf(token)).isEqualTo(lesson);
            }
        }
        assertThat(corpus.behind(0) - corpus.first(0)).isEqualTo(3);
        assertThat(corpus.behind(1) - corpus.first(1)).as("takes no part").isZero();
        assertThat(corpus.behind(2) - corpus.first(2)).as("has no words").isZero();
        assertThat(corpus.tokens(1)).isNull();
    }

    @Test
    void wallsStandBetweenLessonsAndAtBothEnds() {
        Corpus corpus = corpus();
        assertThat(corpus.ids[0]).isEqualTo(-7);
        assertThat(corpus.ids[corpus.behind(0)]).isEqualTo(-7);
        assertThat(corpus.ids[corpus.size() - 1]).isEqualTo(-7);
        assertThat(corpus.ids[corpus.first(3) + 1])
                .as("the same word has the same number")
                .isEqualTo(corpus.ids[corpus.first(0)]);
        assertThat(corpus.idsOf(new int[] {corpus.first(3) + 1, 0}))
                .containsExactly(corpus.ids[corpus.first(0)], -7);
    }
}
