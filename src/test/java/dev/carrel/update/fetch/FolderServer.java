package dev.carrel.update.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.carrel.pack.bytes.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A real web server over a folder, as static hosts are, which counts and can misbehave.
public final class FolderServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;
    private final Path folder;
    private final Map<String, Mischief> mischief = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean ranges = true;
    private volatile boolean obliging;

    /// What is done instead of answering.
    @FunctionalInterface
    public interface Mischief {
        void answer(HttpExchange exchange, byte[] right) throws IOException;
    }

    public FolderServer(Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    public HttpClient client() {
        return client;
    }

    HttpOrigin origin(Timeouts patience) {
        return new HttpOrigin(client, address(), patience);
    }

    /// Misbehaves for every path that contains the text.
    public void misbehave(String path, Mischief how) {
        mischief.put(path, how);
    }

    public void behave() {
        mischief.clear();
    }

    /// Gives the rest of a file even if it is another file by now.
    void withoutCare() {
        obliging = true;
    }

    void withoutRanges() {
        ranges = false;
    }

    /// Paths asked for since the last [#forget], in order.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// Bytes of bodies sent since the last [#forget].
    public long sent() {
        return sent.get();
    }

    public void forget() {
        requests.clear();
        sent.set(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            requests.add(path);
            Path file = folder.resolve(path);
            byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            for (var bad : mischief.entrySet()) {
                if (path.contains(bad.getKey())) {
                    bad.getValue().answer(exchange, content == null ? new byte[0] : content);
                    return;
                }
            }
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                give(exchange, content);
            }
        }
    }

    private void give(HttpExchange exchange, byte[] content) throws IOException {
        String etag = "\"" + Sha256.of(content).hex().substring(0, 16) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        String still = exchange.getRequestHeaders().getFirst("If-Range");
        if (ranges && range != null && (obliging || still == null || still.equals(etag))) {
            int from = Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
            String there = "bytes %d-%d/%d".formatted(from, content.length - 1, content.length);
            exchange.getResponseHeaders().set("Content-Range", there);
            body(exchange, 206, Arrays.copyOfRange(content, from, content.length));
        } else {
            body(exchange, 200, content);
        }
    }

    public void body(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(content);
        }
        sent.addAndGet(content.length);
    }

    /// Another status.
    public Mischief status(int status) {
        return (exchange, right) -> body(exchange, status, new byte[] {'n', 'o'});
    }

    /// The right bytes with one bit turned.
    public Mischief flipped() {
        return (exchange, right) -> {
            byte[] wrong = right.clone();
            wrong[wrong.length / 2] ^= 1;
            body(exchange, 200, wrong);
        };
    }

    /// Ends in the middle.
    public Mischief truncated() {
        return (exchange, right) -> {
            exchange.sendResponseHeaders(200, right.length);
            exchange.getResponseBody().write(right, 0, right.length / 2);
            exchange.getResponseBody().flush();
        };
    }

    /// Fewer bytes than there are, and says so.
    public Mischief shortened() {
        return (exchange, right) -> body(exchange, 200, Arrays.copyOf(right, right.length / 2));
    }

    /// Sends some bytes and then nothing, for as long as the other side stays.
    public Mischief stalling() {
        return dripping(60_000);
    }

    /// One byte now and then.
    public Mischief dripping(long pauseMillis) {
        return (exchange, right) -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (byte one : right) {
                    out.write(one);
                    out.flush();
                    Thread.sleep(pauseMillis);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /// Never ends.
    public Mischief endless() {
        return (exchange, right) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] zeros = new byte[64 * 1024];
            while (!Thread.currentThread().isInterrupted()) {
                exchange.getResponseBody().write(zeros);
                sent.addAndGet(zeros.length);
            }
        };
    }

    public Mischief redirect(String to) {
        return (exchange, right) -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /// What a hotel's network says before one has paid.
    public Mischief captivePortal() {
        return (exchange, right) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            body(
                    exchange,
                    200,
                    "<html><body>Welcome. Please log in.</body></html>".getBytes(UTF_8));
        };
    }

    public Mischief compressed() {
        return (exchange, right) -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            body(exchange, 200, right);
        };
    }

    /// Nobody listens any more.
    public void die() {
        server.stop(0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
