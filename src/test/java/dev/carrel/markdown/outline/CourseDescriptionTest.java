package dev.carrel.markdown.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.CourseId;
import dev.carrel.course.Person;
import dev.carrel.course.Problem;
import dev.carrel.markdown.MemoryFiles;
import dev.carrel.markdown.source.Problems;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `course.yaml` says, and what is made of it where it is silent or wrong.
class CourseDescriptionTest {
    private final Problems problems = new Problems();

    private CourseDescription read(String fallbackId, String... files) {
        MemoryFiles course = MemoryFiles.of(files);
        return CourseDescription.read(
                course, BookSettings.read(course, problems), fallbackId, problems);
    }

    private CourseDescription read(String yaml) {
        return read("folder", "course.yaml", yaml, "assets/cover.svg", "<svg/>");
    }

    @Test
    void everyFieldIsRead() {
        CourseDescription about =
                read(
                        """
                        id: ship-it-smart
                        title: Ship It Smart
                        subtitle: From idea to product
                        language: pt-BR
                        authors: [{name: Ana, url: "https://example.org/ana"}, Bo]
                        license: CC-BY-4.0
                        description: All of it.
                        time: PT9H50M
                        audience: [Engineers]
                        prerequisites: [Some Python, Patience]
                        outcomes: [Ship]
                        cover: assets/cover.svg
                        redirects: {old: new, empty: }
                        updates: https://example.org/ship/
                        contact: {suggestions: "mailto:ana@example.org"}
                        """);

        assertThat(problems.sorted()).isEmpty();
        assertThat(about.id()).isEqualTo(new CourseId("ship-it-smart"));
        assertThat(about.title()).isEqualTo("Ship It Smart");
        assertThat(about.language()).isEqualTo("pt-BR");
        assertThat(about.cover()).isEqualTo("assets/cover.svg");
        assertThat(about.redirects()).containsOnlyKeys("old").containsEntry("old", "new");
        assertThat(about.updates()).isEqualTo(URI.create("https://example.org/ship/"));
        assertThat(about.about().subtitle()).isEqualTo("From idea to product");
        assertThat(about.about().authors())
                .containsExactly(
                        new Person("Ana", URI.create("https://example.org/ana")),
                        new Person("Bo", null));
        assertThat(about.about().license()).isEqualTo("CC-BY-4.0");
        assertThat(about.about().description()).isEqualTo("All of it.");
        assertThat(about.about().time()).isEqualTo(Duration.ofMinutes(590));
        assertThat(about.about().audience()).containsExactly("Engineers");
        assertThat(about.about().prerequisites()).containsExactly("Some Python", "Patience");
        assertThat(about.about().outcomes()).containsExactly("Ship");
        assertThat(about.about().contact())
                .containsEntry("suggestions", URI.create("mailto:ana@example.org"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ship It Smart! | ship-it-smart",
                "my_course.v2 | my-course-v2",
                "-edge- | edge",
                "ml | course-ml",
                "курс | course",
                "A | course-a"
            })
    void withoutCourseYamlTheFoldersNameIsMadeAnId(String folder, String id) {
        assertThat(read(folder, "README.md", "# R").id()).isEqualTo(new CourseId(id));
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "course.yaml:0:0: warning course-yaml-missing: There is no course.yaml; id"
                                + " and title are guessed. Write one with at least id: and title:,"
                                + " so that the id never changes.");
    }

    @Test
    void aVeryLongFolderNameStillGivesAnId() {
        assertThat(read("very long ".repeat(20), "README.md", "").id().value()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ship It", "ab", "a/b", "über"})
    void anIdOfAnotherShapeIsAnErrorAndTheNearestIdIsTaken(String id) {
        CourseDescription about = read("title: T\nid: " + id + "\n");

        assertThat(about.id().value()).isNotEqualTo("folder").isNotEqualTo(id);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        "course.yaml:2:5: error course-id-shape: '"
                                + id
                                + "' cannot be a course id. Use 3 to 64 of a-z, 0-9 and hyphens.");
    }

    @Test
    void aMissingIdIsAWarningAndTheFoldersNameIsTaken() {
        assertThat(read("title: T\n").id()).isEqualTo(new CourseId("folder"));
        assertThat(problems.sorted())
                .extracting(Problem::code)
                .containsExactly("course-id-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "just a sentence | course-yaml-shape 0:0",
                "[a, list] | course-yaml-shape 0:0",
                "'id: abc\\ntime: 9 hours' | time-shape 2:7",
                "'id: abc\\nlanguage: klingon!' | language-shape 2:11",
                "'id: abc\\ncover: gone.svg' | asset-missing 2:8",
                "'id: abc\\ncover: ../../secret.svg' | asset-missing 2:8",
                "'id: abc\\nupdates: ship.example.org' | address-unusable 2:10",
                "'id: abc\\ncontact: {suggestions: x@y.z}' | address-unusable 2:24",
                "'id: abc\\nauthors: [{name: A, url: example.org}]' | address-unusable 2:26"
            })
    void whatCannotBeUsedIsToldWithItsPlaceAndLeftOut(String yaml, String told) {
        CourseDescription about = read(yaml.translateEscapes());

        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code() + " " + problem.line() + ":" + problem.column())
                            .isEqualTo(told);
                    assertThat(problem.remedy()).isNotBlank();
                });
        assertThat(about.about().time()).isNull();
        assertThat(about.language()).isEqualTo("en");
        assertThat(about.cover()).isNull();
        assertThat(about.updates()).isNull();
        assertThat(about.about().contact()).isEmpty();
    }

    @Test
    void aTimeBelowZeroIsNoTime() {
        assertThat(read("id: abc\ntime: PT-5H\n").about().time()).isNull();
        assertThat(problems.sorted()).extracting(Problem::code).containsExactly("time-shape");
    }

    @Test
    void courseYamlGoesBeforeTheSettingsOfOtherTools() {
        String toml =
                "[book]\ntitle = \"Toml\"\ndescription = \"D\"\nlanguage = \"de\"\nauthors = [\"T\"]\n";
        CourseDescription ours =
                read(
                        "x",
                        "book.toml",
                        toml,
                        "course.yaml",
                        "id: abc\ntitle: Ours\nlanguage: fr\nauthors: [O]\n");
        CourseDescription theirs = read("x", "book.toml", toml, "course.yaml", "id: abc\n");

        assertThat(ours.title()).isEqualTo("Ours");
        assertThat(ours.language()).isEqualTo("fr");
        assertThat(ours.about().authors()).containsExactly(new Person("O", null));
        assertThat(ours.about().description()).isEqualTo("D");
        assertThat(theirs.title()).isEqualTo("Toml");
        assertThat(theirs.language()).isEqualTo("de");
        assertThat(theirs.about().authors()).containsExactly(new Person("T", null));
    }
}
