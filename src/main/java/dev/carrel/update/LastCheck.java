package dev.carrel.update;

import dev.carrel.course.CourseId;
import dev.carrel.library.Library;
import dev.carrel.pack.bytes.Sha256;
import dev.carrel.pack.trust.Trust;
import dev.carrel.update.fetch.Origin;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// When a course was last verified to be the newest, and under which entity tag each source gave
/// the timestamp that says so. Losing it costs one more download of half a kilobyte.
///
/// @param verified the last good check; empty if there was none
/// @param tags by the name of the source
record LastCheck(Optional<Instant> verified, Map<String, Tag> tags) {
    private static final String REMARK = "checked";

    /// An entity tag and the hash of the timestamp that came under it.
    record Tag(String etag, String sha256) {}

    LastCheck {
        tags = Map.copyOf(tags);
    }

    static LastCheck read(Library library, CourseId course) throws IOException {
        String text = library.remark(course, REMARK).orElse("");
        Optional<Instant> verified = Optional.empty();
        Map<String, Tag> tags = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            String[] fields = line.split("\t", -1);
            if (fields.length == 3) {
                tags.put(fields[2], new Tag(fields[0], fields[1]));
            } else {
                try {
                    verified = Optional.of(Instant.parse(line));
                } catch (DateTimeException e) {
                    // damaged: as if there had been no check
                }
            }
        }
        return new LastCheck(verified, tags);
    }

    /// The tag to ask with, if the timestamp at hand is the one that came under it.
    Optional<String> tag(Origin origin, Trust trust) {
        return Optional.ofNullable(tags.get(origin.address()))
                .filter(tag -> tag.sha256().equals(hash(trust)))
                .map(Tag::etag);
    }

    /// After a good check.
    LastCheck verified(Instant now, Origin origin, Optional<String> etag, Trust trust) {
        Map<String, Tag> all = new LinkedHashMap<>(tags);
        if (etag.isPresent() && etag.get().chars().noneMatch(c -> c < ' ')) {
            all.put(origin.address(), new Tag(etag.get(), hash(trust)));
        } else {
            all.remove(origin.address());
        }
        return new LastCheck(Optional.of(now), all);
    }

    static byte[] timestamp(Trust trust) {
        byte[] bytes = trust.files().get("timestamp.json");
        return bytes == null ? new byte[0] : bytes;
    }

    private static String hash(Trust trust) {
        return Sha256.of(timestamp(trust)).hex();
    }

    void write(Library library, CourseId course) throws IOException {
        StringBuilder text = new StringBuilder();
        verified.ifPresent(when -> text.append(when).append('\n'));
        tags.forEach((origin, tag) ->
                text.append(tag.etag())
                        .append('\t')
                        .append(tag.sha256())
                        .append('\t')
                        .append(origin)
                        .append('\n'));
        library.remark(course, REMARK, text.toString());
    }
}
