package dev.carrel.transfer.notebook;

import dev.carrel.files.DurableFiles;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// Writes notebooks to where the learner wants them. A file is the old one or the new one, never
/// half of one. Blocking.
public final class NotesExport {
    private NotesExport() {}

    /// What came of it.
    public sealed interface Outcome {
        /// @param where the file or folder
        /// @param notes how many notes are in it
        /// @param answers how many answered questions are in it
        /// @param left names of files in the folder that are not Carrel's and were left as they are
        record Written(Path where, int notes, int answers, List<String> left) implements Outcome {
            public Written {
                left = List.copyOf(left);
            }
        }

        /// Nothing, or not everything, could be written.
        ///
        /// @param reason what happened, a sentence
        /// @param remedy what to do about it, a sentence
        record Refused(String reason, String remedy) implements Outcome {}
    }

    /// Writes notebooks.
    ///
    /// @param where the file or, for [NotesFormat#MARKDOWN], the folder; made if missing, together
    ///   with the folders above it. A file that is there is replaced; in a folder, only files
    ///   written by Carrel are
    public static Outcome write(
            List<Notebook> notebooks, NotesFormat format, Path where, Progress progress) {
        int total = notebooks.stream().mapToInt(format::size).sum();
        int notes = notebooks.stream().mapToInt(one -> one.entries().size()).sum();
        if (format.isFolder()
                ? Files.exists(where) && !Files.isDirectory(where)
                : isFolder(where)) {
            return format.isFolder()
                    ? new Outcome.Refused(
                            where + " is a file.", "Choose a folder for the Markdown files.")
                    : new Outcome.Refused(where + " is a folder.", "Choose a name for the file.");
        }
        try {
            progress.at("", 0, total);
            if (format.isFolder()) {
                List<String> left = new MarkdownFolder(where).write(notebooks, total, progress);
                return new Outcome.Written(where, notes, total - notes, left);
            }
            String title =
                    notebooks.stream().map(Notebook::title).collect(Collectors.joining(", "));
            String text = format.text(title, notebooks);
            DurableFiles.replace(where, text.getBytes(StandardCharsets.UTF_8));
            progress.at("", total, total);
            return new Outcome.Written(where, notes, total - notes, List.of());
        } catch (IOException | ReadOnlyFileSystemException e) {
            return refused(where, e);
        }
    }

    private static boolean isFolder(Path where) {
        return Files.isDirectory(where);
    }

    static Outcome.Refused refused(Path where, Exception failure) {
        String said = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        if (failure instanceof FileSystemException at && at.getReason() != null) {
            said = at.getReason();
        }
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("no space")
                || lower.contains("space on the disk")
                || lower.contains("quota")) {
            return new Outcome.Refused(
                    "There is no room left where " + where + " is to be.",
                    "Make room, or choose a place on another disk.");
        }
        if (failure instanceof AccessDeniedException
                || failure instanceof ReadOnlyFileSystemException
                || lower.contains("read-only")
                || lower.contains("permission")
                || lower.contains("not permitted")) {
            return new Outcome.Refused(
                    "Carrel is not allowed to write " + where + ".", "Choose another place.");
        }
        if (failure instanceof NoSuchFileException) {
            return new Outcome.Refused(
                    "The folder of " + where + " is gone.", "Choose another place.");
        }
        return new Outcome.Refused(
                "%s could not be written (%s).".formatted(where, said),
                "Try again, or choose another place.");
    }
}
