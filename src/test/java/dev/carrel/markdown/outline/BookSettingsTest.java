package dev.carrel.markdown.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.carrel.course.Problem;
import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.source.Problems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Folders of GitBook, HonKit and mdBook say in files of their own where their pages are.
class BookSettingsTest {
    private final Problems problems = new Problems();

    private BookSettings read(String... files) {
        return BookSettings.read(MemoryFiles.of(files), problems);
    }

    @Test
    void aFolderWithoutSettingsHasItsPagesAtTheTop() {
        BookSettings book = read("README.md", "# R");

        assertThat(book.root()).isEmpty();
        assertThat(book.summary()).isEqualTo("SUMMARY.md");
        assertThat(book.readme()).isEqualTo("README.md");
        assertThat(book.title()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "root: ./docs/ | docs/ | docs/SUMMARY.md | docs/README.md",
                "root: docs | docs/ | docs/SUMMARY.md | docs/README.md",
                "root: /docs/ | docs/ | docs/SUMMARY.md | docs/README.md",
                "root: ./ | '' | SUMMARY.md | README.md",
                "root: ../outside | '' | SUMMARY.md | README.md",
                "'structure: {readme: index.md, summary: toc.md}' | '' | toc.md | index.md",
                "'{root: d, structure: {summary: ./nav/toc.md}}' | d/ | d/nav/toc.md | d/README.md",
                "'structure: {readme: ../../x.md}' | '' | SUMMARY.md | README.md"
            })
    void aGitBookSaysWhereItsPagesAre(String yaml, String root, String summary, String readme) {
        BookSettings book = read(".gitbook.yaml", yaml);

        assertThat(book.root()).isEqualTo(root);
        assertThat(book.summary()).isEqualTo(summary);
        assertThat(book.readme()).isEqualTo(readme);
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aGitBookRedirectsOldPaths() {
        assertThat(
                        read(
                                        ".gitbook.yaml",
                                        "redirects:\n  old/page: new/page.md\n  gone:\n  a: b\n")
                                .redirects())
                .containsOnlyKeys("old/page", "a")
                .containsEntry("old/page", "new/page.md");
    }

    @Test
    void aLegacyBookHasJson() {
        BookSettings book =
                read(
                        "book.json",
                        """
                        {"title": "Tides", "description": "D", "language": "de", "author": "Ana",
                         "authors": ["Bo"], "root": "./text",
                         "structure": {"summary": "toc.md", "readme": "start.md"}}
                        """);

        assertThat(book)
                .isEqualTo(
                        new BookSettings(
                                "text/",
                                "text/toc.md",
                                "text/start.md",
                                "Tides",
                                "D",
                                "de",
                                List.of("Ana", "Bo"),
                                Map.of()));
    }

    @Test
    void brokenJsonIsToldAndTheFolderIsReadAllTheSame() {
        assertThat(read("book.json", "{\"title\": \"Tides\",,}").summary()).isEqualTo("SUMMARY.md");
        assertThat(problems.sorted())
                .extracting(Problem::code, Problem::file, Problem::line)
                .containsExactly(tuple("json-syntax", "book.json", 1));
    }

    @Test
    void anMdBookHasToml() {
        BookSettings book =
                read(
                        "book.toml",
                        """
                        # A comment with title = "Wrong"
                        [book]
                        title = "The \\"small\\" boat" # title = "Wrong"
                        authors = ["Ana Lima", 'Bo']
                        description = 'Of C:\\boats'
                        language = "en-GB"

                        [build]
                        title = "Wrong"

                        [output.html.redirect]
                        "/old/page.html" = "../new/page.html"
                        "/gone.html" = "https://example.org"
                        """);

        assertThat(book.root()).isEqualTo("src/");
        assertThat(book.title()).isEqualTo("The \"small\" boat");
        assertThat(book.authors()).containsExactly("Ana Lima", "Bo");
        assertThat(book.description()).isEqualTo("Of C:\\boats");
        assertThat(book.language()).isEqualTo("en-GB");
        assertThat(book.redirects())
                .containsEntry("old/page.html", "../new/page.html")
                .containsKey("gone.html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[book]\\nsrc = \"text\" | text/ | text/SUMMARY.md",
                "[book]\\nsrc = \".\" | '' | SUMMARY.md",
                "[book]\\nsrc = \"../x\" | '' | SUMMARY.md",
                "[ book ]\\nsrc='a/b' | a/b/ | a/b/SUMMARY.md",
                "src = \"top\" | src/ | src/SUMMARY.md",
                "not toml at all | src/ | src/SUMMARY.md"
            })
    void anMdBookSaysWhereItsPagesAre(String toml, String root, String summary) {
        BookSettings book = read("book.toml", toml.translateEscapes());

        assertThat(book.root()).isEqualTo(root);
        assertThat(book.summary()).isEqualTo(summary);
    }

    @Test
    void authorsOnLinesOfTheirOwnAreAuthorsToo() {
        assertThat(
                        read(
                                        "book.toml",
                                        "[book]\nauthors = [\n  \"Ana\",\n  \"Bo\",\n]\ntitle = \"T\"\n")
                                .authors())
                .containsExactly("Ana", "Bo");
    }

    @Test
    void ofSeveralLanguagesTheFirstIsReadAndThatIsSaid() {
        BookSettings book =
                read(
                        "LANGS.md",
                        "# Languages\n\n* [English](en/)\n* [Français](fr)\n",
                        "en/SUMMARY.md",
                        "");

        assertThat(book.root()).isEqualTo("en/");
        assertThat(book.summary()).isEqualTo("en/SUMMARY.md");
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "LANGS.md:3:3: info one-language: This course has several languages; only"
                                + " 'English' is read. Make one course per language.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUMMARY.md", "GLOSSARY.md"})
    void aListOfLanguagesWithoutLinksChangesNothing(String other) {
        assertThat(read("LANGS.md", "English\n", other, "").root()).isEmpty();
    }
}
