package dev.carrel.cli;

import dev.carrel.settings.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Opens the reader; where no window can be shown, takes pictures of it instead.
///
/// @param folders of the account
record Opening(Surroundings surroundings, Folders folders) {

    /// @param open packs and addresses
    /// @param homeChosen whether somebody said which home to use
    /// @return exit code
    int open(List<String> open, boolean homeChosen) throws IOException {
        if (surroundings.display()) {
            return surroundings.screens().get().open(folders, open);
        }
        surroundings.err().println("There is no display here, so Carrel shows itself in pictures.");
        return tour(pictures(), homeChosen);
    }

    /// In a source tree among what is built, elsewhere in the current folder.
    private static Path pictures() {
        boolean sources =
                Files.exists(Path.of("pom.xml")) && Files.isDirectory(Path.of("course-pack"));
        return sources ? Path.of("target", "tour") : Path.of("tour");
    }

    /// Takes the pictures. The tour answers a question and writes a note, so it has a home of its
    /// own unless one was chosen.
    int tour(Path out, boolean homeChosen) throws IOException {
        if (homeChosen) {
            return pictures(folders, out);
        }
        Path home = Files.createTempDirectory("carrel-tour");
        try {
            return pictures(new Folders(home, folders.author()), out);
        } finally {
            delete(home);
        }
    }

    private int pictures(Folders where, Path out) throws IOException {
        List<Path> pictures = surroundings.screens().get().tour(where, out);
        pictures.forEach(surroundings.out()::println);
        surroundings
                .out()
                .printf("%d pictures in %s%n", pictures.size(), out.toAbsolutePath().normalize());
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
