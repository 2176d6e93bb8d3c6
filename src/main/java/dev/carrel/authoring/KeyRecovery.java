package dev.carrel.authoring;

import dev.carrel.pack.PackReader;
import dev.carrel.pack.bytes.Fetcher;
import dev.carrel.pack.bytes.FolderFetcher;
import dev.carrel.pack.trust.MetadataSigner;
import dev.carrel.pack.trust.SigningKey;
import dev.carrel.pack.trust.Trust;
import dev.carrel.pack.trust.TrustedSource;
import dev.carrel.pack.trust.TufRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// New keys for a publisher who has only the recovery sheet and something published. Readers follow
/// to the new keys, since the sheet's key signs the change.
///
/// @param trust the publisher as last published
/// @param roots every version of the root metadata, from the first
public record KeyRecovery(Trust trust, List<byte[]> roots) {
    public KeyRecovery {
        roots = List.copyOf(roots);
    }

    /// Takes up a publisher's root metadata.
    ///
    /// @param published a pack or a published folder
    /// @throws IOException if it is neither, or cannot be read
    public static KeyRecovery from(Path published) throws IOException {
        if (Files.isDirectory(published)) {
            return from(new FolderFetcher(published));
        }
        try (PackReader pack = PackReader.open(published)) {
            return from(pack.metadata());
        }
    }

    private static KeyRecovery from(Fetcher fetcher) throws IOException {
        List<byte[]> roots = new ArrayList<>();
        for (Optional<InputStream> root = root(fetcher, 1);
                root.isPresent();
                root = root(fetcher, roots.size() + 1)) {
            try (InputStream in = root.get()) {
                roots.add(in.readNBytes(TufRole.ROOT.limit()));
            }
        }
        if (roots.isEmpty()) {
            throw new IOException("There is no publisher's root metadata here.");
        }
        TrustedSource source = new TrustedSource(fetcher);
        return new KeyRecovery(source.roots(Trust.pinned(roots.getFirst())), roots);
    }

    private static Optional<InputStream> root(Fetcher fetcher, int version) throws IOException {
        return fetcher.fetch("metadata/" + version + ".root.json");
    }

    /// Makes the new keys.
    ///
    /// @param file that must not exist yet
    /// @param code the 64 letters and digits of the sheet; spaces do not matter
    /// @param today the new root metadata holds for two years from this day
    /// @throws IOException if the code is not one of this publisher's, or the file cannot be
    ///   written
    public AuthorKeys.Made recover(Path file, String code, LocalDate today) throws IOException {
        SigningKey sheetKey = KeyFile.fromSheet(code, trust.rootKeys());
        SigningKey root = SigningKey.generate();
        SigningKey recovery = SigningKey.generate();
        SigningKey release = SigningKey.generate();
        List<byte[]> chain = new ArrayList<>(roots);
        chain.add(
                MetadataSigner.root(
                        (int) trust.rootVersion() + 1,
                        trust.publisher(),
                        today.plusYears(AuthorKeys.ROOT_YEARS),
                        List.of(root.verifying(), recovery.verifying()),
                        1,
                        release.verifying(),
                        List.of(sheetKey, root)));
        AuthorKeys keys = new AuthorKeys(trust.publisher(), root, release, chain);
        return KeyFile.create(file, keys, recovery, today);
    }
}
