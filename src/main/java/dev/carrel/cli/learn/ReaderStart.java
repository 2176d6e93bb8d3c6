package dev.carrel.cli.learn;

import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.CourseWording;
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
public record ReaderStart(CommandContext context, Folders folders) {

    /// @param open packs and addresses
    /// @param homeChosen whether somebody said which home to use
    /// @return exit code
    public int open(List<String> open, boolean homeChosen) throws IOException, StoreException {
        if (context.display()) {
            return context.screens().get().open(folders, open);
        }
        context.err().println("There is no display here, so Carrel shows itself in pictures.");
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
            try (OpenHome desk = OpenHome.open(context, where)) {
                for (String from : open) {
                    Arrival arrival = new Installing(context, Optional.empty()).install(desk, from);
                    new ArrivalReport(context, false).say(arrival);
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
        List<Path> pictures = context.screens().get().tour(where, courses, out);
        pictures.forEach(context.out()::println);
        context.out()
                .printf(
                        "%s in %s%n",
                        CourseWording.count(pictures.size(), "picture", "pictures"),
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
