package dev.carrel.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Edition;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.LessonChange;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What learners are told of an edition: which lessons are new, changed or gone.
class EditionChangesTest {
    @TempDir Path folder = Path.of("");
    private int count;

    /// Makes the next manifest of a course with these files.
    private Manifest edition(Optional<Manifest> before, Map<String, String> files)
            throws IOException {
        count++;
        SourceFolder source =
                SourceFolder.open(
                        SourceExamples.write(folder.resolve("e" + count), new TreeMap<>(files)));
        return EditionMaker.manifest(
                CourseCheck.of(source, SourceExamples.TODAY, Progress.SILENT).course(),
                new Release(new Edition(count, "" + count, SourceExamples.TODAY), null),
                EditionMaker.pack(source, (_, _) -> {}, Progress.SILENT),
                before);
    }

    private static Map<String, String> files(String... pathsAndTexts) {
        Map<String, String> files = new TreeMap<>(SourceExamples.own());
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return files;
    }

    private List<String> changes(Map<String, String> files) throws IOException {
        Manifest first = edition(Optional.empty(), SourceExamples.own());
        return edition(Optional.of(first), files).changes().stream()
                .map(change -> change.kind() + " " + change.id() + " '" + change.title() + "'")
                .toList();
    }

    @Test
    void theFirstEditionChangesNothing() throws IOException {
        Manifest first = edition(Optional.empty(), SourceExamples.own());

        assertThat(first.changes()).isEmpty();
        assertThat(first.previous()).isNull();
        assertThat(first.lessons())
                .extracting(l -> l.id().value())
                .containsExactly("bowline", "reef");
    }

    @Test
    void anEditionNamesTheOneBeforeByItsHash() throws IOException {
        Manifest first = edition(Optional.empty(), SourceExamples.own());
        Manifest second = edition(Optional.of(first), SourceExamples.own());

        assertThat(second.previous()).isEqualTo(Sha256.of(first.json()));
        assertThat(second.changes()).isEmpty();
        assertThat(EditionMaker.sameContent(first, second)).isTrue();
    }

    @Test
    void aLessonWithOtherWordsIsChanged() throws IOException {
        assertThat(changes(files("reef.md", "# Reef\n\nLeft over right.\n")))
                .containsExactly("CHANGED reef 'Reef'");
    }

    @Test
    void aNewLessonIsAddedAndAMissingOneRemoved() throws IOException {
        Map<String, String> files =
                files(
                        "SUMMARY.md",
                        "# Knots\n\n* [Hitch](hitch.md)\n* [Bowline](bowline.md)\n",
                        "hitch.md",
                        "# Hitch\n");
        files.remove("reef.md");

        assertThat(changes(files)).containsExactly("ADDED hitch 'Hitch'", "REMOVED reef 'Reef'");
    }

    @Test
    void aRenamedLessonWithARedirectIsNeitherNewNorGone() throws IOException {
        Map<String, String> files =
                files(
                        "course.yaml",
                        SourceExamples.own().get("course.yaml")
                                + "redirects: {reef: square-knot}\n",
                        "SUMMARY.md",
                        "# Knots\n\n* [Bowline](bowline.md)\n* [Square](square-knot.md)\n",
                        "square-knot.md",
                        "# Reef\n\nRight over left, then left over right.\n");
        files.remove("reef.md");

        assertThat(changes(files)).isEmpty();
    }

    @Test
    void aRenamedLessonWithoutARedirectIsGoneAndNew() throws IOException {
        Map<String, String> files =
                files(
                        "SUMMARY.md",
                        "* [Bowline](bowline.md)\n* [Square](square.md)\n",
                        "square.md",
                        "# S\n");
        files.remove("reef.md");

        assertThat(changes(files)).containsExactly("ADDED square 'Square'", "REMOVED reef 'Reef'");
    }

    @Test
    void aLessonThatMovedAndKeptItsIdIsTheSame() throws IOException {
        Map<String, String> files =
                files(
                        "SUMMARY.md",
                        "* [Reef](part/moved.md)\n* [Bowline](bowline.md)\n",
                        "part/moved.md",
                        "---\nid: reef\n---\n# Reef\n\nRight over left, then left over right.\n");
        files.remove("reef.md");

        assertThat(changes(files)).containsExactly("CHANGED reef 'Reef'");
    }

    @Test
    void twoLessonsMergedIntoOneAreOneChange() throws IOException {
        Map<String, String> files =
                files(
                        "course.yaml",
                        SourceExamples.own().get("course.yaml")
                                + "redirects: {reef: knots, bowline: knots}\n",
                        "SUMMARY.md",
                        "* [All knots](knots.md)\n",
                        "knots.md",
                        "# All knots\n\n![A](assets/bowline.png)\n");
        files.remove("reef.md");
        files.remove("bowline.md");

        assertThat(changes(files)).containsExactly("CHANGED knots 'All knots'");
    }

    @Test
    void aNewPictureAloneIsNoChangeOfALesson() throws IOException {
        Manifest first = edition(Optional.empty(), SourceExamples.own());
        Manifest second = edition(Optional.of(first), files("assets/more.svg", "<svg/>"));

        assertThat(second.changes()).extracting(LessonChange::kind).isEmpty();
        assertThat(EditionMaker.sameContent(first, second)).isFalse();
    }

    @Test
    void versionsOfMetadataLeaveRoomBetweenEditions() throws IOException {
        Manifest first = edition(Optional.empty(), SourceExamples.own());
        Manifest second = edition(Optional.of(first), SourceExamples.own());

        assertThat(EditionMaker.firstVersion(second))
                .isGreaterThan(EditionMaker.firstVersion(first) + 1_000);
        assertThat(EditionMaker.target(second, second.gzip()).name())
                .isEqualTo("manifests/knots-2.json.gz");
    }
}
