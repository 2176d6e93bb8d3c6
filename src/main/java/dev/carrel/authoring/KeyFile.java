package dev.carrel.authoring;

import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.trust.SigningKey;
import dev.carrel.pack.trust.VerifyingKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Author's keys on the disk: one JSON file and one sheet of paper, both readable by the account
/// only.
final class KeyFile {
    private static final int FORMAT = 1;
    private static final int LARGEST = 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeyFile() {}

    static Path sheetOf(Path file) {
        String name = String.valueOf(file.getFileName());
        String stem =
                name.endsWith(AuthorKeys.ENDING)
                        ? name.substring(0, name.length() - AuthorKeys.ENDING.length())
                        : name;
        return file.resolveSibling(stem + AuthorKeys.SHEET_ENDING);
    }

    /// Writes keys and their sheet.
    ///
    /// @throws IOException if one of the files is there already
    static AuthorKeys.Made create(Path file, AuthorKeys keys, SigningKey recovery, LocalDate today)
            throws IOException {
        Path sheet = sheetOf(file);
        for (Path there : new Path[] {file, sheet}) {
            if (Files.exists(there)) {
                throw new IOException(
                        "%s is there already, and keys are never overwritten. Name another file."
                                .formatted(there));
            }
        }
        write(file, json(keys), true);
        write(sheet, sheet(keys, recovery, today).getBytes(StandardCharsets.UTF_8), true);
        return new AuthorKeys.Made(keys, file, sheet);
    }

    static void replace(Path file, AuthorKeys keys) throws IOException {
        write(file, json(keys), false);
    }

    private static byte[] json(AuthorKeys keys) {
        ObjectNode json = JSON.createObjectNode();
        json.put("about", "The private keys of a Carrel author. Never give this file to anybody.");
        json.put("format", FORMAT);
        json.put("publisher", keys.publisher());
        SigningKey root = keys.root();
        if (root != null) {
            put(json.putObject("root"), root);
        }
        put(json.putObject("release"), keys.release());
        ArrayNode roots = json.putArray("metadata");
        keys.roots().forEach(bytes -> roots.add(new String(bytes, StandardCharsets.UTF_8)));
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode json, SigningKey key) {
        json.put("private", key.seed());
        json.put("public", key.verifying().hex());
    }

    static AuthorKeys read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw wrong(file, null);
        }
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            if (json.path("format").asInt(0) != FORMAT) {
                throw wrong(file, null);
            }
            List<byte[]> roots = new ArrayList<>();
            for (JsonNode root : json.path("metadata").values()) {
                roots.add(root.asString("").getBytes(StandardCharsets.UTF_8));
            }
            if (roots.isEmpty()) {
                throw wrong(file, null);
            }
            return new AuthorKeys(
                    json.path("publisher").asString(""),
                    json.has("root") ? key(json.path("root")) : null,
                    key(json.path("release")),
                    roots);
        } catch (JacksonException | IllegalArgumentException | PackException e) {
            throw wrong(file, e);
        }
    }

    private static SigningKey key(JsonNode json) {
        return new SigningKey(
                json.path("private").asString(""),
                new VerifyingKey(json.path("public").asString("")));
    }

    private static IOException wrong(Path file, @Nullable Exception cause) {
        return new IOException(
                "%s is not a usable key file. Make one with `carrel key new`, or take another."
                        .formatted(file),
                cause);
    }

    private static String sheet(AuthorKeys keys, SigningKey recovery, LocalDate today) {
        String seed = recovery.seed().toUpperCase(Locale.ROOT);
        StringBuilder code = new StringBuilder();
        for (int line = 0; line < 4; line++) {
            code.append("   ");
            for (int group = 0; group < 4; group++) {
                int at = line * 16 + group * 4;
                code.append(' ').append(seed, at, at + 4);
            }
            code.append('\n');
        }
        return """
        RECOVERY SHEET OF A CARREL AUTHOR

        Publisher:   %s
        Fingerprint: %s
        Made on:     %s

        This code can put new keys in the place of lost or stolen ones:

        %s
        Print this sheet, keep it where your computer is not, and delete the file.
        With the code and any pack or folder you have published:

            carrel key recover PACK-OR-FOLDER

        Without this code and without the key file nobody can publish another
        edition that your readers' programs accept.
        """
                .formatted(keys.publisher(), keys.fingerprint(), today, code);
    }

    /// The key a sheet's code stands for.
    static SigningKey fromSheet(String code, List<VerifyingKey> candidates) throws IOException {
        String seed = code.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        for (VerifyingKey candidate : candidates) {
            Optional<SigningKey> key = key(seed, candidate);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new IOException(
                "This is not the code of this publisher's recovery sheet. Check every letter and digit.");
    }

    private static Optional<SigningKey> key(String seed, VerifyingKey candidate) {
        try {
            return Optional.of(new SigningKey(seed, candidate));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the other root key's seed, or a typing mistake
        }
    }

    /// Written beside and renamed, private from the first byte on.
    private static void write(Path file, byte[] bytes, boolean isNew) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is not a file name.");
        }
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, mode(posix, "rwx------"));
        }
        Path fresh = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel out =
                    FileChannel.open(
                            fresh,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            mode(posix, "rw-------"))) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    out.write(left);
                }
                out.force(true);
            }
            if (isNew) {
                Files.move(fresh, file);
            } else {
                Files.move(
                        fresh,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] mode(boolean posix, String mode) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
                }
                : new FileAttribute<?>[0];
    }
}
