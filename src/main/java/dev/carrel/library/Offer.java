package dev.carrel.library;

import dev.carrel.pack.EditionSource;
import java.util.Map;

/// An edition whose signatures have been checked, against the key pinned for its course if there is
/// one.
///
/// @param source its manifest and files
/// @param publisher who signed it
/// @param metadata what the next check of this publisher rests on, by file name
public record Offer(EditionSource source, Publisher publisher, Map<String, byte[]> metadata) {
    public Offer {
        metadata = Map.copyOf(metadata);
    }
}
