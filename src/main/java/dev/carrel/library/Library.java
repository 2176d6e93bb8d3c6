package dev.carrel.library;

import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.files.DurableFiles;
import dev.carrel.pack.manifest.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The installed courses below a data folder. Knows nothing of what the learner does with them.
///
/// Reading needs no lock and always sees one whole edition; whatever changes the library takes
/// `store/lock`, so that one program at a time does. Killed at any moment, the library opens with
/// the old or the new edition. Thread-safe.
public final class Library {
    private final Path courses;
    private final ObjectStore objects;
    private final StoreLock lock;
    private final Circumstances circumstances;
    private final Map<CourseId, CourseFolder> folders = new ConcurrentHashMap<>();

    /// What a library is surrounded by.
    ///
    /// @param space the disk
    /// @param clock tells how old a file is
    /// @param patience how long to wait for another program that changes the library
    public record Circumstances(FreeSpace space, Clock clock, Duration patience) {
        /// The real ones; waits for 10 s.
        public static Circumstances usual() {
            return new Circumstances(FreeSpace.OF_DISK, Clock.systemUTC(), Duration.ofSeconds(10));
        }
    }

    /// Opens a data folder, which need not exist yet.
    public static Library open(Path home) throws IOException {
        return open(home, Circumstances.usual());
    }

