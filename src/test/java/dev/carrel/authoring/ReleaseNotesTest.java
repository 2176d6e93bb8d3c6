package dev.carrel.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Edition;
import dev.carrel.course.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `CHANGES.md` as people keep it, and the edition that comes of it.
class ReleaseNotesTest {
    private static final LocalDate TODAY = SourceExamples.TODAY;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## [2026.2] - 2026-09-30 | 2026.2 | 2026-09-30",
                "## 2026.2 – 2026-09-30 | 2026.2 | 2026-09-30",
                "## 2026.2 (2026-09-30) | 2026.2 | 2026-09-30",
                "## [2026.2](https://example.org) — 2026-09-30 | 2026.2 | 2026-09-30",
                "## Second edition, 2026-09-30 | Second edition, | 2026-09-30",
                "## 2026-09-30 | 2026-09-30 | 2026-09-30",
                "## [7] | 7 |",
                "## Winter | Winter |"
            })
    void headingsNameEditionsAndDays(String heading, String label, @Nullable LocalDate day) {
        assertThat(ChangesFile.parse(heading + "\n- x\n").entries())
                .containsExactly(new ChangesFile.Entry(label, day, "- x", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## \n- x\n",
                "##  \n",
                "## -\n- x\n",
                "## [Unreleased]\n- x\n",
                "## unreleased\n"
            })
    void aHeadingWithoutANameIsNoEdition(String text) {
        ChangesFile changes = ChangesFile.parse(text);

        assertThat(changes.entries()).isEmpty();
        assertThat(Release.of(changes, Release.Wish.NONE, TODAY).edition())
                .isEqualTo(new Edition(1, "1", TODAY));
    }

    @Test
    void filesOfOtherSystemsAreReadTheSame() {
        List<ChangesFile.Entry> plain =
                ChangesFile.parse("## 1 - 2026-01-01\n- x\n- y\n").entries();

        assertThat(ChangesFile.parse("\uFEFF## 1 - 2026-01-01\r\n- x\r\n- y\r\n").entries())
                .isEqualTo(plain)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## 3 - 2026-03-03\\n## 2 - 2026-02-02 | 3 | 3 | 2026-03-03",
                "## 2 - 2026-02-02\\n## 3 - 2026-03-03 | 3 | 3 | 2026-03-03",
                "## b - 2026-02-02\\n## a - 2026-01-01 | 2 | b | 2026-02-02",
                "## b - 2026-01-01\\n## a - 2026-01-01 | 2 | b | 2026-01-01",
                "## [12] - 2026-01-01 | 12 | 12 | 2026-01-01",
                "## 1.0.0 - 2026-01-01 | 1 | 1.0.0 | 2026-01-01",
                "## Spring | 1 | Spring | 2026-11-24",
                "'' | 1 | 1 | 2026-11-24"
            })
    void theNewestEntryIsTheEdition(String text, int number, String label, LocalDate day) {
        ChangesFile changes = ChangesFile.parse(text.translateEscapes());

        assertThat(Release.of(changes, Release.Wish.NONE, TODAY).edition())
                .isEqualTo(new Edition(number, label, day));
    }

    @ParameterizedTest
    @CsvSource({
        ", , , 2, '2026.2', 2026-09-30, true",
        "2027-01-01, , , 2, '2026.2', 2027-01-01, true",
        ", 5, , 5, '5', 2026-09-30, false",
        ", 2, , 2, '2026.2', 2026-09-30, true",
        ", , beta, 2, beta, 2026-09-30, true",
        "2027-01-01, 9, nine, 9, nine, 2027-01-01, false"
    })
    void whatIsAskedForGoesBeforeWhatIsWritten(
            @Nullable LocalDate day,
            @Nullable Integer number,
            @Nullable String label,
            int itsNumber,
            String itsLabel,
            LocalDate itsDay,
            boolean hasNotes) {
        ChangesFile changes =
                ChangesFile.parse(
                        "## [2026.2] - 2026-09-30\n- Lab.\n## [2026.1] - 2026-02-01\n- First.\n");
        Release release = Release.of(changes, new Release.Wish(day, number, label), TODAY);

        assertThat(release.edition()).isEqualTo(new Edition(itsNumber, itsLabel, itsDay));
        assertThat(release.notes()).isEqualTo(hasNotes ? "- Lab." : null);
    }

    @Test
    void anEditionNobodyWroteAboutComesAfterTheLastOne() {
        Release written =
                Release.of(ChangesFile.parse("## 2 - 2026-01-01\n- x\n"), Release.Wish.NONE, TODAY);
        Release next = written.after(written.edition(), Release.Wish.NONE, TODAY);

        assertThat(next).isEqualTo(new Release(new Edition(3, "3", TODAY), null));
        assertThat(
                        next.after(next.edition(), new Release.Wish(null, null, "four"), TODAY)
                                .edition())
                .isEqualTo(new Edition(4, "four", TODAY));
    }

    @Test
    void aDayThatDoesNotExistIsToldInOneLine() {
        assertThat(ChangesFile.parse("# C\n\n## 1 - 2026-02-30\n").problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "CHANGES.md:3:0: warning changes-date: '2026-02-30' is not a day. Write the"
                                + " day of release like 2026-11-24.");
    }
}
