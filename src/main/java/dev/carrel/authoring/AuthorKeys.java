package dev.carrel.authoring;

import dev.carrel.pack.bytes.PackException;
import dev.carrel.pack.trust.Fingerprint;
import dev.carrel.pack.trust.MetadataSigner;
import dev.carrel.pack.trust.SigningKey;
import dev.carrel.pack.trust.Trust;
import dev.carrel.pack.trust.TufRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an author signs with: a release key for everyday work, the root key that vouches for it,
/// and the public root metadata by which readers know both. A second root key stands on the
/// recovery sheet and nowhere else.
///
/// Immutable. The file is private to the account ([KeyFile]).
public final class AuthorKeys {
    /// How key files end; no source folder ever gives such a file away.
    public static final String ENDING = ".carrel-key";

    /// How recovery sheets end.
    public static final String SHEET_ENDING = ".carrel-recovery.txt";

    /// How long root metadata holds.
    static final int ROOT_YEARS = 2;

    private static final int RENEW_DAYS = 180;

    private final String publisher;
    private final @Nullable SigningKey root;
    private final SigningKey release;
    private final List<byte[]> roots;
    private final Trust trust;

    /// @param root null where only everyday work is done, for example on a build server
    /// @param roots every version of the root metadata, from the first
    AuthorKeys(String publisher, @Nullable SigningKey root, SigningKey release, List<byte[]> roots)
            throws PackException {
        this.publisher = publisher;
        this.root = root;
        this.release = release;
        this.roots = List.copyOf(roots);
        Trust trust = Trust.pinned(roots.getFirst());
        for (byte[] next : roots.subList(1, roots.size())) {
            trust = trust.root(next);
        }
        this.trust = trust;
    }

    /// Keys that have just been made.
    ///
    /// @param keys ready to use
    /// @param file where they are kept
    /// @param sheet the recovery sheet, to be printed and put away
    public record Made(AuthorKeys keys, Path file, Path sheet) {}

    /// Where an author's keys lie in the author's folder.
    public static Path in(Path authorFolder) {
        return authorFolder.resolve("author" + ENDING);
    }

    /// Makes new keys.
    ///
    /// @param file that must not exist yet
    /// @param publisher how the author wants to be called; shown to every reader
    /// @param today the root metadata holds for two years from this day
    /// @throws IOException if the file exists or cannot be written
    public static Made create(Path file, String publisher, LocalDate today) throws IOException {
        SigningKey root = SigningKey.generate();
        SigningKey recovery = SigningKey.generate();
        SigningKey release = SigningKey.generate();
        byte[] first =
                MetadataSigner.root(
                        1,
                        publisher,
                        today.plusYears(ROOT_YEARS),
                        List.of(root.verifying(), recovery.verifying()),
                        1,
                        release.verifying(),
                        List.of(root));
        AuthorKeys keys = new AuthorKeys(publisher, root, release, List.of(first));
        return KeyFile.create(file, keys, recovery, today);
    }

    /// Reads keys from their file.
    ///
    /// @throws IOException saying what is wrong, if they cannot be used
    public static AuthorKeys load(Path file) throws IOException {
        return KeyFile.read(file);
    }

    /// The same keys, with root metadata that holds for another two years if it would end soon; the
    /// file is then written anew. Without the root key at hand they stay as they are.
    ///
    /// @param file they were read from
    /// @throws IOException if the file cannot be written
    public AuthorKeys renewedIn(Path file, LocalDate today) throws IOException {
        SigningKey own = root;
        if (own == null || !rootExpires().isBefore(today.plusDays(RENEW_DAYS))) {
            return this;
        }
        List<byte[]> chain = new ArrayList<>(roots);
        chain.add(
                MetadataSigner.root(
                        (int) trust.rootVersion() + 1,
                        publisher,
                        today.plusYears(ROOT_YEARS),
                        trust.rootKeys(),
                        1,
                        release.verifying(),
                        List.of(own)));
        AuthorKeys renewed = new AuthorKeys(publisher, own, release, chain);
        KeyFile.replace(file, renewed);
        return renewed;
    }

    /// How the author is called.
    public String publisher() {
        return publisher;
    }

    /// What readers compare.
    public Fingerprint fingerprint() {
        return trust.fingerprint();
    }

    /// The day the root metadata goes stale.
    LocalDate rootExpires() {
        return LocalDate.ofInstant(
                trust.expires(TufRole.ROOT).orElse(Instant.EPOCH), ZoneOffset.UTC);
    }

    @Nullable SigningKey root() {
        return root;
    }

    SigningKey release() {
        return release;
    }

    List<byte[]> roots() {
        return roots.stream().map(byte[]::clone).toList();
    }

    /// The root metadata by file name.
    SortedMap<String, byte[]> rootMetadata() {
        SortedMap<String, byte[]> metadata = new TreeMap<>();
        for (int i = 0; i < roots.size(); i++) {
            metadata.put((i + 1) + ".root.json", roots.get(i).clone());
        }
        return metadata;
    }

    /// Never shows a secret.
    @Override
    public String toString() {
        return "AuthorKeys[" + publisher + ", " + fingerprint() + "]";
    }
}
