package dev.carrel.markdown.prose;

import dev.carrel.markdown.source.Spot;
import java.util.Optional;

/// Reads fences that are no code: questions and the like.
public interface FenceReader {
    FenceReader NONE = (_, _, _, _) -> Optional.empty();

    /// @param kind first word of the info string, lower-case
    /// @param body what stands in the fence
    /// @param first where the body's first line stands
    /// @param writing to write the Markdown inside with
    /// @return HTML to show in its place; nothing if this is plain code
    Optional<String> read(String kind, String body, Spot first, Writing writing);
}
