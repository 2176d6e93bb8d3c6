package dev.carrel.update.notes;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.CourseText;
import dev.carrel.annotation.Decision;
import dev.carrel.annotation.PlacedAnnotation;
import dev.carrel.annotation.Placement;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.library.BeforeActivation;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import dev.carrel.records.LearnerRecords;
import dev.carrel.store.StoreException;
import dev.carrel.update.notes.NotePlacer.Stand;
import dev.carrel.work.ParallelJobs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/// Brings a learner's notes along when a course goes from one edition to another. Where they stand
/// is computed once, with both editions at hand, and kept in one transaction before the new edition
/// is shown; nothing of the old edition's places is touched, so that going back finds all of them.
/// Blocking and thread-safe.
public final class CarryOver {
    private final Library library;
    private final LearnerRecords records;
    private final ParallelJobs jobs;

    /// @param io lends helpers for rendering
    public CarryOver(Library library, LearnerRecords records, ExecutorService io) {
        this.library = library;
        this.records = records;
        this.jobs = new ParallelJobs(io, Runtime.getRuntime().availableProcessors());
    }

    /// What the library is to run before it turns the page.
    ///
    /// @param report hears what became of the notes, on the same thread
    public BeforeActivation reporting(Consumer<CarriedOver> report) {
        return reporting(report, Skipped.NOWHERE);
    }

    /// The same for an edition that comes from where others may be had too.
    public BeforeActivation reporting(Consumer<CarriedOver> report, Skipped skipped) {
        return turn -> {
            try {
                if (turn.to() > turn.from()) {
                    records.backup().beforeUpdate();
                }
                report.accept(carry(turn, skipped));
            } catch (StoreException e) {
                throw new IOException(e.getMessage(), e);
            }
        };
    }

    private CarriedOver carry(BeforeActivation.Turn turn, Skipped skipped)
            throws IOException, StoreException {
        CourseId course = turn.course();
        Placing placing =
                place(
                        course,
                        turn.from(),
                        turn.before(),
                        turn.to(),
                        turn.after(),
                        notes(course),
                        skipped);
        records.placements().putPlacements(course, turn.to(), placing.placements());
        for (int edition : placing.worthKeeping()) {
            library.pin(course, edition);
        }
        return placing.report();
    }

