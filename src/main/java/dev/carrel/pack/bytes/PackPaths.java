package dev.carrel.pack.bytes;

import dev.carrel.pack.bytes.PackException.Reason;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which paths a file of a pack may have: those that mean one and the same file on every system.
public final class PackPaths {
    /// Most bytes of a path in UTF-8.
    public static final int MAX_BYTES = 240;

    /// Names that Windows gives to devices, whatever follows the first dot.
    private static final Pattern DEVICE =
            Pattern.compile(
                    "(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\\..*)?",
                    Pattern.CASE_INSENSITIVE);

    private PackPaths() {}

    /// What is wrong with a path: the end of a sentence that begins with the path. Nothing if it is
    /// fine.
    public static Optional<String> problem(String path) {
        if (path.isEmpty()) {
            return Optional.of("is empty");
        }
        if (path.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("is longer than " + MAX_BYTES + " bytes");
        }
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
            return Optional.of("is an absolute path");
        }
        if (path.indexOf('\\') >= 0) {
            return Optional.of("has a backslash");
        }
        if (path.codePoints().anyMatch(PackPaths::unprintable)) {
            return Optional.of("has a character that cannot be seen");
        }
        if (path.chars().anyMatch(c -> "<>:\"|?*".indexOf(c) >= 0)) {
            return Optional.of(
                    "has a character that Windows does not allow (one of < > : \" | ? *)");
        }
        if (!Normalizer.isNormalized(path, Normalizer.Form.NFC)) {
            return Optional.of("is not in Unicode normal form NFC");
        }
        for (String name : path.split("/", -1)) {
            Optional<String> wrong = problemOfName(name);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> problemOfName(String name) {
        if (name.isEmpty()) {
            return Optional.of("has an empty name between two slashes");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("has a name that means another folder ('" + name + "')");
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of("has a name that ends in a dot or a space");
        }
        if (DEVICE.matcher(name).matches()) {
            return Optional.of("has the name of a Windows device ('" + name + "')");
        }
        return Optional.empty();
    }

    /// Controls, halves of surrogate pairs, and marks that turn the direction of writing, with
    /// which a name can look like another.
    private static boolean unprintable(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /// Refuses a path that no pack has.
    ///
    /// @throws PackException naming the path and what is wrong with it
    public static void check(String path) throws PackException {
        Optional<String> wrong = problem(path);
        if (wrong.isPresent()) {
            throw new PackException(
                    Reason.HOSTILE, "The name '%s' %s.".formatted(shown(path), wrong.get()));
        }
    }

    /// Refuses paths of which two would be the same file on some system, or one a folder and a
    /// file.
    public static void checkTogether(Collection<String> paths) throws PackException {
        Map<String, String> seen = new HashMap<>();
        for (String path : paths) {
            String other = seen.put(folded(path), path);
            if (other != null) {
                throw new PackException(
                        Reason.HOSTILE,
                        "The names '%s' and '%s' mean the same file on some computers."
                                .formatted(other, path));
            }
        }
        for (String path : paths) {
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                String file = seen.get(folded(path.substring(0, slash)));
                if (file != null) {
                    throw new PackException(
                            Reason.HOSTILE,
                            "The name '%s' is a file, and '%s' lies in it.".formatted(file, path));
                }
            }
        }
    }

    /// What a file system that ignores case makes of a path.
    public static String folded(String path) {
        String upper = path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(upper, Normalizer.Form.NFC);
    }

    /// A path as it may stand in a message: short, and without anything that moves the cursor.
    public static String shown(String path) {
        String start = path.length() > 120 ? path.substring(0, 120) + "…" : path;
        return start.codePoints()
                .map(c -> unprintable(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
