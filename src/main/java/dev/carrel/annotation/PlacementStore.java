package dev.carrel.annotation;

import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Choices.Choice;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.store.Journal;
import dev.carrel.store.Projection;
import dev.carrel.store.RecordJson;
import dev.carrel.store.Row;
import dev.carrel.store.Schema;
import dev.carrel.store.StoreException;
import dev.carrel.store.Transaction;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where annotations stand in each edition: a cache of what anchoring found, overruled by what the
/// learner decided. The cache is not in the journal; decisions are. Blocking and thread-safe.
public final class PlacementStore {
    public static final Schema SCHEMA =
            new Schema(
                    "placement",
                    """
                    CREATE TABLE placement (
                        course TEXT NOT NULL,
                        annotation TEXT NOT NULL,
                        edition INTEGER NOT NULL,
                        outcome TEXT NOT NULL,
                        lesson TEXT,
                        start INTEGER,
                        "end" INTEGER,
                        confidence REAL NOT NULL,
                        evidence TEXT,
                        detail TEXT NOT NULL,
                        PRIMARY KEY (course, edition, annotation)) WITHOUT ROWID;
                    CREATE TABLE placement_decision (
                        course TEXT NOT NULL,
                        annotation TEXT NOT NULL,
                        edition INTEGER NOT NULL,
                        lesson TEXT NOT NULL,
                        start INTEGER NOT NULL,
                        "end" INTEGER NOT NULL,
                        exact TEXT,
                        prefix TEXT,
                        suffix TEXT,
                        at TEXT NOT NULL,
                        PRIMARY KEY (course, edition, annotation)) WITHOUT ROWID;
                    """,
                    """
                    DROP TABLE placement_decision;
                    CREATE TABLE placement_decision (
                        course TEXT NOT NULL,
                        annotation TEXT NOT NULL,
                        edition INTEGER NOT NULL,
                        lesson TEXT,
                        start INTEGER,
                        "end" INTEGER,
                        exact TEXT,
                        prefix TEXT,
                        suffix TEXT,
                        at TEXT NOT NULL,
                        PRIMARY KEY (course, edition, annotation)) WITHOUT ROWID;
                    """);

    public static final Projection PROJECTION =
            new Projection(
                    "placement",
                    2,
                    Set.of(DecisionRow.DECIDED),
                    List.of("placement_decision"),
                    DecisionRow::step,
                    DecisionRow::forget);

    private final Journal journal;
    private final AnnotationStore annotations;

    public PlacementStore(Journal journal, AnnotationStore annotations) {
        this.journal = journal;
        this.annotations = annotations;
    }

    /// Where the annotations of a course stand in an edition; decisions overrule the cache. One
    /// that was made on this edition needs no placement and usually has none.
    ///
    /// @throws StoreException if they cannot be read
    public List<Placement> placements(CourseId course, int edition) throws StoreException {
        Map<UUID, Placement> all = new HashMap<>();
        journal.database()
                .read(tx -> {
                    eachFound(tx, course, edition, all);
                    tx.each(
                            "SELECT * FROM placement_decision WHERE course = ? AND edition = ?",
                            row -> {
                                Decision decision = DecisionRow.read(row);
                                UUID note = decision.annotation();
                                all.put(note, byLearner(decision, all.get(note)));
                            },
                            course,
                            edition);
                    return true;
                });
        return all.values().stream().sorted(Comparator.comparing(Placement::annotation)).toList();
    }

    /// What anchoring found in an edition, whatever the learner decided.
    ///
    /// @throws StoreException if it cannot be read
    public Map<UUID, Placement> found(CourseId course, int edition) throws StoreException {
        Map<UUID, Placement> all = new HashMap<>();
        journal.database()
                .read(tx -> {
                    eachFound(tx, course, edition, all);
                    return true;
                });
        return all;
    }

    private static void eachFound(
            Transaction tx, CourseId course, int edition, Map<UUID, Placement> found)
            throws StoreException {
        tx.each(
                "SELECT * FROM placement WHERE course = ? AND edition = ?",
                row -> found.put(row.uuid("annotation"), placement(row)),
                course,
                edition);
    }

    /// Replaces what is cached for an edition, in one transaction. Decisions stay.
    ///
    /// @throws StoreException if they cannot be written; then the cache is as before
    public void putPlacements(CourseId course, int edition, Collection<Placement> placements)
            throws StoreException {
        journal.database()
                .run(tx -> {
                    tx.update(
                            "DELETE FROM placement WHERE course = ? AND edition = ?",
                            course,
                            edition);
                    for (Placement placement : placements) {
                        if (placement.edition() != edition) {
                            throw new IllegalArgumentException(
                                    "A placement of edition " + placement.edition());
                        }
                        insert(tx, course, placement);
                    }
                });
    }

    /// Keeps the learner's decision: a proposed place accepted, or the annotation attached to
    /// another.
    ///
    /// @param quote the words at that place, if at hand
    /// @throws StoreException if it could not be kept
    public void decide(
            CourseId course,
            UUID annotation,
            int edition,
            Place place,
            @Nullable QuoteSelector quote)
            throws StoreException {
        decide(Choices.of(course, edition, annotation, new Choice.At(place, quote)));
    }

    /// Takes a decision back; what anchoring found counts again.
    ///
    /// @throws StoreException if it could not be kept
    public void withdraw(CourseId course, UUID annotation, int edition) throws StoreException {
        decide(Choices.of(course, edition, annotation, new Choice.Open()));
    }

