package dev.carrel.transfer.notebook;

import dev.carrel.work.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A folder of Markdown notes that is written again and again over itself. Only files that Carrel
/// wrote for the very same note or question are replaced; whatever else is in the folder stays as
/// it is.
///
/// @param folder made if missing
record MarkdownFolder(Path folder) {
    /// @return names of files that stand in the way and are not Carrel's
    List<String> write(List<Notebook> notebooks, int total, Progress progress) throws IOException {
        Files.createDirectories(folder);
        List<String> left = new ArrayList<>();
        int done = 0;
        for (Notebook notebook : notebooks) {
            for (Map.Entry<String, String> file : MarkdownNotes.files(notebook).entrySet()) {
                progress.at("", done++, total);
                Path path = folder.resolve(file.getKey());
                if (mayReplace(path, file.getValue())) {
                    replace(path, file.getValue());
                } else {
                    left.add(file.getKey());
                }
            }
        }
        progress.at("", total, total);
        return left;
    }

    /// Ours begins with the same two lines: the front matter's fence, and the id of note or
    /// question.
    private static boolean mayReplace(Path path, String text) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            for (String wanted : text.lines().limit(2).toList()) {
                if (!wanted.equals(lines.readLine())) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private void replace(Path path, String text) throws IOException {
        Path fresh = Files.createTempFile(folder, ".note-", ".tmp");
        try {
            Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
            Files.move(
                    fresh,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
