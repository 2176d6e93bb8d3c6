package dev.carrel.markdown.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.course.Problem;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
    private final Problems problems = new Problems();

    private YamlNode read(String yaml) {
        return YamlReader.yaml(yaml, new Spot("f.yaml", 3, 1), 2, problems);
    }

    @Test
    void valuesKnowWhereTheyStand() {
        YamlNode root = read("a: 2.50\nlist:\n  - x\n  - {b: yes}\n");
        assertThat(root.text("a")).isEqualTo("2.50");
        assertThat(root.number("a")).isEqualTo(2.5);
        assertThat(root.get("a").spot()).isEqualTo(new Spot("f.yaml", 3, 6));
        assertThat(root.get("list").items().getLast().isTrue("b")).isTrue();
        assertThat(root.get("list").items().getFirst().spot()).isEqualTo(new Spot("f.yaml", 5, 7));
        assertThat(root.get("gone").text()).isNull();
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void mistakesAreTold() {
        read("a: 1\na: 2\n");
        read("a: [1\n");
        read("a: b: c\n");
        assertThat(problems.sorted())
                .extracting(Problem::code)
                .contains("yaml-duplicate-key", "yaml-syntax");
    }

    @Test
    void depthAndLengthHaveLimits() {
        read("[".repeat(200) + "]".repeat(200));
        read("a".repeat(1_000_001));
        assertThat(problems.sorted())
                .extracting(Problem::code)
                .contains("yaml-too-deep", "file-too-long");
    }

    @Test
    void pathsAreFoundAndNeverLeaveTheCourse() {
        var paths =
                new java.util.TreeSet<>(
                        java.util.List.of("m/one.md", "m/two words.md", "n/README.md", "x.md"));
        assertThat(CoursePaths.find(paths, "m/one.md", "two%20words.md"))
                .contains("m/two words.md");
        assertThat(CoursePaths.find(paths, "m/one.md", "../n/")).contains("n/README.md");
        assertThat(CoursePaths.find(paths, "m/one.md", "../x.html")).contains("x.md");
        assertThat(CoursePaths.find(paths, "m/one.md", "/x")).contains("x.md");
        assertThat(CoursePaths.find(paths, "m/one.md", "../../x.md")).isEmpty();
        assertThat(CoursePaths.find(paths, "m/one.md", "..\\..\\x.md")).isEmpty();
        assertThat(CoursePaths.decode("a%C3%A4%zz%")).isEqualTo("aä%zz%");
        assertThat(CoursePaths.encodePath("a b/ä?.png")).isEqualTo("a%20b/%C3%A4%3F.png");
    }
}
