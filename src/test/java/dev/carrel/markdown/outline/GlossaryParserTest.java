package dev.carrel.markdown.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Problem;
import dev.carrel.course.Term;
import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.source.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryParserTest {
    private final Problems problems = new Problems();

    private List<Term> terms(String glossary) {
        return GlossaryParser.read(
                MemoryFiles.of("GLOSSARY.md", glossary), "GLOSSARY.md", problems);
    }

    @Test
    void everyHeadingOfTheSecondLevelIsATermWithItsDefinition() {
        List<Term> terms =
                terms(
                        """
                        # Glossary

                        Words of this course.

                        ## Feature
                        Also: features, input variable; predictor.

                        What the model **sees**.

                        - a column
                        - a pixel

                        ### Example
                        The age of a customer.

                        ## `loss` ##
                        How wrong it is.
                        """);

        assertThat(terms)
                .containsExactly(
                        new Term(
                                "Feature",
                                List.of("features", "input variable", "predictor"),
                                """
                                What the model **sees**.

                                - a column
                                - a pixel

                                ### Example
                                The age of a customer.\
                                """),
                        new Term("loss", List.of(), "How wrong it is."));
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Also: AP, APs",
                "**Also:** AP, APs",
                "*Also*: AP, APs.",
                "_Also:_ AP; APs",
                "Also:  AP ,APs ,"
            })
    void otherFormsMayBeStressed(String line) {
        assertThat(terms("## Precision\n" + line + "\n\nHow many.\n"))
                .containsExactly(new Term("Precision", List.of("AP", "APs"), "How many."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Also known as the king of knots, it holds.",
                "Also used at sea.",
                "Alsop wrote about it.",
                "also: a small letter begins no such line.",
                "See also: hitch, bend."
            })
    void aSentenceThatBeginsLikeAlsoIsPartOfTheDefinition(String sentence) {
        assertThat(terms("## Bowline\nA loop.\n" + sentence + "\n"))
                .containsExactly(new Term("Bowline", List.of(), "A loop.\n" + sentence));
    }

    @Test
    void whatLooksLikeATermInCodeIsPartOfTheDefinition() {
        String definition = "A remark:\n\n```sh\n## not a term\nls # x\n```\n\nSo.";

        assertThat(terms("## Comment\n" + definition + "\n\n## Next\nN.\n"))
                .containsExactly(
                        new Term("Comment", List.of(), definition),
                        new Term("Next", List.of(), "N."));
    }

    @Test
    void aLetterHeadingBetweenTermsBelongsToNoDefinition() {
        assertThat(terms("# A\n\n## Anchor\nHolds.\n\n# B\n\n## Bow\nFront.\n"))
                .containsExactly(
                        new Term("Anchor", List.of(), "Holds."),
                        new Term("Bow", List.of(), "Front."));
    }

    @Test
    void aTermTwiceAndATermWithoutWordsAreNamedWithTheirLine() {
        terms("---\ntitle: Words\n---\n## Sail\nCloth.\n\n## Mast\n\n## SAIL\nMore cloth.\n");

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "GLOSSARY.md:7:1: warning term-empty: The term 'Mast' has no definition."
                                + " Write one below its heading.",
                        "GLOSSARY.md:9:1: warning term-duplicate: The term 'SAIL' is defined twice."
                                + " Keep one definition.");
    }

    @ParameterizedTest
    @CsvSource({"''", "'# Only a title'", "'## '", "'text'"})
    void aGlossaryWithoutTermsHasNone(String text) {
        assertThat(terms(text)).isEmpty();
    }

    @Test
    void aCourseWithoutGlossaryHasNoTerms() {
        assertThat(GlossaryParser.read(MemoryFiles.of(), "GLOSSARY.md", problems)).isEmpty();
        assertThat(problems.sorted()).isEmpty();
    }
}
