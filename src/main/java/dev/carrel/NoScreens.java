package dev.carrel;

import dev.carrel.cli.LessonPicture;
import dev.carrel.cli.Screens;
import dev.carrel.settings.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Stands where windows are not part of a build.
final class NoScreens implements Screens {
    private static final String REASON = "Windows are not part of this build.";

    @Override
    public int open(Folders folders, List<String> open) {
        throw new UnsupportedOperationException(REASON);
    }

    @Override
    public List<Path> tour(Folders folders, Path out) throws IOException {
        throw new IOException(REASON);
    }

    @Override
    public void picture(LessonPicture lesson, Path out) throws IOException {
        throw new IOException(REASON);
    }
}