    /// Keeps what the learner says about places, in one transaction.
    ///
    /// @return what was said about these notes before: to undo it, decide that
    /// @throws StoreException if it could not be kept; then nothing is
    public Choices decide(Choices choices) throws StoreException {
        OffsetDateTime now = annotations.now();
        return journal.database()
                .write(tx -> {
                    Map<UUID, Choice> before = new HashMap<>();
                    for (UUID note : choices.notes().keySet()) {
                        before.put(
                                note,
                                tx.first(
                                                "SELECT * FROM placement_decision WHERE course = ?"
                                                        + " AND edition = ? AND annotation = ?",
                                                DecisionRow::read,
                                                choices.course(),
                                                choices.edition(),
                                                note)
                                        .map(Decision::choice)
                                        .orElseGet(Choice.Open::new));
                    }
                    for (var note : choices.notes().entrySet()) {
                        journal.append(
                                tx,
                                DecisionRow.DECIDED,
                                note.getKey().toString(),
                                choices.course(),
                                DecisionRow.Decided.of(now, choices.edition(), note.getValue()),
                                1);
                    }
                    return new Choices(choices.course(), choices.edition(), before);
                });
    }

    /// Every decision that stands, for anchoring into a later edition.
    ///
    /// @throws StoreException if they cannot be read
    public List<Decision> decisions(CourseId course) throws StoreException {
        return journal.database()
                .read(tx ->
                        tx.list(
                                "SELECT * FROM placement_decision WHERE course = ?"
                                        + " ORDER BY edition, annotation",
                                DecisionRow::read,
                                course));
    }

    /// What stands in a lesson of the edition on screen: annotations made on it, and those placed
    /// in it from other editions; in reading order, notes on the whole lesson first.
    ///
    /// @throws StoreException if they cannot be read
    public List<PlacedAnnotation> inLesson(CourseId course, LessonId lesson, int edition)
            throws StoreException {
        List<PlacedAnnotation> here = new ArrayList<>();
        for (PlacedAnnotation placed : inEdition(course, edition)) {
            LessonId stands =
                    placed.place().map(Place::lesson).orElse(placed.annotation().lesson());
            boolean lost =
                    placed.place().isEmpty()
                            && !(placed.annotation() instanceof Annotation.LessonNote);
            if (!lost && stands.equals(lesson)) {
                here.add(placed);
            }
        }
        here.sort(Comparator.comparingInt(placed -> placed.place().map(Place::start).orElse(-1)));
        return here;
    }

    /// Every annotation of a course with its place in an edition; without one if it has none there.
    ///
    /// @throws StoreException if they cannot be read
    public List<PlacedAnnotation> inEdition(CourseId course, int edition) throws StoreException {
        Map<UUID, Placement> placements = new HashMap<>();
        for (Placement placement : placements(course, edition)) {
            placements.put(placement.annotation(), placement);
        }
        List<PlacedAnnotation> all = new ArrayList<>();
        for (Annotation annotation : annotations.list(course)) {
            Optional<Placement> placement = Optional.ofNullable(placements.get(annotation.id()));
            all.add(
                    new PlacedAnnotation(
                            annotation,
                            placement.isPresent()
                                    ? placement.get().place()
                                    : ownPlace(annotation, edition),
                            placement));
        }
        return all;
    }

    private static Optional<Place> ownPlace(Annotation annotation, int edition) {
        Passage passage =
                switch (annotation) {
                    case Annotation.Highlight highlight -> highlight.passage();
                    case Annotation.Bookmark bookmark -> bookmark.passage();
                    case Annotation.LessonNote _ -> null;
                };
        return passage == null || passage.edition() != edition
                ? Optional.empty()
                : Optional.of(new Place(passage.lesson(), passage.start(), passage.end()));
    }

    private static void insert(Transaction tx, CourseId course, Placement placement)
            throws StoreException {
        Place place = placement.place().orElse(null);
        tx.update(
                """
                INSERT INTO placement (course, annotation, edition, outcome, lesson, start, "end",
                    confidence, evidence, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                course,
                placement.annotation(),
                placement.edition(),
                placement.outcome().getClass().getSimpleName(),
                place == null ? null : place.lesson(),
                place == null ? null : place.start(),
                place == null ? null : place.end(),
                placement.confidence(),
                evidence(placement.outcome()),
                RecordJson.write(placement.outcome()));
    }

    private static AnchorOutcome.@Nullable Evidence evidence(AnchorOutcome outcome) {
        return switch (outcome) {
            case AnchorOutcome.Kept kept -> kept.evidence();
            case AnchorOutcome.Moved moved -> moved.evidence();
            case AnchorOutcome.Edited edited -> edited.evidence();
            case AnchorOutcome.Ambiguous _, AnchorOutcome.Orphaned _ -> null;
        };
    }

    private static Placement placement(Row row) throws StoreException {
        return new Placement(
                row.uuid("annotation"),
                row.number("edition"),
                RecordJson.tryRead(row.text("detail"), AnchorOutcome.class)
                        .orElse(new AnchorOutcome.Orphaned(List.of())));
    }

    /// @param found by anchoring, if it was asked
    private static Placement byLearner(Decision decision, @Nullable Placement found) {
        Place place = decision.place();
        return new Placement(
                decision.annotation(),
                decision.edition(),
                place == null
                        ? new AnchorOutcome.Orphaned(
                                found == null ? List.of() : found.outcome().places())
                        : new AnchorOutcome.Moved(place, 1, AnchorOutcome.Evidence.LEARNER),
                true);
    }
}
