package dev.carrel.update.fetch;

import dev.carrel.pack.bytes.Fetcher;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.work.Cancel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The signed files of a published folder: metadata, manifests, lists of pieces. Each is asked for
/// once, whole, within the largest size any of them may have, and again if the connection breaks.
public final class OriginFetcher implements Fetcher {
    private final Origin origin;
    private final Retry retry;
    private final Cancel cancel;
    private final Map<String, Optional<byte[]>> known = new ConcurrentHashMap<>();
    private final Map<String, String> etags = new ConcurrentHashMap<>();

    public OriginFetcher(Origin origin, Retry retry, Cancel cancel) {
        this.origin = origin;
        this.retry = retry;
        this.cancel = cancel;
    }

    public Origin origin() {
        return origin;
    }

    /// Gives what has been fetched already.
    public void knows(String path, byte[] content) {
        known.put(path, Optional.of(content));
    }

    /// The entity tag a file came under.
    public Optional<String> etag(String path) {
        return Optional.ofNullable(etags.get(path));
    }

    @Override
    public Optional<InputStream> fetch(String path) throws IOException {
        Optional<byte[]> content = known.get(path);
        if (content == null) {
            content = ask(path);
            known.put(path, content);
        }
        return content.map(ByteArrayInputStream::new);
    }

    private Optional<byte[]> ask(String path) throws FetchException {
        try {
            return Optional.of(
                    retry.run(
                            cancel,
                            () -> {
                                Origin.Answer answer = origin.get(path, Origin.Ask.WHOLE, cancel);
                                if (answer instanceof Origin.Content content) {
                                    content.etag().ifPresent(tag -> etags.put(path, tag));
                                }
                                return whole(answer);
                            }));
        } catch (FetchException e) {
            if (e.reason() == FetchException.Reason.ABSENT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// Reads one byte more than any signed file may have: whoever wanted it then refuses.
    public static byte[] whole(Origin.Answer answer) throws FetchException {
        return whole(answer, Manifest.MAX_COMPRESSED);
    }

    /// Reads one byte more than a file may have.
    public static byte[] whole(Origin.Answer answer, int most) throws FetchException {
        try (answer) {
            return answer instanceof Origin.Content content
                    ? content.body().readNBytes(most + 1)
                    : new byte[0];
        } catch (FetchException e) {
            throw e;
        } catch (IOException e) {
            throw new FetchException(
                    FetchException.Reason.CUT_OFF, "The file could not be read to its end.", e);
        }
    }
}
