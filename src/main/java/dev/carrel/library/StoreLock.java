package dev.carrel.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One writer of the store at a time, across threads and processes. The system takes the lock of a
/// process that dies. Re-entrant within a thread. Thread-safe.
public final class StoreLock {
    private static final long RETRY_MILLIS = 25;

    private final Path file;
    private final ReentrantLock threads = new ReentrantLock();
    private @Nullable FileChannel channel;
    private @Nullable FileLock held;

    public StoreLock(Path file) {
        this.file = file;
    }

    /// Held until closed.
    public interface Held extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /// Waits for at most `patience`.
    ///
    /// @return nothing if somebody else still has the lock then
    public Optional<Held> acquire(Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            if (!threads.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
            boolean done = false;
            try {
                done = threads.getHoldCount() > 1 || lockFile(deadline);
            } finally {
                if (!done) {
                    threads.unlock();
                }
            }
            return done ? Optional.of(this::release) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private boolean lockFile(long deadline) throws IOException, InterruptedException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel open =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean kept = false;
        try {
            while (true) {
                FileLock lock = tryLock(open);
                if (lock != null) {
                    held = lock;
                    channel = open;
                    kept = true;
                    return true;
                }
                if (System.nanoTime() - deadline >= 0) {
                    return false;
                }
                Thread.sleep(RETRY_MILLIS);
            }
        } finally {
            if (!kept) {
                open.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel open) throws IOException {
        try {
            return open.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another library object of this very process has it
        }
    }

    private void release() throws IOException {
        try {
            if (threads.getHoldCount() == 1) {
                FileLock lock = held;
                FileChannel open = channel;
                held = null;
                channel = null;
                if (lock != null) {
                    lock.release();
                }
                if (open != null) {
                    open.close();
                }
            }
        } finally {
            threads.unlock();
        }
    }
}
