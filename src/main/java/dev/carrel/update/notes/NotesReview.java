package dev.carrel.update.notes;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.AnchorOutcome.Place;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.Choices;
import dev.carrel.annotation.Choices.Choice;
import dev.carrel.annotation.Decision;
import dev.carrel.annotation.Passage;
import dev.carrel.annotation.QuoteSelector;
import dev.carrel.course.CourseId;
import dev.carrel.course.LessonId;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import dev.carrel.records.LearnerRecords;
import dev.carrel.store.StoreException;
import dev.carrel.update.notes.CarriedOver.Carried;
import dev.carrel.work.ParallelJobs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a learner looks at the notes of a course that did not simply stay, and says where they
/// belong. About the edition that was being read when the desk was made. Blocking and thread-safe.
public final class NotesReview {
    /// How many places are proposed for a note.
    public static final int PROPOSALS = 3;

    /// How much of its words a place has to share for a note that has no place,
    private static final double ANY = 0.04;

    /// and for one that stands somewhere already.
    private static final double ALIKE = 0.25;

    /// A place with less than one in so many of the letters is a shred.
    private static final int SHRED = 4;

    private final Library library;
    private final LearnerRecords records;
    private final CarryOver carryOver;
    private final ParallelJobs jobs;
    private final InstalledCourse course;
    private final KeptLessons lessons;
    private final int edition;
    private volatile Map<UUID, CarriedOver.Fate> fates = Map.of();
    private @Nullable NearestPlaces nearest;

    public NotesReview(
            Library library,
            LearnerRecords records,
            CarryOver carryOver,
            ParallelJobs jobs,
            InstalledCourse course) {
        this.library = library;
        this.records = records;
        this.carryOver = carryOver;
        this.jobs = jobs;
        this.course = course;
        this.edition = course.edition().number();
        this.lessons = new KeptLessons(library, course);
    }

    /// The passage a note was put on, with the paragraph around it.
    ///
    /// @param edition label of the edition it is taken from
    /// @param excerpt what stood there
    /// @param whole whether that edition is still at hand; else there are only the words kept with
    ///   the note
    public record Before(String edition, Excerpt excerpt, boolean whole) {}

    /// How many notes of a course ask for a look. Costs a few small queries.
    ///
    /// @param edition number of the edition being read
    /// @throws StoreException if they cannot be read
    public static int asking(LearnerRecords records, CourseId course, int edition)
            throws StoreException {
        Map<UUID, List<Decision>> decisions = NoteFates.decisions(records, course);
        return (int)
                records.placements().inEdition(course, edition).stream()
                        .filter(one -> one.placement().isPresent() && one.place().isEmpty())
                        .filter(one ->
                                !NoteFates.settled(
                                        one.placement().get().outcome(),
                                        decisions.getOrDefault(one.annotation().id(), List.of()),
                                        edition))
                        .count();
    }

    /// The course, with the edition it is about.
    public InstalledCourse course() {
        return course;
    }

