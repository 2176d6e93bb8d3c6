package dev.carrel.ui;

import dev.carrel.settings.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder that is gone after the tour, with a home in it that no learner has.
///
/// @param folder the whole of it
record TourHome(Path folder) implements AutoCloseable {
    static TourHome make() throws IOException {
        var made = new TourHome(Files.createTempDirectory("carrel-editions"));
        new BundledCourse(made.folders()).leaveOut();
        return made;
    }

    Folders folders() {
        return new Folders(folder.resolve("home"), folder.resolve("author"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
