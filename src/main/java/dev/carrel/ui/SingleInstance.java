package dev.carrel.ui;

import dev.carrel.files.PrivateFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lets one program at a time have a data folder: the first one holds a lock and listens at a
/// socket in the folder, whoever comes later hands in what it was asked to open and goes. The
/// socket is a file of this account, not a port others can reach.
final class SingleInstance implements AutoCloseable {
    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_ADDRESS = 100; // bytes; systems take 104 to 108
    private static final int TRIES = 50;
    private static final byte[] HEARD = {'o', 'k'};

    private final FileChannel held;
    private final FileLock lock;
    private final Path socket;
    private @Nullable ServerSocketChannel server;

    private SingleInstance(FileChannel held, FileLock lock, Path socket) {
        this.held = held;
        this.lock = lock;
        this.socket = socket;
    }

    /// Comes to a data folder.
    ///
    /// @param open what this program was asked to open
    /// @return the bell, if this is the first program; empty if another one has heard
    /// @throws IOException if the folder cannot be used, or the other program does not answer
    static Optional<SingleInstance> come(Path home, List<String> open) throws IOException {
        PrivateFiles.folder(home);
        Path socket = socketOf(home);
        IOException silent = null;
        for (int i = 0; i < TRIES; i++) {
            Optional<SingleInstance> first = first(home, socket);
            if (first.isPresent()) {
                return first;
            }
            try {
                handIn(socket, open);
                return Optional.empty();
            } catch (IOException e) {
                silent = e;
                pause();
            }
        }
        throw new IOException(
                "Carrel runs already with the folder %s and does not answer. End it and try again."
                        .formatted(home),
                silent);
    }

    private static Optional<SingleInstance> first(Path home, Path socket) throws IOException {
        var channel =
                FileChannel.open(
                        home.resolve("running.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new SingleInstance(channel, lock, socket));
            }
        } catch (OverlappingFileLockException e) {
            // held in this very process, as in tests
        }
        channel.close();
        return Optional.empty();
    }

    /// Addresses of sockets are short: a folder with a long name has its socket elsewhere.
    private static Path socketOf(Path home) throws IOException {
        Path near = home.resolve("running.socket");
        if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_ADDRESS) {
            return near;
        }
        var name = UUID.nameUUIDFromBytes(home.toString().getBytes(StandardCharsets.UTF_8));
        Path folder =
                Path.of(System.getProperty("java.io.tmpdir"))
                        .resolve("carrel-" + System.getProperty("user.name"));
        PrivateFiles.folder(folder);
        return folder.resolve(name + ".socket");
    }

    private static void handIn(Path socket, List<String> open) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            byte[] said = String.join("\0", open).getBytes(StandardCharsets.UTF_8);
            var bytes = ByteBuffer.wrap(said);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.shutdownOutput();
            byte[] answer = Channels.newInputStream(channel).readNBytes(HEARD.length);
            if (!Arrays.equals(answer, HEARD)) {
                throw new IOException("No answer");
            }
        }
    }

    /// Listens from now on.
    ///
    /// @param heard is told what later programs were asked to open; on a thread of `io`
    void listen(Executor io, Consumer<List<String>> heard) {
        try {
            Files.deleteIfExists(socket);
            var listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listening.bind(UnixDomainSocketAddress.of(socket));
            server = listening;
            io.execute(() -> answer(listening, heard));
        } catch (IOException | UnsupportedOperationException e) {
            System.getLogger(SingleInstance.class.getName())
                    .log(System.Logger.Level.WARNING, "Nobody can ring here", e);
        }
    }

    private static void answer(ServerSocketChannel listening, Consumer<List<String>> heard) {
        while (listening.isOpen()) {
            try (SocketChannel visitor = listening.accept()) {
                var said = new ByteArrayOutputStream();
                said.write(Channels.newInputStream(visitor).readNBytes(MOST_BYTES));
                String text = said.toString(StandardCharsets.UTF_8);
                visitor.write(ByteBuffer.wrap(HEARD));
                heard.accept(text.isEmpty() ? List.of() : List.of(text.split("\0")));
            } catch (AsynchronousCloseException e) {
                return;
            } catch (IOException e) {
                System.getLogger(SingleInstance.class.getName())
                        .log(System.Logger.Level.INFO, "A visitor left", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
            Files.deleteIfExists(socket);
        }
        lock.release();
        held.close();
    }

    @SuppressWarnings("ThreadSleep")
    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
