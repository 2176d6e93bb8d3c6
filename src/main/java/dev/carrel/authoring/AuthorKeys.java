package dev.carrel.authoring;

import dev.carrel.pack.Fingerprint;
import dev.carrel.pack.MetadataSigner;
import dev.carrel.pack.PackException;
import dev.carrel.pack.SigningKey;
import dev.carrel.pack.Trust;
import dev.carrel.pack.TufRole;
import dev.carrel.pack.VerifyingKey;
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

    private static final int ROOT_YEARS = 2;

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
        Path sheet = KeyFile.sheetOf(file);
        KeyFile.create(file, keys);
        KeyFile.writeSheet(sheet, keys, recovery, today);
        return new Made(keys, file, sheet);
    }

    /// Reads keys from their file.
    ///
    /// @throws IOException saying what is wrong, if they cannot be used
    public static AuthorKeys load(Path file) throws IOException {
        return KeyFile.read(file);
    }

    /// New keys for a publisher who has only the recovery sheet left. Readers follow to them, since
    /// the sheet's key signs the change.
    ///
    /// @param file that must not exist yet
    /// @param published what the publisher's last folder or pack says
    /// @param roots every version of the root metadata in it, from the first
    /// @param code the 64 letters and digits of the sheet; spaces do not matter
    /// @throws IOException if the code is not one of this publisher's, or the file cannot be
    ///   written
    public static Made recover(
            Path file, Trust published, List<byte[]> roots, String code, LocalDate today)
            throws IOException {
        SigningKey sheetKey = KeyFile.fromSheet(code, published.rootKeys());
        SigningKey root = SigningKey.generate();
        SigningKey recovery = SigningKey.generate();
        SigningKey release = SigningKey.generate();
        byte[] next =
                MetadataSigner.root(
                        (int) published.rootVersion() + 1,
                        published.publisher(),
                        today.plusYears(ROOT_YEARS),
                        List.of(root.verifying(), recovery.verifying()),
                        1,
                        release.verifying(),
                        List.of(sheetKey, root));
        List<byte[]> chain = new ArrayList<>(roots);
        chain.add(next);
        AuthorKeys keys = new AuthorKeys(published.publisher(), root, release, chain);
        Path sheet = KeyFile.sheetOf(file);
        KeyFile.create(file, keys);
        KeyFile.writeSheet(sheet, keys, recovery, today);
        return new Made(keys, file, sheet);
    }

    /// The same keys with root metadata that holds for another two years.
    ///
    /// @throws IOException if the root key is not in this file
    AuthorKeys renewed(LocalDate today) throws IOException {
        SigningKey own = root;
        if (own == null) {
            throw new IOException(
                    "The root metadata ends on %s and this key file has no root key. Renew it where the whole key file is."
                            .formatted(rootExpires()));
        }
        byte[] next =
                MetadataSigner.root(
                        (int) trust.rootVersion() + 1,
                        publisher,
                        today.plusYears(ROOT_YEARS),
                        trust.rootKeys(),
                        1,
                        release.verifying(),
                        List.of(own));
        List<byte[]> chain = new ArrayList<>(roots);
        chain.add(next);
        return new AuthorKeys(publisher, own, release, chain);
    }

    /// Writes keys over their old file.
    void save(Path file) throws IOException {
        KeyFile.replace(file, this);
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

    /// What readers who know only the root believe.
    Trust trust() {
        return trust;
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

    static boolean isOf(VerifyingKey key, String seed) {
        try {
            return new SigningKey(seed, key).seed().equals(seed);
        } catch (IllegalArgumentException e) {
            return false; // the other root key
        }
    }
}
