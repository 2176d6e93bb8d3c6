package dev.carrel.markdown.source;

import dev.carrel.course.CourseFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads text files of a course, within limits.
public final class SourceText {
    /// No lesson needs more; a course of such pages would not be readable anyway.
    public static final int LARGEST = 4_000_000;

    private SourceText() {}

    /// The text of a file without byte order mark, lines ended by `\n`; nothing if there is no such
    /// file or it cannot be read, which is then a problem.
    public static Optional<String> read(CourseFiles files, String path, Problems problems) {
        return read(files, path, LARGEST, problems);
    }

    /// Only the beginning of a file, for what stands at the head of a page.
    public static Optional<String> head(
            CourseFiles files, String path, int bytes, Problems problems) {
        return bytes(files, path, problems)
                .map(all -> decode(all, Math.min(bytes, all.length), path, false, problems));
    }

    private static Optional<String> read(
            CourseFiles files, String path, int largest, Problems problems) {
        Optional<byte[]> bytes = bytes(files, path, problems);
        if (bytes.isPresent() && bytes.get().length > largest) {
            problems.error(
                    "file-too-long",
                    Spot.of(path),
                    "This file has more than " + largest + " bytes; the rest is left out.",
                    "Split it into several pages.");
        }
        return bytes.map(all -> decode(all, Math.min(all.length, largest), path, true, problems));
    }

    private static Optional<byte[]> bytes(CourseFiles files, String path, Problems problems) {
        try {
            return files.read(path);
        } catch (IOException e) {
            problems.error(
                    "file-unreadable",
                    Spot.of(path),
                    "This file cannot be read: " + e.getMessage(),
                    "Check that it is a plain file and that you may read it.");
            return Optional.empty();
        }
    }

    private static String decode(
            byte[] bytes, int length, String path, boolean report, Problems problems) {
        String text;
        try {
            text =
                    report
                            ? StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .decode(ByteBuffer.wrap(bytes, 0, length))
                                    .toString()
                            : new String(bytes, 0, length, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            problems.warning(
                    "not-utf-8",
                    Spot.of(path),
                    "This file is not UTF-8; some characters will be wrong.",
                    "Save it as UTF-8.");
            text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        }
        return clean(text);
    }

    /// Without byte order mark and NUL, with `\n` line ends.
    public static String clean(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (body.indexOf('\r') >= 0) {
            body = body.replace("\r\n", "\n").replace('\r', '\n');
        }
        return body.indexOf('\0') >= 0 ? body.replace('\0', '\uFFFD') : body;
    }
}
