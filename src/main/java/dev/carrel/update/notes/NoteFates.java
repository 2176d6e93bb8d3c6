package dev.carrel.update.notes;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Evidence;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Decision;
import dev.carrel.annotation.Placement;
import dev.carrel.course.CourseId;
import dev.carrel.library.Library;
import dev.carrel.records.LearnerRecords;
import dev.carrel.store.StoreException;
import dev.carrel.update.notes.CarriedOver.Carried;
import dev.carrel.update.notes.CarriedOver.Fate;
import dev.carrel.update.notes.NotePlacer.Stand;
import dev.carrel.work.ParallelJobs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells, from what is kept, what became of the notes on the way between two editions, and what the
/// learner has said about it since. Reads texts only where the records do not tell enough.
final class NoteFates {
    private final LearnerRecords records;
    private final CourseId course;
    private final int from;
    private final int to;
    private final EditionTexts texts;
    private @Nullable NotePlacer placer;

    NoteFates(
            Library library,
            LearnerRecords records,
            CourseId course,
            int from,
            int to,
            ParallelJobs jobs) {
        this.records = records;
        this.course = course;
        this.from = from;
        this.to = to;
        this.texts = new EditionTexts(library, course, jobs);
    }

    /// The decisions of the learner, by annotation.
    static Map<UUID, List<Decision>> decisions(LearnerRecords records, CourseId course)
            throws StoreException {
        Map<UUID, List<Decision>> decisions = new HashMap<>();
        for (Decision decision : records.placements().decisions(course)) {
            decisions.computeIfAbsent(decision.annotation(), _ -> new ArrayList<>()).add(decision);
        }
        return decisions;
    }

    /// What was said about this very edition.
    static Optional<Decision> decided(List<Decision> said, int edition) {
        return said.stream().filter(decision -> decision.edition() == edition).findFirst();
    }

    /// Whether nobody needs to ask the learner any more.
    static boolean settled(AnchorOutcome found, List<Decision> said, int edition) {
        return decided(said, edition).isPresent()
                || (found instanceof AnchorOutcome.Orphaned && Decision.apart(said, edition));
    }

    /// What happened to a note on the way from the edition before, which need not be the one it was
    /// made on: what was reworded two editions ago is no news.
    static Fate fate(Annotation note, @Nullable Stand stood, AnchorOutcome found, Placers placers)
            throws IOException {
        Fate fate = Fate.of(found);
        if (stood == null
                || Placing.One.made(note) == stood.edition()
                || (fate != Fate.MOVED && fate != Fate.EDITED)) {
            return fate;
        }
        return placers.get()
                .since(stood)
                .filter(since -> since.places().equals(found.places()))
                .map(Fate::of)
                .orElse(fate);
    }

    /// Gives what compares the texts, when it is needed.
    @FunctionalInterface
    interface Placers {
        NotePlacer get() throws IOException;
    }

    /// @param known fates told before, which do not change: what texts say needs no second look
    CarriedOver report(Map<UUID, Fate> known) throws IOException, StoreException {
        Map<UUID, Place> before = new HashMap<>();
        records.placements()
                .inEdition(course, from)
                .forEach(one ->
                        one.place().ifPresent(place -> before.put(one.annotation().id(), place)));
        Map<UUID, Placement> found = records.placements().found(course, to);
        Map<UUID, List<Decision>> decisions = decisions(records, course);
        List<Carried> carried = new ArrayList<>();
        for (var placed : records.placements().inEdition(course, to)) {
            Annotation note = placed.annotation();
            Place stood = from == to ? null : before.get(note.id());
            AnchorOutcome now = outcome(placed.placement(), placed.place(), note);
            Placement cached = found.get(note.id());
            AnchorOutcome text = cached == null ? now : cached.outcome();
            List<Decision> said = decisions.getOrDefault(note.id(), List.of());
            Fate fate = known.get(note.id());
            if (fate == null) {
                Stand stand = stood == null ? null : new Stand(from, stood);
                fate = fate(note, stand, text, this::placer);
            }
            carried.add(
                    new Carried(
                            note, Optional.ofNullable(stood), now, fate, settled(text, said, to)));
        }
        return new CarriedOver(course, from, to, carried);
    }

    private static AnchorOutcome outcome(
            Optional<Placement> placement, Optional<Place> place, Annotation note) {
        if (placement.isPresent()) {
            return placement.get().outcome();
        }
        boolean whole = note instanceof Annotation.LessonNote;
        return place.or(() -> whole ? Optional.of(new Place(note.lesson(), 0, 0)) : place)
                .<AnchorOutcome>map(own -> new AnchorOutcome.Kept(own, Evidence.SAME_TEXT))
                .orElseGet(() -> new AnchorOutcome.Orphaned(List.of()));
    }

    private NotePlacer placer() throws IOException {
        NotePlacer made = placer;
        if (made == null) {
            EditionText after =
                    texts.text(to)
                            .orElseThrow(() ->
                                    new IOException(
                                            "Edition %d of “%s” is not on this computer."
                                                    .formatted(to, course)));
            made = new NotePlacer(after, texts, Map.of());
            placer = made;
        }
        return made;
    }
}
