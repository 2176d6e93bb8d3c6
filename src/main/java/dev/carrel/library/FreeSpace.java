package dev.carrel.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// How much a disk still takes.
@FunctionalInterface
public interface FreeSpace {
    /// What is always left alone, whatever is asked for: 200 MiB.
    long RESERVE = 200L << 20;

    /// The real disk.
    FreeSpace OF_DISK = folder -> Files.getFileStore(folder).getUsableSpace();

    /// Bytes that can still be written below an existing folder.
    long usable(Path folder) throws IOException;

    /// Whether `need` more bytes fit and leave 5 % of them, but at least [#RESERVE], free.
    ///
    /// @return nothing if they fit, else how many bytes have to be freed
    default Optional<Long> shortage(Path folder, long need) throws IOException {
        if (need == 0) {
            return Optional.empty();
        }
        long wanted = Math.addExact(need, Math.max(need / 20, RESERVE));
        long missing = wanted - usable(folder);
        return missing > 0 ? Optional.of(missing) : Optional.empty();
    }
}
