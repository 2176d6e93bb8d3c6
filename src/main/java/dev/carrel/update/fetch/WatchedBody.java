package dev.carrel.update.fetch;

import dev.carrel.update.fetch.FetchException.Reason;
import dev.carrel.work.Cancel;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The body of an answer as a stream that does not wait for ever: `HttpRequest.timeout` ends with
/// the head. Every wait is a timed one, so no watchdog thread is needed.
final class WatchedBody extends InputStream implements HttpResponse.BodySubscriber<InputStream> {
    private static final long SLICE_MILLIS = 100;

    private sealed interface Event {}

    private record Bytes(List<ByteBuffer> buffers) implements Event {}

    private record End(@Nullable Throwable failure) implements Event {}

    private final Timeouts patience;
    private final Traffic traffic;
    private final Cancel cancel;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Queue<ByteBuffer> buffers = new ArrayDeque<>();
    private Flow.@Nullable Subscription subscription;
    private @Nullable End end;
    private long waitedNanos;
    private long windowBytes;

    WatchedBody(Timeouts patience, Traffic traffic, Cancel cancel) {
        this.patience = patience;
        this.traffic = traffic;
        this.cancel = cancel;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        newSubscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        events.add(new Bytes(item));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new End(failure));
    }

    @Override
    public void onComplete() {
        events.add(new End(null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            ByteBuffer buffer = buffers.peek();
            if (buffer == null) {
                if (!next()) {
                    return -1;
                }
            } else if (buffer.hasRemaining()) {
                int n = Math.min(length, buffer.remaining());
                buffer.get(target, offset, n);
                return n;
            } else {
                buffers.remove();
                if (buffers.isEmpty()) {
                    request();
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private synchronized void request() {
        if (subscription != null) {
            subscription.request(1);
        }
    }

    private boolean next() throws IOException {
        if (end == null) {
            switch (await()) {
                case Bytes bytes -> {
                    long count = bytes.buffers().stream().mapToLong(ByteBuffer::remaining).sum();
                    traffic.received(count);
                    windowBytes += count;
                    buffers.addAll(bytes.buffers());
                    if (buffers.isEmpty()) {
                        request();
                    }
                    return true;
                }
                case End over -> end = over;
            }
        }
        End over = end;
        if (over != null && over.failure() != null) {
            throw new FetchException(
                    Reason.CUT_OFF, "The connection ended in the middle.", over.failure());
        }
        return false;
    }

    private Event await() throws FetchException {
        long start = System.nanoTime();
        try {
            while (true) {
                Event event = events.poll(SLICE_MILLIS, TimeUnit.MILLISECONDS);
                FetchException.throwIfStopped(cancel);
                long waited = System.nanoTime() - start;
                if (event != null) {
                    waitedNanos += waited;
                    checkRate();
                    return event;
                }
                if (waited > patience.stall().toNanos()) {
                    throw stalled("The server stopped sending.");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException(Reason.CANCELLED, "Stopped.", e);
        }
    }

    private void checkRate() throws FetchException {
        Duration waited = Duration.ofNanos(waitedNanos);
        if (waited.compareTo(patience.window()) >= 0) {
            if (windowBytes * 1000 < patience.slowest() * waited.toMillis()) {
                throw stalled("The server sends too slowly.");
            }
            waitedNanos = 0;
            windowBytes = 0;
        }
    }

    private FetchException stalled(String message) {
        close();
        return new FetchException(Reason.STALLED, message);
    }
}