    /// What would become of the notes in an edition. Keeps nothing.
    ///
    /// @param next its files; only those lessons are made of need be there
    /// @param skipped where editions between may be had
    /// @throws IOException if the texts or the notes cannot be read
    public CarriedOver preview(CourseId course, int to, CourseFiles next, Skipped skipped)
            throws IOException {
        try {
            int from = active(course).edition().number();
            CourseFiles before = library.files(course, from);
            return place(course, from, before, to, next, notes(course), skipped).report();
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Places the notes that have no place in the edition being read although they were made on
    /// another: they came from another of the learner's devices, or the places were lost, which is
    /// no harm since they can be computed again. Costs a few small queries if there is nothing to
    /// do. To be called when a course is opened.
    ///
    /// @return how many notes were placed
    /// @throws IOException if the texts or the notes cannot be read or written
    public int ensure(CourseId course) throws IOException {
        try {
            InstalledCourse installed = active(course);
            int to = installed.edition().number();
            Map<UUID, Placement> there = placements(course, to);
            Map<Annotation, Boolean> missing = new LinkedHashMap<>(notes(course));
            missing.keySet()
                    .removeIf(note ->
                            there.containsKey(note.id()) || standsByItself(note, installed));
            if (missing.isEmpty()) {
                return 0;
            }
            int from = installed.previous().map(Edition::number).orElse(to);
            CourseFiles before = library.files(course, from);
            CourseFiles now = library.files(course, to);
            Placing placed = place(course, from, before, to, now, missing, Skipped.NOWHERE);
            List<Placement> all = new ArrayList<>(records.placements().found(course, to).values());
            all.addAll(placed.placements());
            records.placements().putPlacements(course, to, all);
            return missing.size();
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// What became of the notes since the edition before, and what the learner has said about it
    /// since. Keeps nothing but places that were missing.
    ///
    /// @param known fates told before
    /// @throws IOException if the texts or the notes cannot be read
    CarriedOver standing(CourseId course, Map<UUID, CarriedOver.Fate> known) throws IOException {
        try {
            ensure(course);
            InstalledCourse installed = active(course);
            int to = installed.edition().number();
            int from = installed.previous().map(Edition::number).orElse(to);
            return new NoteFates(library, records, course, from, to, jobs).report(known);
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Where notes would stand in the edition being read. Keeps nothing.
    ///
    /// @param notes of the course; they need not be kept yet
    /// @throws IOException if the texts or the learner's decisions cannot be read
    public Map<UUID, AnchorOutcome> places(CourseId course, Collection<? extends Annotation> notes)
            throws IOException {
        try {
            InstalledCourse installed = active(course);
            int to = installed.edition().number();
            int from = installed.previous().map(Edition::number).orElse(to);
            Map<Annotation, Boolean> all = new LinkedHashMap<>();
            notes.forEach(note -> all.put(note, false));
            Map<UUID, AnchorOutcome> places = new HashMap<>();
            CourseFiles before = library.files(course, from);
            for (Placing.One one :
                    place(course, from, before, to, library.files(course, to), all, Skipped.NOWHERE)
                            .notes()) {
                places.put(one.note().id(), one.outcome());
            }
            return places;
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// The words of the edition being read.
    ///
    /// @throws IOException if it is not installed or cannot be read
    public CourseText text(CourseId course) throws IOException {
        int edition = active(course).edition().number();
        return EditionText.read(course, edition, library.files(course, edition), jobs).text();
    }

    private static boolean standsByItself(Annotation note, InstalledCourse course) {
        return Placing.One.made(note) == course.edition().number()
                || (note instanceof Annotation.LessonNote
                        && course.active().lessons().stream()
                                .anyMatch(lesson -> lesson.id().equals(note.lesson())));
    }

    private InstalledCourse active(CourseId course) throws IOException {
        return library.course(course)
                .orElseThrow(() ->
                        new IOException("The course “%s” is not installed.".formatted(course)));
    }

    /// Every note of the course, and whether it is deleted.
    private Map<Annotation, Boolean> notes(CourseId course) throws StoreException {
        Map<Annotation, Boolean> notes = new LinkedHashMap<>();
        records.annotations().list(course).forEach(note -> notes.put(note, false));
        records.annotations().deleted(course).forEach(note -> notes.put(note, true));
        return notes;
    }

    private Map<UUID, Placement> placements(CourseId course, int edition) throws StoreException {
        Map<UUID, Placement> placements = new HashMap<>();
        for (Placement placement : records.placements().placements(course, edition)) {
            placements.put(placement.annotation(), placement);
        }
        return placements;
    }

    private Placing place(
            CourseId course,
            int from,
            CourseFiles before,
            int to,
            CourseFiles after,
            Map<Annotation, Boolean> notes,
            Skipped skipped)
            throws IOException, StoreException {
        if (notes.isEmpty()) {
            return new Placing(course, from, to, List.of());
        }
        Map<UUID, Stand> last = new HashMap<>();
        for (PlacedAnnotation placed : records.placements().inEdition(course, from)) {
            placed.place()
                    .ifPresent(place -> last.put(placed.annotation().id(), new Stand(from, place)));
        }
        Map<UUID, Placement> there = records.placements().found(course, to);
        Map<UUID, List<Decision>> decisions = NoteFates.decisions(records, course);
        EditionTexts texts = new EditionTexts(library, course, jobs).with(from, before);
        NotePlacer placer =
                new NotePlacer(EditionText.read(course, to, after, jobs), texts, decisions);
        return new NoteCarrying(course, from, to, last, there, decisions, texts, placer)
                .place(notes, skipped);
    }
}
