package dev.carrel.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Edition;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChangesFileTest {
    private static final LocalDate TODAY = SourceExamples.TODAY;

    private static final String KEPT =
            """
            # Changelog

            Words before the first entry.

            ## [Unreleased]

            - Not yet.

            ## [2026.2] - 2026-09-30

            ### Added

            - A lab.

            ```
            ## not a heading
            ```

            ## 2026.1 (2026-02-01)

            - First.

            [2026.2]: https://example.org/2
            """;

    @Test
    void readsWhatKeepAChangelogDescribes() {
        ChangesFile changes = ChangesFile.parse(KEPT);
        assertThat(changes.problems()).isEmpty();
        assertThat(changes.entries())
                .extracting(ChangesFile.Entry::label)
                .containsExactly("2026.2", "2026.1");
        assertThat(changes.newest().orElseThrow().day()).isEqualTo("2026-09-30");
        assertThat(changes.newest().orElseThrow().text())
                .startsWith("### Added")
                .contains("## not a heading")
                .doesNotContain("Not yet", "First.");
        assertThat(changes.entries().getLast().text()).isEqualTo("- First.");
    }

    @Test
    void theNewestIsTheLatestWhateverTheOrder() {
        ChangesFile changes = ChangesFile.parse("## 1 - 2026-01-01\na\n## 2 - 2026-02-02\nb\n");
        assertThat(changes.newest().orElseThrow().label()).isEqualTo("2");
    }

    @Test
    void aDayThatIsNoneIsNamedWithItsLine() {
        ChangesFile changes = ChangesFile.parse("# x\n\n## [1] - 2026-13-01\n");
        assertThat(changes.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.message()).contains("2026-13-01");
                });
        assertThat(changes.entries())
                .singleElement()
                .extracting(ChangesFile.Entry::label)
                .isEqualTo("1");
    }

    @Test
    void theEditionComesFromTheNewestEntry() {
        Release release = Release.of(ChangesFile.parse(KEPT), Release.Wish.NONE, TODAY);
        assertThat(release.edition())
                .isEqualTo(new Edition(2, "2026.2", LocalDate.of(2026, 9, 30)));
        assertThat(release.notes()).contains("A lab.");
        Release numbered =
                Release.of(
                        ChangesFile.parse("## [7] - 2026-05-05\n- x\n"), Release.Wish.NONE, TODAY);
        assertThat(numbered.edition()).isEqualTo(new Edition(7, "7", LocalDate.of(2026, 5, 5)));
    }

    @Test
    void wishesWin() {
        Release.Wish wish = new Release.Wish(LocalDate.of(2027, 1, 1), 9, "nine");
        Release release = Release.of(ChangesFile.parse(KEPT), wish, TODAY);
        assertThat(release.edition()).isEqualTo(new Edition(9, "nine", LocalDate.of(2027, 1, 1)));
        assertThat(release.notes()).isNull();
    }

    @Test
    void withoutAnyChangesItIsTheFirstEditionOfToday() {
        Release release = Release.of(ChangesFile.parse(""), Release.Wish.NONE, TODAY);
        assertThat(release.edition()).isEqualTo(new Edition(1, "1", TODAY));
    }
}
