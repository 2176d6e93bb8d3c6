package dev.carrel.coursepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Holds the bundled course to its own rules: length, order, feedback, sources, pictures.
class BundledCourseTest {
    private static final int WORDS_A_MINUTE = 190;
    private static final Set<String> HAVE_CHOICES = Set.of("single", "multiple");

    private List<BundledLesson> lessons = List.of();

    @BeforeEach
    void read() throws IOException {
        lessons = BundledLesson.all();
        assertThat(lessons).hasSize(5);
    }

    @Test
    void readingTakesAsLongAsPromised() {
        for (BundledLesson lesson : lessons) {
            int promised = lesson.head().path("minutes").path("read").asInt() * WORDS_A_MINUTE;
            assertThat((double) lesson.words() / promised)
                    .as("words of %s, as a share of %d", lesson.id(), promised)
                    .isBetween(0.85, 1.2);
        }
    }

    @Test
    void minutesAddUp() throws IOException {
        long minutes =
                lessons.stream()
                        .map(lesson -> lesson.head().path("minutes"))
                        .mapToLong(m -> m.path("read").asLong() + m.path("do").asLong())
                        .sum();
        assertThat(Duration.parse(BundledLesson.yaml("course.yaml").path("time").asString()))
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void everyLessonFollowsTheTemplate() {
        for (BundledLesson lesson : lessons) {
            String body = lesson.body();
            List<Integer> places =
                    Stream.of(
                                    "kind: predict",
                                    "\n## The decision\n",
                                    "\n<details><summary>",
                                    "> [!CASE] ",
                                    "> [!STORY] Saltmarsh: ",
                                    "> [!TRAP] ",
                                    "\n## Check yourself\n",
                                    "> [!REMEMBER] ",
                                    "\n## Four questions to take along\n")
                            .map(body::indexOf)
                            .toList();
            assertThat(places).as(lesson.id()).doesNotContain(-1).isSorted();
            assertThat(BundledLesson.count(remembered(lesson))).as(lesson.id()).isBetween(8, 25);
            assertThat(body)
                    .contains(
                            "**What decision does this change?**",
                            "**What is it worth, and to whom?**",
                            "**How would we know it is wrong?**",
                            "**What happens when it is?**");
        }
    }

    private static String remembered(BundledLesson lesson) {
        return lesson.callout("REMEMBER").replaceFirst(".*\\n", "");
    }

    @Test
    void everyFootnoteIsDefinedAndCalledFor() {
        for (BundledLesson lesson : lessons) {
            assertThat(lesson.footnotesUsed()).as(lesson.id()).isEqualTo(lesson.footnotesDefined());
            assertThat(lesson.callout("CASE")).as("source of the case").contains("[^");
        }
    }

    @Test
    void questionsExplainThemselves() {
        Set<String> seen = new TreeSet<>();
        for (BundledLesson lesson : lessons) {
            String module = lesson.id().substring(0, 3);
            int objectives = lesson.head().path("objectives").size();
            assertThat(lesson.questions()).hasSizeGreaterThanOrEqualTo(4);
            lesson.questions()
                    .forEach((id, question) -> {
                        assertThat(seen.add(id)).as("%s is unique", id).isTrue();
                        assertThat(id).startsWith(module);
                        assertThat(question.path("prompt").asString()).as(id).isNotBlank();
                        assertThat(question.path("review").asString())
                                .as(id)
                                .isIn("core", "detail", "none");
                        String objective = question.path("objective").asString("");
                        if (!objective.isEmpty()) {
                            assertThat(numbers(lesson, objectives)).contains(objective);
                        }
                        checkKind(id, question);
                    });
        }
    }

    private static List<String> numbers(BundledLesson lesson, int objectives) {
        String prefix = lesson.id().substring(0, "m01-l01".length());
        return Stream.iterate(1, n -> n <= objectives, n -> n + 1)
                .map(n -> prefix + "-o" + n)
                .toList();
    }

    private static void checkKind(String id, JsonNode question) {
        String kind = question.path("kind").asString();
        if (HAVE_CHOICES.contains(kind)) {
            List<JsonNode> choices = question.path("choices").valueStream().toList();
            long right = choices.stream().filter(c -> c.path("correct").asBoolean(false)).count();
            assertThat(choices).as(id).hasSizeBetween(3, 6);
            assertThat(choices)
                    .as(id)
                    .allMatch(choice -> !choice.path("why").asString("").isBlank());
            assertThat(right).as(id).isGreaterThanOrEqualTo(1).isLessThan(choices.size());
            assertThat(kind.equals("single") && right != 1).as("one right in %s", id).isFalse();
            return;
        }
        String needed =
                switch (kind) {
                    case "predict" -> "reveal";
                    case "numeric" -> "tolerance";
                    case "short" -> "points";
                    case "matching" -> "pairs";
                    case "ordering" -> "items";
                    case "cloze" -> "why";
                    default -> "a kind of question this course uses";
                };
        assertThat(question.has(needed)).as("%s of %s", needed, id).isTrue();
    }

    @Test
    void everyPictureHasWordsAndADarkVariant() throws IOException {
        Set<Path> shown = new TreeSet<>();
        shown.add(
                BundledLesson.COURSE.resolve(
                        BundledLesson.yaml("course.yaml").path("cover").asString()));
        for (BundledLesson lesson : lessons) {
            assertThat(lesson.images()).as("pictures of %s", lesson.id()).isNotEmpty();
            for (BundledLesson.Image image : lesson.images()) {
                assertThat(BundledLesson.count(image.alt())).as(image.path()).isGreaterThan(12);
                assertThat(image.caption()).startsWith("Figure ");
                shown.add(lesson.file().resolveSibling(image.path()).normalize());
            }
        }
        Set<Path> expected = new TreeSet<>(shown);
        shown.forEach(p -> expected.add(Path.of(p.toString().replace(".svg", ".dark.svg"))));
        try (Stream<Path> files = Files.list(BundledLesson.COURSE.resolve("assets"))) {
            assertThat(files.toList()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void picturesAreSafeAndLegible() throws IOException {
        Pattern size = Pattern.compile("font-size=\"([\\d.]+)\"");
        try (Stream<Path> files = Files.list(BundledLesson.COURSE.resolve("assets"))) {
            for (Path file : files.toList()) {
                String svg = Files.readString(file);
                assertThat(svg).as(file.toString()).doesNotContain("<script", "href", "url(", "<!");
                assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
                assertThat(svg).contains("'Source Sans 3'", "<title>");
                assertThat(size.matcher(svg).results().map(m -> Double.valueOf(m.group(1))))
                        .allMatch(pixels -> pixels >= 15);
            }
        }
    }

    @Test
    void termsAndReadingsAreDefined() throws IOException {
        String glossary = Files.readString(BundledLesson.COURSE.resolve("GLOSSARY.md"));
        Set<String> terms =
                Pattern.compile("(?m)^## (.+)$")
                        .matcher(glossary)
                        .results()
                        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> readings = new TreeSet<>();
        BundledLesson.yaml("readings.yaml")
                .forEach(reading -> readings.add(reading.path("id").asString()));
        Set<String> introduced = new TreeSet<>();
        Set<String> recommended = new TreeSet<>();
        for (BundledLesson lesson : lessons) {
            lesson.head()
                    .path("terms")
                    .forEach(term -> introduced.add(term.asString().toLowerCase(Locale.ROOT)));
            lesson.head().path("readings").forEach(r -> recommended.add(r.path("id").asString()));
        }
        assertThat(terms).isEqualTo(introduced);
        assertThat(readings).isEqualTo(recommended);
    }

    @Test
    void theOutlineHoldsEveryLessonAndNothingElse() throws IOException {
        String summary = Files.readString(BundledLesson.COURSE.resolve("SUMMARY.md"));
        List<String> linked =
                Pattern.compile("\\]\\((m[^)]+)\\)")
                        .matcher(summary)
                        .results()
                        .map(link -> link.group(1))
                        .toList();
        List<String> written = new ArrayList<>();
        for (BundledLesson lesson : lessons) {
            String title =
                    lesson.body().lines().filter(l -> l.startsWith("# ")).findFirst().orElse("");
            written.add(
                    BundledLesson.COURSE.relativize(lesson.file()).toString().replace('\\', '/'));
            assertThat(summary).contains("[" + title.substring(2) + "]");
        }
        assertThat(linked).isEqualTo(written);
    }

    @Test
    void agingClaimsNameALessonAndADateToLookAgain() throws IOException {
        List<String> ids = lessons.stream().map(BundledLesson::id).toList();
        for (JsonNode claim : BundledLesson.yaml("perishable.yaml")) {
            assertThat(claim.propertyNames())
                    .contains("id", "claim", "as-of", "review-by", "lesson", "source");
            assertThat(ids).contains(claim.path("lesson").asString());
            assertThat(claim.path("review-by").asString())
                    .isGreaterThan(claim.path("as-of").asString());
        }
    }
}
