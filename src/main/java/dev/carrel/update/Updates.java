package dev.carrel.update;

import dev.carrel.annotation.AnchorOutcome;
import dev.carrel.annotation.Annotation;
import dev.carrel.annotation.CourseText;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.library.Consent;
import dev.carrel.library.Installation;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.records.LearnerRecords;
import dev.carrel.update.Checking.Outcome;
import dev.carrel.update.fetch.DownloadSize;
import dev.carrel.update.fetch.RequestPolicy;
import dev.carrel.update.notes.CarriedOver;
import dev.carrel.update.notes.CarryOver;
import dev.carrel.update.notes.NotesReview;
import dev.carrel.work.Cancel;
import dev.carrel.work.ParallelJobs;
import dev.carrel.work.Progress;
import dev.carrel.work.Watcher;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/// Everything that comes in: first installs, checks for newer editions, updates, and the way back.
/// Blocking; thread-safe. Being offline is an answer here, never an exception.
public final class Updates {
    private static final String QUIET = "no-new-editions";

    private final Library library;
    private final Sources sources;
    private final Checking checking;
    private final Incoming incoming;
    private final CarryOver carryOver;
    private final LearnerRecords records;
    private final ParallelJobs jobs;
    private final Clock clock;

    /// @param client one that never follows redirects
    /// @param io lends helpers: connections, and rendering for notes
    /// @param clock tells whether a publisher's word has run out
    /// @throws IllegalArgumentException if the client follows redirects
    public Updates(
            Library library,
            LearnerRecords records,
            HttpClient client,
            ExecutorService io,
            Clock clock) {
        this(library, records, client, io, clock, RequestPolicy.usual());
    }

