package dev.carrel.update.fetch;

import dev.carrel.update.fetch.FetchException.Reason;
import dev.carrel.work.Cancel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// A published folder on a disk or a stick.
public final class FolderOrigin implements Origin {
    private final Path folder;
    private final Traffic traffic = new Traffic();

    public FolderOrigin(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Answer get(String path, Ask ask, Cancel cancel) throws FetchException {
        FetchException.throwIfStopped(cancel);
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            throw new FetchException(Reason.ABSENT, "Not in the folder: " + path);
        }
        traffic.request();
        try {
            InputStream in = Files.newInputStream(file);
            in.skipNBytes(ask.from());
            return new Content(new CountedStream(in, traffic), ask.from(), Optional.empty());
        } catch (NoSuchFileException e) {
            throw new FetchException(Reason.ABSENT, "Not in the folder: " + path, e);
        } catch (IOException e) {
            throw new FetchException(Reason.UNREACHABLE, folder + " cannot be read.", e);
        }
    }

    @Override
    public Traffic.Count traffic() {
        return traffic.count();
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public String address() {
        return folder.toString();
    }
}
