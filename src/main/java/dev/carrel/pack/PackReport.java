package dev.carrel.pack;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.pack.trust.Fingerprint;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;

/// What a whole and rightly signed pack says of itself.
///
/// @param publisher name, as they call themselves; empty if they do not say
/// @param fingerprint whose it really is
/// @param course id of the course
/// @param title of the course
/// @param edition its `released` is the day the pack speaks for ("as of")
/// @param files how many
/// @param size bytes unpacked
/// @param expires from when on a newer edition may exist that this pack does not know
public record PackReport(
        String publisher,
        Fingerprint fingerprint,
        CourseId course,
        String title,
        Edition edition,
        int files,
        long size,
        Instant expires) {

    /// Reads a pack from the first byte to the last.
    ///
    /// @throws PackException saying what is wrong and in which file
    /// @throws IOException if it cannot be read
    public static PackReport verify(Path file, Progress progress) throws IOException {
        try (PackReader pack = PackReader.open(file)) {
            Manifest manifest = pack.manifest();
            readAll(pack, progress);
            return new PackReport(
                    pack.trust().publisher(),
                    pack.trust().fingerprint(),
                    manifest.course(),
                    manifest.title(),
                    manifest.edition(),
                    manifest.files().size(),
                    manifest.size(),
                    pack.trust().expires());
        }
    }

    /// Reads every file of an edition, and so verifies it.
    ///
    /// @throws PackException at the first file that is not what was signed
    public static void readAll(EditionSource edition, Progress progress) throws IOException {
        long done = 0;
        long total = edition.manifest().size();
        for (FileEntry file : edition.manifest().files()) {
            progress.at(file.path(), done, total);
            try (InputStream in = edition.open(file)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            done += file.size();
        }
        progress.at("", done, total);
    }
}
