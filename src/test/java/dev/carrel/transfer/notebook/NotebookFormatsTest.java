package dev.carrel.transfer.notebook;

import static dev.carrel.transfer.notebook.NotebookRoundTripTest.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

class NotebookFormatsTest {
    private static final CourseId ID = new CourseId("birds");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-24T09:30+01:00");
    private static final String EVIL = "</title><script>alert('x')</script> \"a\", b\n\tc";

    private final Notebook notebook =
            new Notebook(
                    ID,
                    "Birds <b>of</b> Europe",
                    List.of("Ann Author", "Bo Writer"),
                    section(
                            entry(highlight(1, "hears a mouse", "My *own* thought"), true),
                            entry(highlight(2, EVIL, EVIL), false),
                            entry(
                                    new Annotation.LessonNote(
                                            id(3),
                                            ID,
                                            new LessonId("CON/../Ü: 1"),
                                            1,
                                            "On the whole",
                                            Set.of("two words", "exam"),
                                            TIME,
                                            TIME),
                                    true)));

    @Test
    void oneMarkdownFilePerNoteWithFrontMatterThatIsYaml() {
        Map<String, String> files = MarkdownNotes.files(notebook);
        assertThat(files).hasSize(3);
        assertThat(files.keySet()).allMatch(name -> name.matches("note-[a-z0-9-]+\\.md"));
        for (String file : files.values()) {
            String front = file.substring(4, file.indexOf("\n---\n", 3));
            Map<?, ?> fields = new YAMLMapper().readValue(front, Map.class);
            assertThat(fields.get("course_title")).isEqualTo("Birds <b>of</b> Europe");
            assertThat(fields.get("created")).isEqualTo("2026-11-24T09:30:00+01:00");
        }
        String first = files.get("note-owls-" + id(1) + ".md");
        assertThat(first)
                .contains("colour: \"sky\"", "tags: [\"exam\"]")
                .endsWith("---\n\n> hears a mouse\n\nMy *own* thought\n")
                .doesNotContain("passage_gone");
        assertThat(files.get("note-owls-" + id(2) + ".md")).contains("passage_gone: true");
    }

    @Test
    void aNoteKeepsItsFileNameWhateverBecomesOfIt() {
        Notebook later =
                new Notebook(
                        ID,
                        "Another title",
                        List.of(),
                        section(entry(highlight(1, "hears a mouse", "quite other words"), false)));
        assertThat(MarkdownNotes.files(notebook).keySet())
                .containsAll(MarkdownNotes.files(later).keySet());
    }

    @Test
    void csvHasTheColumnsOfReadwiseAndQuotesEverything() {
        String csv = CsvNotes.text(List.of(notebook));
        assertThat(csv)
                .startsWith("Highlight,Title,Author,URL,Note,Location,Date\r\n")
                .contains(
                        "\"hears a mouse\",\"Birds <b>of</b> Europe: Owls\",\"Ann Author, Bo Writer\","
                                + "\"\",\"My *own* thought .exam\",\"1\",\"2026-11-24T09:30:00+01:00\"\r\n")
                .contains("\"</title><script>alert('x')</script> \"\"a\"\", b\n\tc\"")
                .contains("\"On the whole .exam .two-words\"");
        assertThat(csv.chars().filter(c -> c == '"').count() % 2).isZero();
    }

    @Test
    void theHtmlPageShowsEverythingAndRunsNothing() {
        Document page = Jsoup.parse(HtmlNotes.text("All <my> notes", List.of(notebook)));
        assertThat(page.select("script, iframe, img, link")).isEmpty();
        assertThat(page.title()).isEqualTo("All <my> notes");
        assertThat(page.select("h1").text()).isEqualTo("Birds <b>of</b> Europe");
        assertThat(page.select("article")).hasSize(3);
        assertThat(page.select("blockquote").eachText())
                .containsExactly("hears a mouse", EVIL.replaceAll("\\s+", " "));
        assertThat(page.select("article em").text()).isEqualTo("own");
        assertThat(page.select("blockquote").getFirst().className()).isEqualTo("sky");
    }

    @Test
    void ankiGetsOneLinePerCardWithAGuid() {
        List<String> lines = AnkiNotes.text(List.of(notebook)).lines().toList();
        List<String> cards = lines.stream().filter(line -> !line.startsWith("#")).toList();
        assertThat(lines).contains("#separator:tab", "#html:true", "#guid column:1");
        assertThat(cards).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(cards.get(i))
                    .startsWith("\"" + id(i + 1) + "\"\t")
                    .doesNotContain("<script");
            assertThat(cards.get(i).chars().filter(c -> c == '\t').count()).isEqualTo(4);
        }
        assertThat(cards.get(2)).endsWith("\t\"exam two-words\"\t\"Birds <b>of</b> Europe\"");
    }

    private static List<Notebook.Section> section(Notebook.Entry... entries) {
        return List.of(new Notebook.Section("Owls", List.of(entries), List.of()));
    }

    private static Notebook.Entry entry(Annotation annotation, boolean placed) {
        return new Notebook.Entry(annotation, "Owls", placed);
    }

    private static Annotation highlight(int number, String exact, String body) {
        return new Annotation.Highlight(
                id(number),
                ID,
                new Passage(
                        new LessonId("owls"),
                        1,
                        4,
                        4 + exact.length(),
                        new QuoteSelector(exact, "", ""),
                        null),
                Colour.SKY,
                Style.HIGHLIGHT,
                body,
                Set.of("exam"),
                TIME,
                TIME);
    }
}
