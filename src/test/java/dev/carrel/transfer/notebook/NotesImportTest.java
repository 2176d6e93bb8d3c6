package dev.carrel.transfer.notebook;

import static dev.carrel.records.NotesHome.BIRDS;
import static dev.carrel.records.NotesHome.JAYS;
import static dev.carrel.records.NotesHome.OWLS;
import static dev.carrel.records.NotesHome.SWIFTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Annotation.Colour;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.annotation.Placement;
import dev.carrel.annotation.Step;
import dev.carrel.annotation.undo.UndoStack;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.records.NotesHome;
import dev.carrel.work.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesImportTest {
    @TempDir Path folder;
    private NotesHome home;
    private NotesImport importing;

    @BeforeEach
    void install() throws Exception {
        home = new NotesHome(folder);
        home.install(1, NotesHome.first());
        importing = new NotesImport(home.records, home.ground, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        home.close();
    }

    private static String quote(String id, String source, String exact) {
        return """
        {"id": "%s", "type": "Annotation", "body": {"value": "on %s"}, "target": {"source": "%s",
         "selector": [{"type": "TextQuoteSelector", "exact": "%s"}]}}
        """
                .formatted(id, exact, source, exact);
    }

    private static String quote(
            String id, String source, String prefix, String exact, String suffix) {
        return quote(id, source, exact)
                .replace(
                        "\"exact\"",
                        "\"prefix\": \"%s\", \"suffix\": \"%s\", \"exact\""
                                .formatted(prefix, suffix));
    }

    private Path file(String... items) throws Exception {
        return Files.writeString(
                folder.resolve("notes.jsonld"), "[" + String.join(",", items) + "]");
    }

    private ImportPreview read(Path file) throws Exception {
        return importing.read(file, null, Progress.SILENT);
    }

    private Map<String, PlacedAnnotation> byBody(int edition) throws Exception {
        return home.records.placements().inEdition(BIRDS, edition).stream()
                .collect(Collectors.toMap(one -> one.annotation().body(), one -> one));
    }

    @Test
    void thePreviewCountsAndKeepsNothing() throws Exception {
        Path file =
                file(
                        quote("1", "x", "hears a mouse"),
                        quote("2", "https://example.org/jays.html", "most of them in spring"),
                        quote("3", "x", "An owl hunts"),
                        quote("4", "OEBPS/c9.xhtml", "a penguin dives"),
                        quote("5", "x", "hides thousands of acorns in the autumn, and finds most"),
                        "{\"id\": \"6\", \"target\": {\"source\": \"x\"}}",
                        quote("1", "x", "hears a mouse"));
        assertThat(read(file).counts()).isEqualTo(new ImportPreview.Counts(5, 2, 2, 1, 0, 0, 1));
        assertThat(home.records.annotations().list(BIRDS)).isEmpty();
    }

    @Test
    void whatIsKeptStandsWhereThePreviewSaid() throws Exception {
        Path file =
                file(
                        quote("1", "x", "hears a mouse"),
                        quote("3", "x", "An owl hunts"),
                        quote("4", "OEBPS/c9.xhtml", "a penguin dives"));
        ImportPreview preview = read(file);
        assertThat(importing.keep(preview)).hasSize(3);
        Map<String, PlacedAnnotation> kept = byBody(1);
        String owls = home.updates.text(BIRDS).lessons().getOrDefault(OWLS, "");
        var mouse = kept.get("on hears a mouse").place().orElseThrow();
        assertThat(owls.substring(mouse.start(), mouse.end())).isEqualTo("hears a mouse");
        assertThat(kept.get("on An owl hunts").place()).isEmpty();
        assertThat(kept.get("on An owl hunts").placement().map(Placement::outcome).orElseThrow())
                .isInstanceOfSatisfying(
                        AnchorOutcome.Ambiguous.class,
                        asked -> assertThat(asked.candidates()).hasSize(2));
        assertThat(kept.get("on a penguin dives").placement().map(Placement::outcome))
                .contains(new AnchorOutcome.Orphaned(List.of()));
    }

    private Optional<LessonId> lessonOf(String prefix, String exact, String suffix)
            throws Exception {
        ImportPreview preview = read(file(quote("1", "x", prefix, exact, suffix)));
        AnchorOutcome outcome =
                preview.parts().getFirst().outcomes().values().stream().findFirst().orElseThrow();
        assertThat(outcome)
                .isInstanceOfAny(AnchorOutcome.Kept.class, AnchorOutcome.Ambiguous.class);
        return outcome instanceof AnchorOutcome.Kept kept
                ? Optional.of(kept.place().lesson())
                : Optional.empty();
    }

    @Test
    void neighboursTellEqualWordsOfSeveralLessonsApart() throws Exception {
        assertThat(lessonOf("barn owl hears a mouse below ", "the", " snow. Its")).contains(OWLS);
        assertThat(lessonOf("A swift sleeps on ", "the", " wing. Emoji")).contains(SWIFTS);
        // As other programs write it down, and as far as it was not edited.
        assertThat(lessonOf("A swift  sleeps\\non", "the", "wing. Smileys")).contains(SWIFTS);
    }

    @Test
    void neighboursFromElsewhereDecideNothing() throws Exception {
        assertThat(lessonOf("", "the", "")).isEmpty();
        assertThat(lessonOf("", "the", " wing")).isEmpty(); // too few to go by
        assertThat(lessonOf("Nobody ever came to see ", "the", " lighthouse at night")).isEmpty();
    }

    @Test
    void theSameFileTwiceDoublesNothingAndOneStepTakesAllOfItBack() throws Exception {
        home.mark(JAYS, "finds most of them", Colour.MOSS, "mine");
        Path file = file(quote("1", "x", "hears a mouse"), quote("4", "y", "a penguin dives"));
        UndoStack steps = new UndoStack(home.records.annotations());
        steps.push(importing.keep(read(file)));
        assertThat(read(file).counts().known()).isEqualTo(2);
        assertThat(read(file).counts().fresh()).isZero();
        List<Step> again = importing.keep(read(file));
        assertThat(again).isEmpty();
        steps.push(again);
        assertThat(home.records.annotations().list(BIRDS)).hasSize(3);
        steps.undo();
        assertThat(home.records.annotations().list(BIRDS))
                .extracting(Annotation::body)
                .containsExactly("mine");
        assertThat(steps.canUndo()).isFalse();
        steps.redo();
        assertThat(home.records.annotations().list(BIRDS)).hasSize(3);
        steps.undo();
        importing.keep(read(file));
        assertThat(byBody(1)).containsKeys("mine", "on hears a mouse", "on a penguin dives");
    }

    @Test
    void notesOfAnOlderEditionFindTheirWay() throws Exception {
        Annotation note = home.mark(OWLS, "hears a mouse", Colour.SKY, "x");
        Path out = export(home);
        try (NotesHome other = new NotesHome(folder.resolve("other"))) {
            other.install(1, NotesHome.first());
            Map<String, String> second = NotesHome.first();
            second.put(
                    "owls.md",
                    "# Owls hunt by ear\n\nA new first line.\n\n"
                            + second.get("owls.md").substring(20));
            other.install(2, second);
            var there = new NotesImport(other.records, other.ground, Clock.systemUTC());
            ImportPreview preview = there.read(out, null, Progress.SILENT);
            assertThat(preview.counts().placed()).isEqualTo(1);
            there.keep(preview);
            assertThat(other.records.annotations().list(BIRDS)).containsExactly(note);
            var place = other.records.placements().inEdition(BIRDS, 2).getFirst().place();
            String words = other.updates.text(BIRDS).lessons().getOrDefault(OWLS, "");
            assertThat(place.map(at -> words.substring(at.start(), at.end())))
                    .contains("hears a mouse");
        }
    }

    @Test
    void notesOfACourseThatIsNotHereWaitForIt() throws Exception {
        home.mark(SWIFTS, "👩‍🔬 and 漢字 and עברית", Colour.LILAC, "שלום", "טוב", "🦉");
        List<Annotation> all = home.records.annotations().list(BIRDS);
        Path out = export(home);
        try (NotesHome other = new NotesHome(folder.resolve("other"))) {
            var there = new NotesImport(other.records, other.ground, Clock.systemUTC());
            ImportPreview preview = there.read(out, null, Progress.SILENT);
            assertThat(preview.counts().waiting()).isEqualTo(1);
            there.keep(preview);
            assertThat(other.records.annotations().list(BIRDS)).isEqualTo(all);
            other.install(1, NotesHome.first());
            other.updates.placeNotes(BIRDS);
            assertThat(other.records.placements().inEdition(BIRDS, 1).getFirst().place())
                    .isPresent();
        }
    }

    @Test
    void wordsOfAnotherCourseAreKeptBesideTheirOwn() throws Exception {
        Annotation own = home.mark(OWLS, "hears a mouse", Colour.SKY, "x");
        String elsewhere =
                Files.readString(export(home)).replace("\"birds\"", "\"stars-and-birds\"");
        Path file = Files.writeString(folder.resolve("other.jsonld"), elsewhere);
        ImportPreview preview = importing.read(file, BIRDS, Progress.SILENT);
        assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(1, 1, 0, 0, 0, 0, 0));
        importing.keep(preview);
        List<Annotation> both = home.records.annotations().list(BIRDS);
        assertThat(both).hasSize(2).contains(own);
        assertThat(Set.copyOf(both.stream().map(Annotation::id).toList())).hasSize(2);
    }

    @Test
    void aNoteOnAPageBecomesANoteOnTheLesson() throws Exception {
        String named =
                "{\"id\":\"p\",\"text\":\"Well said\",\"uri\":\"https://e.org/jays.html\",\"target\":[{}]}";
        String nowhere =
                "{\"id\":\"q\",\"text\":\"Hm\",\"uri\":\"https://e.org/x\",\"target\":[{}]}";
        importing.keep(read(file(named, nowhere)));
        List<Annotation> notes = home.records.annotations().list(BIRDS);
        assertThat(notes).hasSize(2).allMatch(Annotation.LessonNote.class::isInstance);
        assertThat(notes).extracting(one -> one.lesson().value()).contains("jays");
        assertThat(
                        home.records.placements().found(BIRDS, 1).values().stream()
                                .map(Placement::outcome))
                .containsExactly(new AnchorOutcome.Orphaned(List.of()));
    }

    @Test
    void whichCourseIsAskedOnlyIfNobodyKnows() throws Exception {
        Path file = file(quote("1", "x", "hears a mouse"));
        assertThat(read(file).parts().getFirst().course()).isEqualTo(BIRDS);
        Map<String, String> files = NotesHome.first();
        files.put(
                "course.yaml",
                files.getOrDefault("course.yaml", "").replace("id: birds", "id: more-birds"));
        home.install(1, files);
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        NotebookException.class,
                        asked -> assertThat(asked.asksForCourse()).isTrue())
                .hasMessageContaining("Choose the course");
        CourseId more = new CourseId("more-birds");
        assertThat(importing.read(file, more, Progress.SILENT).parts().getFirst().title())
                .isEqualTo("Birds and what they know");
    }

    @Test
    void readingCanBeStopped() throws Exception {
        Path file = file(quote("1", "x", "hears a mouse"), quote("2", "x", "hunts at dusk"));
        assertThatThrownBy(() ->
                        importing.read(
                                file,
                                null,
                                moment -> {
                                    if (moment.done() == 1) {
                                        throw new java.util.concurrent.CancellationException();
                                    }
                                }))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
    }

    private Path export(NotesHome from) throws Exception {
        var open = OpenCourse.of(from.library.files(BIRDS, 1), "birds");
        var notebook = Notebook.of(open.course(), from.records.placements().inEdition(BIRDS, 1));
        Path out = folder.resolve(UUID.randomUUID() + ".jsonld");
        NotesExport.write(List.of(notebook), NotesFormat.W3C, out, Progress.SILENT);
        return out;
    }

    @Test
    void anUnknownCourseIsNoField() throws Exception {
        assertThat(home.ground.course(new CourseId("none"))).isEqualTo(Optional.empty());
    }
}