    /// Opens a data folder under given circumstances.
    public static Library open(Path home, Circumstances circumstances) throws IOException {
        boolean fresh = Files.notExists(home);
        Files.createDirectories(home.resolve("store"));
        Files.createDirectories(home.resolve("courses"));
        var posix = Files.getFileAttributeView(home, PosixFileAttributeView.class);
        if (fresh && posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
        return new Library(home, circumstances);
    }

    private Library(Path home, Circumstances circumstances) {
        this.courses = home.resolve("courses");
        this.objects = new ObjectStore(home.resolve("store"));
        this.lock = new StoreLock(home.resolve("store").resolve("lock"));
        this.circumstances = circumstances;
    }

    /// Every installed course, by title. A course whose folder is damaged is left out.
    public List<InstalledCourse> courses() throws IOException {
        List<InstalledCourse> installed = new ArrayList<>();
        for (CourseId id : ids()) {
            try {
                course(id).ifPresent(installed::add);
            } catch (IOException e) {
                System.getLogger(Library.class.getName())
                        .log(System.Logger.Level.WARNING, "Cannot open the course " + id, e);
            }
        }
        installed.sort(
                (one, other) -> String.CASE_INSENSITIVE_ORDER.compare(one.title(), other.title()));
        return installed;
    }

    /// One installed course.
    ///
    /// @throws IOException if it is there and damaged
    public Optional<InstalledCourse> course(CourseId id) throws IOException {
        CourseFolder folder = folder(id);
        OptionalInt active = folder.active();
        if (active.isEmpty()) {
            return Optional.empty();
        }
        List<Edition> kept = new ArrayList<>();
        for (int number : folder.kept()) {
            kept.add(folder.manifest(number).edition());
        }
        Manifest manifest = folder.manifest(active.getAsInt());
        return Optional.of(new InstalledCourse(manifest, kept, folder.publisher()));
    }

    /// The files of a kept edition.
    ///
    /// @throws NoSuchFileException if that edition is not kept
    public CourseFiles files(CourseId course, int edition) throws IOException {
        return StoredFiles.of(manifest(course, edition), objects);
    }

    /// The manifest of a kept edition.
    ///
    /// @throws NoSuchFileException if that edition is not kept
    public Manifest manifest(CourseId course, int edition) throws IOException {
        return folder(course).manifest(edition);
    }

    /// The files of an edition that need not be kept, as far as the store has them.
    public CourseFiles files(Manifest manifest) {
        return StoredFiles.of(manifest, objects);
    }

    /// Keeps the lessons of an edition the learner skipped, all of which the store has by now: the
    /// words between two editions tell where a note went that a leap would lose. Such an edition
    /// cannot be read or gone back to. They are forgotten when the edition leapt from is.
    public void keepLessons(Manifest manifest) throws IOException {
        folder(manifest.course()).keepLessons(manifest);
    }

    /// Numbers of the editions whose lessons are kept so, rising.
    public SortedSet<Integer> lessonsKept(CourseId course) throws IOException {
        return folder(course).lessonsKept();
    }

    /// The lessons of such an edition; other files of it need not be there.
    ///
    /// @throws NoSuchFileException if they are not kept
    public CourseFiles lessons(CourseId course, int edition) throws IOException {
        return StoredFiles.of(folder(course).lessons(edition), objects);
    }

    /// How an install would end if it would end before anything is brought in: the edition is here
    /// already, is older than the one being read, or its publisher is not trusted.
    ///
    /// @return nothing if the files are wanted
    public Optional<Installation> foregone(Offer offer, Consent consent) throws IOException {
        return installer().settled(folder(offer.source().manifest().course()), offer, consent);
    }

    /// Installs an edition whose signatures have been checked and makes it the one being read.
    ///
    /// @param before runs when everything else is done, and before the learner sees the edition
    public Installation install(Offer offer, Consent consent, BeforeActivation before) {
        return writing(() -> installer().install(offer, consent, before));
    }

    /// Goes back to the newest kept edition older than the one being read.
    public Installation rollback(CourseId course, BeforeActivation before) throws IOException {
        Optional<Edition> previous = course(course).flatMap(InstalledCourse::previous);
        if (previous.isEmpty()) {
            return new Installation.Refused(
                    "There is no earlier edition of “%s” on this computer.".formatted(course),
                    "Keep reading the present one.");
        }
        return activate(course, previous.get().number(), before);
    }

    /// Goes to any kept edition.
    public Installation activate(CourseId course, int edition, BeforeActivation before) {
        return writing(() -> installer().activate(folder(course), edition, before));
    }

    /// Keeps an edition for good, for example because a note stands in it and nowhere else.
    public void pin(CourseId course, int edition) throws IOException {
        if (folder(course).kept().contains(edition)) {
            folder(course).pin(edition);
        }
    }

    /// Takes a course off the shelf. What the learner did in it lies elsewhere and stays.
    ///
    /// @return whether it was there and could be removed now
    public boolean remove(CourseId course) throws IOException {
        try (Writing writing = startWriting().orElse(null)) {
            CourseFolder folder = folder(course);
            if (writing == null || folder.active().isEmpty()) {
                return false;
            }
            DurableFiles.move(folder.folder(), courses.resolve(".removed-" + UUID.randomUUID()));
            DurableFiles.syncFolder(courses);
            folders.remove(course);
            garbage().clearRemoved();
            return true;
        }
    }

    /// Deletes what no kept edition needs and no download has touched lately. To be called when the
    /// program has nothing better to do.
    ///
    /// @return bytes freed; 0 if another program is at work
    public long collectGarbage() throws IOException {
        try (Writing writing = startWriting().orElse(null)) {
            return writing == null ? 0 : garbage().collect(ids().stream().map(this::folder));
        }
    }

    /// Reads every file of every kept edition of a course and sets damaged ones aside, so that the
    /// next install or update brings them again.
    ///
    /// @return what is missing or was damaged; empty if all is well
    public Set<Damage> check(CourseId course) throws IOException {
        return garbage().check(folder(course));
    }

    /// A file whose bytes are gone.
    public record Damage(int edition, String path) {}

    /// Where the files of all courses lie.
    public ObjectStore objects() {
        return objects;
    }

    /// What the disk still takes, as this library counts it.
    ///
    /// @return nothing if `need` more bytes fit, else how many have to be freed
    public Optional<Long> shortage(long need) throws IOException {
        return circumstances.space().shortage(courses, need);
    }

    /// What the publisher of a course is trusted by, by file name; empty if the course was never
    /// installed.
    public Map<String, byte[]> trusted(CourseId course) throws IOException {
        return folder(course).trusted();
    }

    /// Remembers newer metadata of the same publisher. Call it while [#startWriting] holds.
    public void trust(CourseId course, Map<String, byte[]> metadata) throws IOException {
        folder(course).trust(metadata);
    }

    /// A small text that goes with a course, for example where its editions come from.
    public Optional<String> remark(CourseId course, String name) throws IOException {
        try {
            return Optional.of(Files.readString(folder(course).folder().resolve(name + ".txt")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Replaces such a text.
    public void remark(CourseId course, String name, String text) throws IOException {
        Path file = folder(course).folder().resolve(name + ".txt");
        DurableFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The right to change the library, until closed by the thread that got it.
    public interface Writing extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /// Asks for the right to change the library; within it, other calls of this thread need not
    /// wait.
    ///
    /// @return nothing if another program is at work for too long
    public Optional<Writing> startWriting() throws IOException {
        return lock.acquire(circumstances.patience()).map(held -> held::close);
    }

    private interface Work {
        Installation run() throws IOException;
    }

    private Installation writing(Work work) {
        try (Writing writing = startWriting().orElse(null)) {
            return writing == null ? new Installation.Busy() : work.run();
        } catch (IOException e) {
            return refusal(e);
        }
    }

    /// What to tell about a failure: a pack that is at fault says so itself, the rest is the disk.
    public static Installation.Refused refusal(IOException failure) {
        return Installer.refused(failure);
    }

    private Installer installer() {
        return new Installer(this, objects);
    }

    private Garbage garbage() {
        return new Garbage(objects, courses, circumstances.clock());
    }

    CourseFolder folder(CourseId id) {
        return folders.computeIfAbsent(
                id, wanted -> new CourseFolder(wanted, courses.resolve(wanted.value())));
    }

    private List<CourseId> ids() throws IOException {
        try (Stream<Path> all = Files.list(courses)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(CourseId::isValid)
                    .map(CourseId::new)
                    .sorted()
                    .toList();
        }
    }
}
