package dev.carrel.transfer.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.Annotation.Style;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.transfer.notebook.NotesExport.Outcome;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotesExportTest {
    private static final CourseId ID = new CourseId("birds");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-24T09:30:00.5+01:00");

    @TempDir Path folder;

    private static Notebook notebook(Annotation... notes) {
        return new Notebook(
                ID,
                "Birds",
                List.of("Ann"),
                List.of(
                        new Notebook.Section(
                                "Owls",
                                Stream.of(notes)
                                        .map(one -> new Notebook.Entry(one, "Owls", true))
                                        .toList(),
                                List.of())));
    }

    private static Annotation note(String lesson, String body, String... tags) {
        return new Annotation.LessonNote(
                Annotation.newId(), ID, new LessonId(lesson), 1, body, Set.of(tags), TIME, TIME);
    }

    private static Annotation highlight(String exact, String body) {
        return new Annotation.Highlight(
                Annotation.newId(),
                ID,
                new Passage(
                        new LessonId("owls"),
                        1,
                        0,
                        exact.length(),
                        new QuoteSelector(exact, "", ""),
                        null),
                Colour.ROSE,
                Style.MARGIN,
                body,
                Set.of(),
                TIME,
                TIME);
    }

    private Outcome write(NotesFormat format, Path where, Notebook... notebooks) {
        return NotesExport.write(List.of(notebooks), format, where, Progress.SILENT);
    }

    private List<String> names(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(NotesFormat.class)
    void everyFormatIsWrittenWholeAndAgain(NotesFormat format) throws Exception {
        Notebook notebook = notebook(highlight("hears a mouse", "why?"), note("owls", "x"));
        Path where = folder.resolve("new/folder").resolve(format.fileName(List.of(notebook)));
        for (int twice = 0; twice < 2; twice++) {
            assertThat(write(format, where, notebook))
                    .isEqualTo(new Outcome.Written(where, 2, 0, List.of()));
        }
        assertThat(names(folder.resolve("new/folder")))
                .containsExactly("birds-notes" + format.suffix());
        assertThat(Files.isDirectory(where)).isEqualTo(format.isFolder());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/abs/olute",
                "C:\\windows\\x",
                "CON",
                "..",
                "a\u0000b",
                "\u202egnp.exe",
                "🦉/漢字",
                "nul.txt. "
            })
    void hostileLessonNamesLeadToNoFileOutsideOfTheFolder(String lesson) throws Exception {
        Path where = folder.resolve("notes");
        Annotation note = note(lesson, "---\n../x\n", "../tag");
        assertThat(write(NotesFormat.MARKDOWN, where, notebook(note)))
                .isInstanceOf(Outcome.Written.class);
        assertThat(names(folder)).containsExactly("notes");
        assertThat(names(where))
                .singleElement()
                .asString()
                .matches("note-[a-z0-9-]+\\.md")
                .hasSizeLessThan(110)
                .contains(note.id().toString());
    }

    @Test
    void onlyOurOwnFilesInTheFolderAreReplaced() throws Exception {
        Path where = folder.resolve("notes");
        Annotation ours = note("owls", "first");
        Annotation other = note("jays", "second");
        write(NotesFormat.MARKDOWN, where, notebook(ours, other));
        List<String> files = names(where);
        String jays =
                files.stream().filter(name -> name.contains("jays")).findFirst().orElseThrow();
        Files.writeString(where.resolve(jays), "My shopping list");
        Files.writeString(where.resolve("diary.md"), "Dear diary");
        Annotation changed =
                new Annotation.LessonNote(
                        ours.id(), ID, ours.lesson(), 1, "changed", Set.of(), TIME, TIME);
        assertThat(write(NotesFormat.MARKDOWN, where, notebook(changed, other)))
                .isEqualTo(new Outcome.Written(where, 2, 0, List.of(jays)));
        assertThat(where.resolve(jays)).hasContent("My shopping list");
        assertThat(where.resolve("diary.md")).hasContent("Dear diary");
        String owls =
                files.stream().filter(name -> name.contains("owls")).findFirst().orElseThrow();
        assertThat(where.resolve(owls)).content().endsWith("\nchanged\n");
        assertThat(names(where)).hasSize(3);
    }

    @Test
    void aLinkOrAFolderInTheWayIsLeftAlone() throws Exception {
        Path where = folder.resolve("notes");
        Annotation note = note("owls", "first");
        write(NotesFormat.MARKDOWN, where, notebook(note));
        Path file = where.resolve(names(where).getFirst());
        Path victim = Files.writeString(folder.resolve("victim.txt"), Files.readString(file));
        Files.delete(file);
        Files.createSymbolicLink(file, victim);
        String before = Files.readString(victim);
        Annotation changed =
                new Annotation.LessonNote(
                        note.id(), ID, note.lesson(), 1, "evil", Set.of(), TIME, TIME);
        assertThat(write(NotesFormat.MARKDOWN, where, notebook(changed)))
                .isEqualTo(new Outcome.Written(where, 1, 0, names(where)));
        assertThat(victim).hasContent(before);
    }

    @Test
    void stoppingLeavesWholeFilesAndNothingElse() throws Exception {
        Path where = folder.resolve("notes");
        Notebook many = notebook(note("a", "1"), note("b", "2"), note("c", "3"));
        List<Long> seen = new ArrayList<>();
        assertThatThrownBy(() ->
                        NotesExport.write(
                                List.of(many),
                                NotesFormat.MARKDOWN,
                                where,
                                moment -> {
                                    seen.add(moment.done());
                                    assertThat(moment.total()).isEqualTo(3);
                                    if (moment.done() == 2) {
                                        throw new CancellationException();
                                    }
                                }))
                .isInstanceOf(CancellationException.class);
        assertThat(names(where)).hasSize(2).allMatch(name -> name.endsWith(".md"));
        assertThat(seen).containsExactly(0L, 0L, 1L, 2L);
    }

    @Test
    void whatStandsInTheWayIsNamedWithTheRemedy() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(write(NotesFormat.MARKDOWN, file, notebook(note("a", "b"))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.remedy()).contains("Choose a folder"));
        assertThat(write(NotesFormat.HTML, folder, notebook(note("a", "b"))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("is a folder"));
        assertThat(file).hasContent("x");
        assertThat(
                        NotesExport.refused(
                                file,
                                new FileSystemException("f", null, "No space left on device")))
                .extracting(Outcome.Refused::remedy)
                .asString()
                .contains("Make room");
        assertThat(NotesExport.refused(file, new AccessDeniedException("f")).reason())
                .contains("not allowed");
        assertThat(NotesExport.refused(file, new NoSuchFileException("f")).reason())
                .contains("gone");
        assertThat(NotesExport.refused(file, new IOException("Odd")).reason()).contains("Odd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+x", "-x", "@SUM(A1)", "\t=1", "\r=1"})
    void noCellOfTheTableIsAFormula(String evil) {
        String csv = CsvNotes.text(List.of(notebook(highlight(evil, evil))));
        assertThat(csv).contains("\"'" + evil + "\"").doesNotContain(",\"" + evil, "\n\"" + evil);
    }

    @Test
    void quotesCommasAndLinesStayInsideTheirCell() {
        String csv = CsvNotes.text(List.of(notebook(highlight("a \"b\", c\nd", "e;\"\""))));
        assertThat(csv).contains("\"a \"\"b\"\", c\nd\",\"Birds: Owls\"", "\"e;\"\"\"\"\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "\"><iframe src='//e'></iframe>",
                "</blockquote></article><svg onload=alert(1)>"
            })
    void hostileNotesRunNothingInThePageAndInAnki(String evil) {
        Notebook notebook = notebook(highlight(evil, evil));
        for (String html :
                List.of(
                        HtmlNotes.text(evil, List.of(notebook)),
                        AnkiNotes.text(List.of(notebook)).replace("\"\"", "\""))) {
            var page = Jsoup.parse(html);
            assertThat(page.select("script, iframe, svg, object, embed, [onerror], [onload]"))
                    .isEmpty();
            assertThat(page.select("[href^=javascript]")).isEmpty();
        }
    }

    @Test
    void tabsAndLinesMakeNoNewAnkiFields() {
        String text =
                AnkiNotes.text(
                        List.of(
                                notebook(
                                        highlight("a\tb\nc\"d", "e\tf\r\ng"),
                                        note("l", "x", "a b\tc"))));
        List<String> cards = text.lines().filter(line -> !line.startsWith("#")).toList();
        assertThat(cards).hasSize(2);
        assertThat(cards).allMatch(card -> card.chars().filter(c -> c == '\t').count() == 4);
        assertThat(cards.getLast()).contains("\"a-b-c\"\t\"Birds\"");
    }

    @Test
    void notebooksOfSeveralCoursesShareAFile() {
        Notebook other =
                Notebook.of(
                        new CourseId("stars"),
                        List.of(
                                new Annotation.LessonNote(
                                        Annotation.newId(),
                                        new CourseId("stars"),
                                        new LessonId("sun"),
                                        1,
                                        "hot",
                                        Set.of(),
                                        TIME,
                                        TIME)),
                        List.of());
        List<Notebook> both = List.of(notebook(note("owls", "x")), other);
        assertThat(Jsoup.parse(HtmlNotes.text("All", both)).select("h1").eachText())
                .containsExactly("Birds", "stars");
        assertThat(AnkiNotes.text(both)).contains("\"Birds\"\n", "\"stars\"\n");
        assertThat(CsvNotes.text(both).lines()).hasSize(3);
        assertThat(NotesFormat.CSV.fileName(both)).isEqualTo("all-courses-notes.csv");
        assertThat(other.only(Set.of()).entries()).isEmpty();
        assertThat(other.entries().getFirst().placed()).isFalse();
    }
}
