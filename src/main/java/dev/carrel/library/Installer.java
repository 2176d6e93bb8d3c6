package dev.carrel.library;

import dev.carrel.course.CourseFiles;
import dev.carrel.library.Installation.AlreadyInstalled;
import dev.carrel.library.Installation.Installed;
import dev.carrel.library.Installation.NeedsTrust;
import dev.carrel.library.Installation.NoSpace;
import dev.carrel.library.Installation.OlderThanInstalled;
import dev.carrel.library.Installation.Refused;
import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Brings an edition in and turns the page to it. The caller holds the store's lock.
final class Installer {
    private final Library library;
    private final ObjectStore objects;

    Installer(Library library, ObjectStore objects) {
        this.library = library;
        this.objects = objects;
    }

    Installation install(Offer offer, Consent consent, BeforeActivation before) throws IOException {
        Manifest manifest = offer.source().manifest();
        CourseFolder folder = library.folder(manifest.course());
        Optional<Installation> settled = settled(folder, offer, consent);
        if (settled.isPresent()) {
            return settled.get();
        }
        Map<Sha256, FileEntry> missing = missing(manifest);
        long need = missing.values().stream().mapToLong(FileEntry::size).sum();
        Optional<Long> shortage = library.shortage(need);
        if (shortage.isPresent()) {
            return new NoSpace(shortage.get());
        }
        int added = bringIn(offer, missing);
        folder.keep(manifest);
        folder.trust(offer.metadata());
        folder.publisher(offer.publisher());
        turn(folder, manifest.edition().number(), before);
        return new Installed(present(folder), added, need);
    }

    Installation activate(CourseFolder folder, int edition, BeforeActivation before)
            throws IOException {
        Optional<InstalledCourse> course = library.course(folder.id());
        if (course.isEmpty() || !folder.kept().contains(edition)) {
            return new Refused(
                    "Edition %d of “%s” is not on this computer.".formatted(edition, folder.id()),
                    "Update the course to get it.");
        }
        if (course.get().edition().number() == edition) {
            return new AlreadyInstalled(course.get());
        }
        if (!missing(folder.manifest(edition)).isEmpty()) {
            return new Refused(
                    "Some files of edition %d are damaged.".formatted(edition),
                    "Update the course, or install its pack again.");
        }
        turn(folder, edition, before);
        return new Installed(present(folder), 0, 0);
    }

    /// Cases that end before anything is written.
    Optional<Installation> settled(CourseFolder folder, Offer offer, Consent consent)
            throws IOException {
        OptionalInt active = folder.active();
        if (active.isEmpty()) {
            return untrusted(offer, consent);
        }
        Manifest manifest = offer.source().manifest();
        int number = manifest.edition().number();
        boolean kept = folder.kept().contains(number);
        boolean same = kept && folder.manifest(number).equals(manifest);
        boolean bundled = consent instanceof Consent.Bundled;
        if (same && (bundled || number == active.getAsInt()) && missing(manifest).isEmpty()) {
            return Optional.of(new AlreadyInstalled(present(folder)));
        }
        if (kept && !same && !bundled) {
            return Optional.of(
                    new Refused(
                            "Edition %d of “%s” is here already, with other content."
                                    .formatted(number, manifest.title()),
                            "Ask the author to publish the change as a new edition."));
        }
        if (number < active.getAsInt()) {
            return Optional.of(new OlderThanInstalled(present(folder), manifest.edition()));
        }
        return Optional.empty();
    }

    private static Optional<Installation> untrusted(Offer offer, Consent consent) {
        Publisher publisher = offer.publisher();
        return switch (consent) {
            case Consent.Ask() ->
                    Optional.of(new NeedsTrust(offer.source().manifest().title(), publisher));
            case Consent.Fingerprint(String wanted) when !publisher.has(wanted) ->
                    Optional.of(
                            new Refused(
                                    "The course is signed by %s (%s), not by the key you named."
                                            .formatted(publisher.name(), publisher.fingerprint()),
                                    "Compare the fingerprint with the one the author gave you."));
            case Consent.Fingerprint _, Consent.OnFirstUse _, Consent.Bundled _ -> Optional.empty();
        };
    }

    private Map<Sha256, FileEntry> missing(Manifest manifest) {
        Map<Sha256, FileEntry> missing = new LinkedHashMap<>();
        for (FileEntry file : manifest.files()) {
            if (!file.optional() && !objects.has(file.sha256(), file.size())) {
                missing.put(file.sha256(), file);
            }
        }
        return missing;
    }

    private int bringIn(Offer offer, Map<Sha256, FileEntry> missing) throws IOException {
        for (FileEntry file : missing.values()) {
            try (InputStream in = offer.source().open(file)) {
                objects.add(file.sha256(), file.size(), in);
            }
        }
        objects.sync();
        return missing.size();
    }

    private void turn(CourseFolder folder, int to, BeforeActivation before) throws IOException {
        OptionalInt from = folder.active();
        if (from.isPresent() && from.getAsInt() != to) {
            CourseFiles old = library.files(folder.id(), from.getAsInt());
            CourseFiles fresh = library.files(folder.id(), to);
            before.prepare(new BeforeActivation.Turn(folder.id(), from.getAsInt(), old, to, fresh));
        }
        folder.activate(to);
        folder.prune();
    }

    private InstalledCourse present(CourseFolder folder) throws IOException {
        return library.course(folder.id()).orElseThrow();
    }

    static Refused refused(IOException failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return switch (failure) {
            case PackException _ ->
                    new Refused(message, "Get the course again from where it came from.");
            case DamagedObjectException _ ->
                    new Refused(message, "Get the course again from where it came from.");
            case FileSystemException disk ->
                    new Refused(
                            "The library could not be written: %s."
                                    .formatted(
                                            disk.getReason() == null ? message : disk.getReason()),
                            "See that the disk has room and may be written, then try again.");
            default -> new Refused(message, "Try again.");
        };
    }
}