    /// What became of the notes on the way from the edition before, and what the learner has said
    /// about it.
    ///
    /// @throws IOException if notes or texts cannot be read
    public CarriedOver report() throws IOException {
        CarriedOver report = carryOver.standing(course.id(), fates);
        fates =
                report.notes().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        one -> one.annotation().id(), Carried::fate));
        return report;
    }

    /// What the note stood on in the edition before, or in the one it was made on.
    ///
    /// @param from number of the edition before
    public Before before(Carried note, int from) {
        Place stood = note.before().orElse(null);
        if (stood != null) {
            Optional<Before> there = at(from, stood, null);
            if (there.isPresent()) {
                return there.get();
            }
        }
        return switch (note.annotation()) {
            case Annotation.Highlight made -> made(made.passage());
            case Annotation.Bookmark made -> made(made.passage());
            case Annotation.LessonNote made ->
                    at(made.edition(), new Place(made.lesson(), 0, 0), null)
                            .orElseGet(() ->
                                    words(
                                            made.edition(),
                                            new Place(made.lesson(), 0, 0),
                                            new QuoteSelector("", "", "")));
        };
    }

    private Before made(Passage passage) {
        Place own = new Place(passage.lesson(), passage.start(), passage.end());
        return at(passage.edition(), own, passage.quote().exact())
                .orElseGet(() -> words(passage.edition(), own, passage.quote()));
    }

    private Before words(int from, Place place, QuoteSelector quote) {
        String title = lessons.title(from, place.lesson());
        return new Before(lessons.label(from), Excerpt.of(place, title, quote), false);
    }

    private Optional<Before> at(int from, Place place, @Nullable String exact) {
        return lessons.text(from, place.lesson())
                .filter(text -> place.end() <= text.length())
                .filter(text -> exact == null || text.startsWith(exact, place.start()))
                .map(text -> Excerpt.of(place, lessons.title(from, place.lesson()), text))
                .map(excerpt -> new Before(lessons.label(from), excerpt, true));
    }

    /// Where it stands now.
    ///
    /// @return nothing if it stands nowhere, or at one of several places
    public Optional<Excerpt> now(Carried note) {
        return switch (note.outcome()) {
            case AnchorOutcome.Ambiguous _, AnchorOutcome.Orphaned _ -> Optional.empty();
            default -> excerpt(note.outcome().places().getFirst());
        };
    }

    private Optional<Excerpt> excerpt(Place place) {
        return lessons.text(edition, place.lesson())
                .map(text -> Excerpt.of(place, lessons.title(edition, place.lesson()), text));
    }

    /// Places the note may be put, the best first: those anchoring found, then whatever comes
    /// nearest by its words. The place it stands at is not among them.
    ///
    /// @param before what it stood on
    /// @throws IOException if the edition cannot be read
    public List<Excerpt> proposals(Carried note, Before before) throws IOException {
        boolean placed = now(note).isPresent();
        SequencedSet<Place> places = new LinkedHashSet<>();
        Place taken = placed ? note.outcome().places().getFirst() : null;
        Excerpt stood = before.excerpt();
        if (!placed) {
            note.outcome().places().stream()
                    .filter(one -> worth(one, stood, note))
                    .forEach(places::add);
        }
        boolean whole = note.annotation() instanceof Annotation.LessonNote;
        LessonId home =
                lessons.edition(edition)
                        .map(now -> now.course().current(stood.place().lesson()))
                        .orElse(null);
        String around = whole ? lessonWords(note, stood) : stood.text();
        for (Place place :
                nearest()
                        .find(
                                stood.passage(),
                                around,
                                home,
                                placed ? ALIKE : ANY,
                                whole ? 30 : PROPOSALS * 3)) {
            places.add(whole ? new Place(place.lesson(), 0, 0) : place);
        }
        List<Excerpt> proposals = new ArrayList<>();
        for (Place place : places) {
            boolean fresh =
                    !overlap(taken, place)
                            && proposals.stream().noneMatch(one -> overlap(one.place(), place));
            if (fresh && proposals.size() < PROPOSALS) {
                excerpt(place).ifPresent(proposals::add);
            }
        }
        return List.copyOf(proposals);
    }

    /// A shred of a passage that is gone is no place to put the whole note.
    private static boolean worth(Place found, Excerpt stood, Carried note) {
        return !(note.outcome() instanceof AnchorOutcome.Orphaned)
                || (found.end() - found.start()) * SHRED >= stood.passage().length();
    }

    private String lessonWords(Carried note, Excerpt stood) {
        return note.annotation() instanceof Annotation.LessonNote made
                ? lessons.text(made.edition(), made.lesson()).orElse(stood.title())
                : stood.text();
    }

    private static boolean overlap(@Nullable Place one, Place other) {
        return one != null
                && one.lesson().equals(other.lesson())
                && (one.equals(other) || (one.start() < other.end() && other.start() < one.end()));
    }

    private synchronized NearestPlaces nearest() throws IOException {
        NearestPlaces made = nearest;
        if (made == null) {
            var files = library.files(course.id(), edition);
            made = new NearestPlaces(EditionText.read(course.id(), edition, files, jobs).text());
            nearest = made;
        }
        return made;
    }

    /// Keeps that notes stand at these places. One step, which can be undone.
    ///
    /// @param places of the edition being read
    /// @return what undoes it, for [#take]
    /// @throws IOException if it could not be kept; then nothing is
    public Choices put(Map<UUID, Place> places) throws IOException {
        Map<UUID, Choice> choices = new LinkedHashMap<>();
        for (var one : places.entrySet()) {
            Place place = one.getValue();
            choices.put(
                    one.getKey(),
                    new Choice.At(
                            place,
                            lessons.text(edition, place.lesson())
                                    .filter(text -> place.end() <= text.length())
                                    .map(text -> QuoteSelector.of(text, place.start(), place.end()))
                                    .orElse(null)));
        }
        return keep(new Choices(course.id(), edition, choices));
    }

    /// Keeps that a note stands nowhere in this edition. It stays in every list and export.
    ///
    /// @return what undoes it, for [#take]
    /// @throws IOException if it could not be kept
    public Choices leaveOut(UUID note) throws IOException {
        return keep(Choices.of(course.id(), edition, note, new Choice.Nowhere()));
    }

    /// Keeps choices as they are: undoes or does again.
    ///
    /// @return what takes that back
    /// @throws StoreException if they could not be kept; then nothing is
    public Choices take(Choices choices) throws StoreException {
        return records.placements().decide(choices);
    }

    private Choices keep(Choices choices) throws IOException {
        try {
            return take(choices);
        } catch (StoreException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
