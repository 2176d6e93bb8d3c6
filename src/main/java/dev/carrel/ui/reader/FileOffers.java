package dev.carrel.ui.reader;

import dev.carrel.pack.manifest.FileEntry;
import dev.carrel.ui.task.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Files of the course a learner can take out of it, such as the data of a lab. Lives on the JavaFX
/// thread.
final class FileOffers {
    /// What programs only look at. Everything else is saved and never started: a course can come
    /// from anyone.
    private static final Set<String> OPENED =
            Set.of(
                    "csv", "tsv", "txt", "md", "json", "geojson", "ipynb", "pdf", "png", "jpg",
                    "jpeg", "gif", "xlsx", "ods", "docx", "odt", "mp3", "mp4", "m4a", "m4v");

    private final Background background;
    private final Notices notices;
    private final Consumer<Path> opener;
    private final ReadOnlyObjectWrapper<@Nullable Offer> offered = new ReadOnlyObjectWrapper<>();

    /// @param opener opens a file in the system's own program
    FileOffers(Background background, Notices notices, Consumer<Path> opener) {
        this.background = background;
        this.notices = notices;
        this.opener = opener;
    }

    /// A file the learner asked for.
    ///
    /// @param path as the course names it
    /// @param size in bytes
    record Offer(OpenEdition edition, String path, long size) {
        /// The last part of the path, without what some system cannot have in a name.
        String name() {
            String last = path.substring(path.lastIndexOf('/') + 1);
            String fit = last.replaceAll("[\\\\:*?\"<>|\\p{Cntrl}]", "_").strip();
            return fit.isEmpty() || fit.startsWith(".") ? "file" + fit : fit;
        }

        /// Whether it may be opened in another program, and not only saved.
        boolean opens() {
            String name = name();
            int dot = name.lastIndexOf('.');
            String ending = dot < 0 ? "" : name.substring(dot + 1);
            return OPENED.contains(ending.toLowerCase(Locale.ROOT));
        }
    }

    /// The file the learner is asked about, if any.
    ReadOnlyObjectProperty<@Nullable Offer> offered() {
        return offered.getReadOnlyProperty();
    }

    /// Asks what to do with a file.
    void offer(OpenEdition edition, String path) {
        edition.installed()
                .active()
                .file(path)
                .map(FileEntry::size)
                .ifPresentOrElse(
                        size -> offered.set(new Offer(edition, path, size)),
                        () -> notices.say(ReaderWords.say("link.noFile")));
    }

    void dismiss() {
        offered.set(null);
    }

    /// Writes it where the learner wants it, whole or not at all.
    void save(Offer offer, Path to) {
        dismiss();
        background
                .run(() -> write(offer, to))
                .then(saved ->
                        notices.say(ReaderWords.say("file.saved", saved.getFileName().toString())))
                .orElse(reason -> notices.failed("failed.file", reason));
    }

    /// Opens a copy of it, if its kind may be opened.
    void open(Offer offer) {
        dismiss();
        if (!offer.opens()) {
            return;
        }
        background
                .run(() ->
                        write(
                                offer,
                                Files.createTempDirectory("carrel-file-").resolve(offer.name())))
                .then(opener)
                .orElse(reason -> notices.failed("failed.file", reason));
    }

    private static Path write(Offer offer, Path to) throws IOException {
        byte[] bytes =
                offer.edition()
                        .open()
                        .files()
                        .read(offer.path())
                        .orElseThrow(() -> new IOException("Not here: " + offer.path()));
        Path folder = to.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, ".saving-", ".part");
        try {
            Files.write(part, bytes);
            return Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
