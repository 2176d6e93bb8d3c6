package dev.carrel.transfer.notebook;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.CourseText;
import dev.carrel.annotation.Placement;
import dev.carrel.annotation.Step;
import dev.carrel.course.CourseId;
import dev.carrel.records.LearnerRecords;
import dev.carrel.records.NoteTexts;
import dev.carrel.store.StoreException;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings notes of a file into the learner's notebook: first [#read], which changes nothing and
/// says what would come, then [#keep]. Blocking.
public final class NotesImport {
    private final LearnerRecords records;
    private final NoteTexts ground;
    private final Clock clock;

    /// @param clock for notes that do not say when they were made
    public NotesImport(LearnerRecords records, NoteTexts ground, Clock clock) {
        this.records = records;
        this.ground = ground;
        this.clock = clock;
    }

    /// Reads a file and finds out where its notes would stand.
    ///
    /// @param into the course they are for, whatever the file says; null to go by the file, and by
    ///   the shelf if the file does not say either
    /// @throws NotebookException if the file holds no notes, or nobody knows which course they are
    ///   for; the message is fit for the learner
    /// @throws IOException if the file or the library cannot be read
    /// @throws StoreException if the learner's notes cannot be read
    public ImportPreview read(Path file, @Nullable CourseId into, Progress progress)
            throws NotebookException, IOException, StoreException {
        WebAnnotationFile read = WebAnnotationFile.read(file);
        Map<CourseId, List<WebAnnotationItem>> all = new LinkedHashMap<>();
        if (into != null) {
            all.put(into, read.items());
        } else {
            for (CourseId course : read.courses()) {
                all.put(course, new ArrayList<>(read.of(Optional.of(course))));
            }
            List<WebAnnotationItem> nameless = read.of(Optional.empty());
            if (!nameless.isEmpty()) {
                all.computeIfAbsent(only(read.courses()), _ -> new ArrayList<>()).addAll(nameless);
            }
        }
        List<ImportPreview.Part> parts = new ArrayList<>();
        int done = 0;
        for (Map.Entry<CourseId, List<WebAnnotationItem>> one : all.entrySet()) {
            int before = done;
            Progress inAll = moment -> progress.at("", before + moment.done(), read.items().size());
            parts.add(part(one.getKey(), one.getValue(), inAll));
            done += one.getValue().size();
        }
        return new ImportPreview(file, parts);
    }

    /// The course of notes that name none.
    private CourseId only(List<CourseId> named) throws NotebookException, IOException {
        List<CourseId> candidates =
                named.isEmpty()
                        ? ground.courses().stream().map(NoteTexts.Field::course).toList()
                        : named;
        if (candidates.size() != 1) {
            throw NotebookException.whichCourse(
                    candidates.isEmpty()
                            ? "There is no course on your shelf yet that these notes could belong to. Add the course first."
                            : "This file does not say which course its notes are about. Choose the course.");
        }
        return candidates.getFirst();
    }

    private ImportPreview.Part part(
            CourseId course, List<WebAnnotationItem> items, Progress progress)
            throws IOException, StoreException {
        Optional<NoteTexts.Field> field = ground.course(course);
        int edition = field.map(NoteTexts.Field::edition).orElse(0);
        CourseText text =
                field.isPresent() ? ground.text(course) : new CourseText(new LinkedHashMap<>());
        Imported imported =
                new WebAnnotationReader(course, edition, text, clock).read(items, progress);
        Map<UUID, AnchorOutcome> outcomes = new HashMap<>();
        if (field.isPresent()) {
            List<Annotation> own =
                    imported.annotations().stream()
                            .filter(one -> !imported.found().containsKey(one.id()))
                            .toList();
            outcomes.putAll(ground.places(course, own));
            outcomes.putAll(imported.found());
        }
        Set<UUID> known =
                records.annotations().list(course).stream()
                        .map(Annotation::id)
                        .collect(Collectors.toCollection(HashSet::new));
        known.retainAll(imported.annotations().stream().map(Annotation::id).toList());
        return new ImportPreview.Part(
                course,
                field.map(NoteTexts.Field::title).orElse(course.value()),
                edition,
                imported.annotations(),
                outcomes,
                imported.found().keySet(),
                known,
                imported.empty());
    }

    /// Keeps what a preview shows, in one transaction; what is here already stays as it is.
    ///
    /// @return steps that take all of it away again, see `AnnotationStore.editAll`; none if
    ///   everything was here already
    /// @throws StoreException if it could not be kept; then nothing is
    /// @throws IOException if places could not be found; the notes are kept, and get their places
    ///   when the course is opened
    public List<Step> keep(ImportPreview preview) throws StoreException, IOException {
        List<Step> steps =
                records.annotations()
                        .addAll(
                                preview.parts().stream()
                                        .flatMap(part -> part.notes().stream())
                                        .toList());
        for (ImportPreview.Part part : preview.parts()) {
            if (part.edition() > 0) {
                place(part);
                ground.settle(part.course());
            }
        }
        return steps;
    }

    /// Keeps the places of what was looked for by its words: nobody else knows all candidates.
    private void place(ImportPreview.Part part) throws StoreException {
        Map<UUID, Placement> placements =
                new LinkedHashMap<>(records.placements().found(part.course(), part.edition()));
        for (UUID note : part.sought()) {
            AnchorOutcome outcome = part.outcomes().get(note);
            if (outcome != null
                    && !part.known().contains(note)
                    && !(outcome instanceof AnchorOutcome.Kept)) {
                placements.put(note, new Placement(note, part.edition(), outcome));
            }
        }
        records.placements().putPlacements(part.course(), part.edition(), placements.values());
    }
}