    /// The same with a web client of its own.
    public static Updates overTheWeb(
            Library library, LearnerRecords records, ExecutorService io, Clock clock) {
        HttpClient client =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(10))
                        .executor(io)
                        .build();
        return new Updates(library, records, client, io, clock);
    }

    public Updates(
            Library library,
            LearnerRecords records,
            HttpClient client,
            ExecutorService io,
            Clock clock,
            RequestPolicy policy) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("The client must leave redirects to us");
        }
        this.library = library;
        this.clock = clock;
        this.sources = new Sources(library, client, policy.patience());
        this.checking = new Checking(library, policy.retry(), clock);
        this.carryOver = new CarryOver(library, records, io);
        this.records = records;
        this.jobs = new ParallelJobs(io, Runtime.getRuntime().availableProcessors());
        this.incoming = new Incoming(library, carryOver, policy, io);
    }

    /// Installs the newest edition of a course, or brings an installed course up to it.
    ///
    /// @param fileOrUrl a `.coursepack`, a published folder (also on a stick), or the web address
    ///   of either; a folder is remembered as the place where the next editions come from
    /// @param consent how a publisher met for the first time comes to be trusted
    public Arrival install(String fileOrUrl, Consent consent, Watcher watcher) {
        watcher.at(Progress.Stage.LOOKING);
        return incoming.guarded(
                watcher.cancel(),
                Optional.empty(),
                () ->
                        new InstallFrom(
                                        library,
                                        incoming,
                                        sources,
                                        clock.instant(),
                                        consent,
                                        watcher)
                                .install(fileOrUrl));
    }

    /// Asks whether there is a newer edition.
    public UpdateCheck check(CourseId course, Cancel cancel) {
        try {
            Optional<InstalledCourse> installed = library.course(course);
            if (installed.isEmpty()) {
                return new UpdateCheck.NotPublished();
            }
            return switch (checking.check(installed.get(), sources.of(installed.get()), cancel)) {
                case Outcome.Settled(UpdateCheck how) -> how;
                case Outcome.Newer newer -> available(installed.get(), newer);
            };
        } catch (IOException e) {
            Installation.Refused refused = Library.refusal(e);
            return new UpdateCheck.Refused(refused.reason(), refused.remedy());
        }
    }

    private UpdateCheck available(InstalledCourse installed, Outcome.Newer newer) {
        Manifest manifest = newer.edition().manifest();
        Instant expires = newer.trust().expires();
        return new UpdateCheck.Available(
                installed.edition(),
                manifest.edition(),
                new Comparison(installed.active(), manifest, Map.of())
                        .change((_, _) -> java.util.OptionalInt.empty()),
                incoming.plan(newer).size(),
                Optional.of(expires).filter(when -> !clock.instant().isBefore(when)));
    }

    /// Brings a course up to the newest edition its sources have. What had come in before is not
    /// fetched again. The learner's notes are carried over before the edition is shown.
    public Arrival update(CourseId course, Watcher watcher) {
        watcher.at(Progress.Stage.LOOKING);
        return incoming.guarded(
                watcher.cancel(),
                since(course),
                () -> {
                    InstalledCourse installed = installed(course);
                    return switch (checking.check(
                            installed, sources.of(installed), watcher.cancel())) {
                        case Outcome.Settled(UpdateCheck how) -> settled(installed, how);
                        case Outcome.Newer newer -> incoming.bring(newer, watcher);
                    };
                });
    }

    private static Arrival settled(InstalledCourse installed, UpdateCheck how) {
        return switch (how) {
            case UpdateCheck.NotPublished _ -> new Arrival.NotPublished();
            case UpdateCheck.Offline(var since, var reason) -> new Arrival.Offline(since, reason);
            case UpdateCheck.Refused(var reason, var remedy) ->
                    new Arrival.Settled(new Installation.Refused(reason, remedy));
            case UpdateCheck.UpToDate _, UpdateCheck.Stale _, UpdateCheck.Available _ ->
                    new Arrival.Settled(new Installation.AlreadyInstalled(installed));
        };
    }

    private Optional<Instant> since(CourseId course) {
        try {
            return LastCheck.read(library, course).verified();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private InstalledCourse installed(CourseId course) throws IOException {
        return library.course(course)
                .orElseThrow(() ->
                        new IOException("The course “%s” is not installed.".formatted(course)));
    }

    /// Goes back to the newest kept edition older than the one being read; every note is where it
    /// was.
    public Installation rollback(CourseId course) {
        try {
            return library.rollback(course, carryOver.reporting(_ -> {}));
        } catch (IOException e) {
            return Library.refusal(e);
        }
    }

    /// What became different between two editions that are both kept.
    ///
    /// @return nothing if one of them is not on this computer any more
    /// @throws IOException if one of them is damaged
    public Optional<EditionChange> changes(CourseId course, int from, int to) throws IOException {
        try {
            Manifest old = library.manifest(course, from);
            Manifest fresh = library.manifest(course, to);
            CourseFiles before = library.files(course, from);
            CourseFiles after = library.files(course, to);
            return Optional.of(CatchingUp.between(course, old, before, fresh, after));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// What the newest edition would mean for the learner: what they would have to read, and what
    /// would become of their notes. Fetches the lessons it takes to know that, those of skipped
    /// editions among them, which an update then need not fetch again, and changes nothing else.
    ///
    /// @return nothing if there is no newer edition
    /// @throws IOException if it cannot be fetched or read; the message is fit for people
    public Optional<Preview> preview(CourseId course, Watcher watcher) throws IOException {
        InstalledCourse installed = installed(course);
        return switch (checking.check(installed, sources.of(installed), watcher.cancel())) {
            case Outcome.Settled _ -> Optional.empty();
            case Outcome.Newer newer -> {
                CourseFiles lessons = incoming.lessons(newer, watcher);
                Manifest next = newer.edition().manifest();
                CourseFiles now = library.files(course, installed.edition().number());
                watcher.at(Progress.Stage.CARRYING);
                yield Optional.of(
                        new Preview(
                                CatchingUp.between(course, installed.active(), now, next, lessons),
                                carryOver.preview(
                                        course,
                                        next.edition().number(),
                                        lessons,
                                        incoming.skipped(newer, watcher)),
                                incoming.plan(newer).size()));
            }
        };
    }

    /// What an edition would mean, before it is installed.
    ///
    /// @param change what is different
    /// @param notes what would become of the learner's notes
    /// @param size what has still to come in
    public record Preview(EditionChange change, CarriedOver notes, DownloadSize size) {}

    /// Makes sure that every note has its place in the edition being read. To be called when a
    /// course is opened; costs next to nothing if all is well.
    ///
    /// @return how many notes had to be placed
    /// @throws IOException if the texts or the notes cannot be read or written
    public int placeNotes(CourseId course) throws IOException {
        return carryOver.ensure(course);
    }

    /// Whether the learner wants to hear nothing of new editions of a course.
    ///
    /// @throws IOException if the library cannot be read
    public boolean quiet(CourseId course) throws IOException {
        return library.remark(course, QUIET).filter("yes"::equals).isPresent();
    }

    /// Keeps whether the learner wants to hear nothing of new editions of a course. Asking for one
    /// course still works.
    ///
    /// @throws IOException if it could not be kept
    public void quiet(CourseId course, boolean quiet) throws IOException {
        library.remark(course, QUIET, quiet ? "yes" : "no");
    }

    /// Where the learner looks at the notes that did not simply stay when the edition being read
    /// came.
    ///
    /// @throws IOException if the course is not installed or damaged
    public NotesReview notesDesk(CourseId course) throws IOException {
        return new NotesReview(library, records, carryOver, jobs, installed(course));
    }

    /// Where notes from elsewhere would stand in the edition being read. Changes nothing.
    ///
    /// @throws IOException if the texts or the learner's decisions cannot be read
    public Map<UUID, AnchorOutcome> places(CourseId course, Collection<? extends Annotation> notes)
            throws IOException {
        return carryOver.places(course, notes);
    }

    /// The words of the edition being read, where quotes from elsewhere are looked for.
    ///
    /// @throws IOException if the course is not installed or cannot be read
    public CourseText text(CourseId course) throws IOException {
        return carryOver.text(course);
    }

    /// Reads every file of a course and fetches those again that are damaged, and no others.
    ///
    /// @throws IOException if the library cannot be read
    public Repair repair(CourseId course, Watcher watcher) throws IOException {
        InstalledCourse installed = installed(course);
        return incoming.repair(installed, sources.of(installed), watcher);
    }

    /// What came of checking and repairing.
    ///
    /// @param found what was damaged or missing
    /// @param left what still is
    /// @param reasons why, in sentences for people
    public record Repair(
            Set<Library.Damage> found, Set<Library.Damage> left, List<String> reasons) {
        public Repair {
            found = Set.copyOf(found);
            left = Set.copyOf(left);
            reasons = List.copyOf(reasons);
        }
    }
}
