package dev.carrel.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.carrel.course.Problem;
import org.junit.jupiter.api.Test;

class TermLinkerTest {
    private static OneLesson lesson(String markdown, String glossary) {
        return OneLesson.of(markdown, "GLOSSARY.md", glossary);
    }

    @Test
    void theFirstUseInEverySectionIsLinked() {
        OneLesson lesson =
                lesson(
                        """
                        # Model

                        A model is a model.

                        ## Models

                        Two Models, `model`, [a model](#model), **models**.

                        ### Deeper

                        The model again.
                        """,
                        "## Model\n\nA thing.\n");
        assertThat(lesson.all("a.term").eachText()).containsExactly("model", "Models");
        assertThat(lesson.all("h1 a, h2 a, code a")).isEmpty();
        assertThat(lesson.all("a.term").eachAttr("data-term")).containsOnly("Model");
    }

    @Test
    void wholeWordsPluralsAndOtherForms() {
        OneLesson lesson =
                lesson(
                        "Remodelling base rates; prevalences and batch sizes; policies, boxes, T-cells.",
                        """
                        ## Model

                        x

                        ## Base rate

                        x

                        Also: prevalence

                        ## Batch size

                        x

                        ## Policy

                        x

                        ## Box

                        x

                        ## Cell

                        x
                        """);
        assertThat(lesson.all("a.term").eachText())
                .containsExactly("base rates", "batch sizes", "policies", "boxes", "cells");
    }

    @Test
    void theLongestTermWinsAndHyphensJoin() {
        OneLesson lesson =
                lesson(
                        "Machine-learning and deep machine learning models.",
                        "## Learning\n\nx\n\n## Machine learning\n\nx\n\n## Machine learning model\n\nx\n");
        assertThat(lesson.all("a.term").eachText())
                .containsExactly("Machine-learning", "machine learning models");
    }

    @Test
    void abbreviationsCountTheirCase() {
        OneLesson lesson =
                lesson(
                        "Take it to IT, and say AIs.",
                        "## IT\n\nx\n\n## Artificial intelligence\n\nx\n\nAlso: AI\n");
        assertThat(lesson.all("a.term").eachText()).containsExactly("IT", "AIs");
    }

    @Test
    void scriptsWithoutSpaces() {
        OneLesson lesson = lesson("我们用机器学习来预测。", "## 机器学习\n\n定义。\n");
        assertThat(lesson.all("a.term").eachText()).containsExactly("机器学习");
    }

    @Test
    void questionsGiveNothingAwayAndMathIsLeftAlone() {
        OneLesson lesson =
                lesson(
                        "```quiz\nid: q\nkind: short\nprompt: What is a model?\n```\n\n$model$ <details><summary>model</summary></details>\n",
                        "## Model\n\nx\n");
        assertThat(lesson.all("a.term")).isEmpty();
    }

    @Test
    void linkingChangesNoTextAndNoBlockName() {
        String markdown = "# T\n\nA model and its models.\n\n- model\n";
        OneLesson with = lesson(markdown, "## Model\n\nx\n");
        OneLesson without = lesson(markdown, "# none\n");
        assertThat(with.text()).isEqualTo(without.text());
        assertThat(with.document.blocks()).isEqualTo(without.document.blocks());
    }

    @Test
    void termsOfTheHeadMustBeInTheGlossary() {
        OneLesson lesson = lesson("---\nterms: [model, other]\n---\nText.\n", "## Model\n\nx\n");
        assertThat(lesson.codes()).containsExactly("term-unknown");
        assertThat(lesson.problems)
                .extracting(Problem::line, Problem::column)
                .contains(tuple(2, 16));
    }
}
