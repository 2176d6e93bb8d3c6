package dev.carrel.cli;

import dev.carrel.course.CourseId;
import dev.carrel.library.Installation;
import dev.carrel.settings.Folders;
import dev.carrel.store.StoreException;
import dev.carrel.update.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Opens the reader; where no window can be shown, takes pictures of it instead.
///
/// @param folders of the account
record Opening(Surroundings surroundings, Folders folders) {

    /// @param open packs and addresses
    /// @param homeChosen whether somebody said which home to use
    /// @return exit code
    int open(List<String> open, boolean homeChosen) throws IOException, StoreException {
        if (surroundings.display()) {
            return surroundings.screens().get().open(folders, open);
        }
        surroundings.err().println("There is no display here, so Carrel shows itself in pictures.");
        return tour(open, pictures(), homeChosen);
    }

    /// In a source tree among what is built, elsewhere in the current folder.
    private static Path pictures() {
        boolean sources =
                Files.exists(Path.of("pom.xml")) && Files.isDirectory(Path.of("course-pack"));
        return sources ? Path.of("target", "tour") : Path.of("tour");
    }

    /// Takes the pictures. The tour answers a question and writes a note, so it has a home of its
    /// own unless one was chosen.
    ///
    /// @param open packs and addresses: they are installed first, and it is them that are shown
    /// @return exit code
    int tour(List<String> open, Path out, boolean homeChosen) throws IOException, StoreException {
        if (homeChosen) {
            return tour(folders, open, out);
        }
        Path home = Files.createTempDirectory("carrel-tour");
        try {
            return tour(new Folders(home, folders.author()), open, out);
        } finally {
            delete(home);
        }
    }

    private int tour(Folders where, List<String> open, Path out)
            throws IOException, StoreException {
        List<CourseId> courses = new ArrayList<>();
        if (!open.isEmpty()) {
            try (Desk desk = Desk.open(surroundings, where)) {
                for (String from : open) {
                    Arrival arrival =
                            new Installing(surroundings, Optional.empty()).install(desk, from);
                    new CameIn(surroundings, false).say(arrival);
                    Optional<CourseId> course = course(arrival);
                    if (course.isEmpty()) {
                        return 1;
                    }
                    courses.add(course.get());
                }
            }
        }
        return pictures(where, List.copyOf(new LinkedHashSet<>(courses)), out);
    }

    /// The course that is on the shelf now, if the arrival left one there.
    private static Optional<CourseId> course(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Arrived arrived -> Optional.of(arrived.course().id());
            case Arrival.Settled(Installation.AlreadyInstalled(var course)) ->
                    Optional.of(course.id());
            case Arrival.Settled(Installation.OlderThanInstalled(var course, var _)) ->
                    Optional.of(course.id());
            default -> Optional.empty();
        };
    }

    private int pictures(Folders where, List<CourseId> courses, Path out) throws IOException {
        List<Path> pictures = surroundings.screens().get().tour(where, courses, out);
        pictures.forEach(surroundings.out()::println);
        surroundings
                .out()
                .printf(
                        "%s in %s%n",
                        Wording.count(pictures.size(), "picture", "pictures"),
                        out.toAbsolutePath().normalize());
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
