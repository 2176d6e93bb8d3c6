package dev.carrel.transfer.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Highlight;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.CourseText;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.BlockId;
import dev.carrel.course.Course;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.records.LearnerRecords;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookRoundTripTest {
    private static final CourseId ID = new CourseId("birds");
    private static final LessonId OWLS = new LessonId("owls");
    private static final LessonId JAYS = new LessonId("m1/jays & crows");
    private static final String OWL_TEXT =
            "An owl hunts at night. It hears a mouse below the snow. An owl hunts alone.";
    private static final CourseText TEXT =
            new CourseText(
                    new LinkedHashMap<>(Map.of(OWLS, OWL_TEXT, JAYS, "A jay hides nuts. 漢字 too.")));

    @TempDir Path folder;
    private final WebAnnotationReader reader =
            new WebAnnotationReader(ID, 7, TEXT, Clock.systemUTC());

    @Test
    void whatIsExportedComesBackEqualInAnEmptyProfile() throws Exception {
        Random random = new Random(9);
        try (LearnerRecords one = open("one");
                LearnerRecords two = open("two")) {
            for (int i = 0; i < 150; i++) {
                leave(one, random);
            }
            List<Annotation> all = one.annotations().list(ID);
            assertThat(all).hasSize(150);
            String json = WebAnnotations.text("Birds", List.of(notebook(one, 2)));

            Imported imported = reader.read(json);
            assertThat(imported.empty()).isZero();
            assertThat(imported.found()).isEmpty();
            for (int twice = 0; twice < 2; twice++) {
                for (Annotation annotation : imported.annotations()) {
                    two.annotations().add(annotation);
                }
                assertThat(two.annotations().list(ID)).isEqualTo(all);
            }
            assertThat(WebAnnotations.text("Birds", List.of(notebook(two, 2)))).isEqualTo(json);
        }
    }

    @Test
    void notesOfThoriumAreFoundByTheirWords() throws Exception {
        Imported imported =
                reader.read(
                        """
                        {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationSet",
                         "items": [
                          {"id": "urn:uuid:3f9a1c1e-0a55-4f0e-9f57-6a7d3a0f6a11", "type": "Annotation",
                           "created": "2025-03-04T10:00:00Z", "modified": "2025-03-05T10:00:00Z",
                           "body": {"type": "TextualBody", "value": "Spooky", "format": "text/plain",
                                    "color": {"red": 70, "green": 140, "blue": 230},
                                    "highlight": "underline", "tag": "exam"},
                           "target": {"source": "OEBPS/c1.xhtml", "selector": [
                             {"type": "CssSelector", "value": "p"},
                             {"type": "TextQuoteSelector", "exact": "hears a mouse",
                              "prefix": "It ", "suffix": " below"}]}},
                          {"id": "x", "type": "Annotation", "body": {"value": "gone"},
                           "target": {"source": "OEBPS/c2.xhtml", "selector": {
                             "type": "TextQuoteSelector", "exact": "a penguin dives"}}}]}
                        """);
        Highlight found = (Highlight) imported.annotations().getFirst();
        assertThat(found.id()).hasToString("3f9a1c1e-0a55-4f0e-9f57-6a7d3a0f6a11");
        assertThat(found.body()).isEqualTo("Spooky");
        assertThat(found.tags()).containsExactly("exam");
        assertThat(found.colour()).isEqualTo(Colour.SKY);
        assertThat(found.style()).isEqualTo(Style.UNDERLINE);
        assertThat(found.passage().edition()).isEqualTo(7);
        assertThat(OWL_TEXT.substring(found.passage().start(), found.passage().end()))
                .isEqualTo("hears a mouse");
        Highlight lost = (Highlight) imported.annotations().getLast();
        assertThat(lost.passage().quote()).isEqualTo(new QuoteSelector("a penguin dives", "", ""));
        assertThat(lost.body()).isEqualTo("gone");
        assertThat(lost.lesson()).hasToString("OEBPS/c2.xhtml");
        assertThat(imported.found().get(lost.id()))
                .isEqualTo(new AnchorOutcome.Orphaned(List.of()));
    }

    @Test
    void notesOfHypothesisAreFoundByTheirWordsAndKeepTheirIds() throws Exception {
        String rows =
                """
                {"total": 1, "rows": [{"id": "qP3tXk8", "created": "2025-03-04T10:00:00.5+00:00",
                  "updated": "2025-03-04T11:00:00+00:00", "uri": "https://example.org/jays",
                  "text": "Clever *birds*", "tags": ["a", "b"],
                  "target": [{"source": "https://example.org/jays", "selector": [
                    {"type": "RangeSelector", "startContainer": "/p[1]"},
                    {"type": "TextPositionSelector", "start": 900, "end": 904},
                    {"type": "TextQuoteSelector", "exact": "hides nuts", "prefix": "A jay ",
                     "suffix": "."}]}]}]}
                """;
        Highlight found = (Highlight) reader.read(rows).annotations().getFirst();
        assertThat(found.lesson()).isEqualTo(JAYS);
        assertThat(found.body()).isEqualTo("Clever *birds*");
        assertThat(found.tags()).containsExactlyInAnyOrder("a", "b");
        assertThat(reader.read(rows).annotations()).containsExactly(found);
    }

    @Test
    void wordsThatStandInTwoPlacesAreNotGuessed() throws Exception {
        Imported imported =
                reader.read(
                        "[{\"target\":{\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"An owl hunts\"}}}]");
        Annotation asked = imported.annotations().getFirst();
        assertThat(imported.found().get(asked.id()))
                .isEqualTo(
                        new AnchorOutcome.Ambiguous(
                                List.of(
                                        new AnchorOutcome.Place(OWLS, 0, 12),
                                        new AnchorOutcome.Place(OWLS, 56, 68))));
    }

    @Test
    void aFileOfAnythingElseIsRefusedInPlainWords() {
        for (String file : List.of("", "{", "[]", "{\"items\":[]}", "7", "<html>")) {
            assertThatThrownBy(() -> reader.read(file))
                    .as(file)
                    .isInstanceOf(NotebookException.class)
                    .hasMessageContaining("Choose a file");
        }
    }

    @Test
    void oddItemsNeverBreakTheOthers() throws Exception {
        Imported imported =
                reader.read(
                        """
                        [{"target": 7}, {"target": []}, {"target": {"selector": [null, 3, {}]}},
                         {"target": {}, "carrel:course": "birds", "carrel:lesson": "owls",
                          "carrel:edition": 1, "body": [null, "plain", {"value": 5}]},
                         {"target": {"selector": [{"type": "TextPositionSelector", "start": -4}]},
                          "carrel:course": "birds", "carrel:lesson": "owls", "carrel:edition": 1}]
                        """);
        assertThat(imported.annotations())
                .singleElement()
                .isInstanceOf(Annotation.LessonNote.class)
                .returns("plain", Annotation::body);
        assertThat(imported.empty()).isEqualTo(4);
    }

    private LearnerRecords open(String name) throws Exception {
        return LearnerRecords.open(folder.resolve(name), Clock.systemUTC());
    }

    private static Notebook notebook(LearnerRecords records, int edition) throws Exception {
        return Notebook.of(course(), records.placements().inEdition(ID, edition));
    }

    static Course course() {
        return new Course(
                ID,
                "Birds",
                Course.About.NOTHING,
                "en",
                null,
                Map.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /// A placed or lost annotation for the tests of single formats.
    static PlacedAnnotation placed(Annotation annotation) {
        return new PlacedAnnotation(annotation, Optional.empty(), Optional.empty());
    }

    private static void leave(LearnerRecords records, Random random) throws Exception {
        LessonId lesson = random.nextBoolean() ? OWLS : JAYS;
        int start = random.nextInt(200);
        Passage passage =
                new Passage(
                        lesson,
                        random.nextInt(4), // 0: made on no edition, a stray from elsewhere
                        start,
                        start + random.nextInt(50),
                        new QuoteSelector(words(random), words(random), words(random)),
                        random.nextBoolean() ? null : new BlockId("p-" + start));
        Set<String> tags = random.nextBoolean() ? Set.of() : Set.of("exam", words(random) + "t");
        switch (random.nextInt(3)) {
            case 0 -> records.annotations().note(ID, lesson, 2, words(random), tags);
            case 1 -> records.annotations().bookmark(ID, passage, words(random), tags);
            default ->
                    records.annotations()
                            .highlight(
                                    ID,
                                    passage,
                                    pick(random, List.of(Colour.values())),
                                    pick(random, List.of(Style.values())),
                                    words(random),
                                    tags);
        }
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String words(Random random) {
        String[] some = {
            "",
            "owl",
            "a\nb\r\n\tc",
            "\"<&>'",
            "漢字 👩‍🔬 é",
            " edge ",
            "\u0000\u2028",
            "שלום \u202Eעברית",
            "🦉🏽‍♀️",
            "\ud83e"
        };
        return some[random.nextInt(some.length)] + some[random.nextInt(some.length)];
    }

    static UUID id(int number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
