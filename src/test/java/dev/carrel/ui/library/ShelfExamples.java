package dev.carrel.ui.library;

import dev.carrel.course.CourseId;
import dev.carrel.course.Edition;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Publisher;
import dev.carrel.pack.manifest.Manifest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Courses as they may stand on a shelf.
final class ShelfExamples {
    private ShelfExamples() {}

    static ShelfCourse begun() throws Exception {
        byte[] light = Files.readAllBytes(Path.of("course-pack/assets/cover.svg"));
        byte[] dark = Files.readAllBytes(Path.of("course-pack/assets/cover.dark.svg"));
        return new ShelfCourse(
                installed("ship-it-smart", "Ship It Smart", 1, 2),
                "From a machine-learning idea to a product people can rely on",
                List.of("The Ship It Smart authors"),
                Optional.of(new ShelfCourse.CoverFile("ship", true, light, dark)),
                new ShelfCourse.Progress(
                        3,
                        7,
                        83,
                        Optional.of("The four words everybody uses and nobody defines"),
                        Optional.of(Instant.parse("2026-10-01T10:00:00Z"))),
                2,
                1);
    }

    static ShelfCourse fresh(String id, String title) {
        return new ShelfCourse(
                installed(id, title, 1),
                "What the sea does to a small boat, and what to do about it",
                List.of("Ana Pereira", "Jo Lindqvist"),
                Optional.empty(),
                new ShelfCourse.Progress(0, 24, 410, Optional.empty(), Optional.empty()),
                0,
                0);
    }

    static ShelfCourse finished() {
        return new ShelfCourse(
                installed("knots", "Forty Knots", 3),
                "",
                List.of("Mads Holm"),
                Optional.of(
                        new ShelfCourse.CoverFile(
                                "red", false, bytes("not a picture"), bytes("not a picture"))),
                new ShelfCourse.Progress(
                        40,
                        40,
                        0,
                        Optional.of("Turk's head"),
                        Optional.of(Instant.parse("2026-02-01T10:00:00Z"))),
                0,
                0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// 0param editions numbers of the editions kept, rising
    static InstalledCourse installed(String id, String title, int... editions) {
        var kept =
                java.util.Arrays.stream(editions)
                        .mapToObj(n -> new Edition(n, "2026." + n, LocalDate.of(2026, 1, n)))
                        .toList();
        var manifest =
                new Manifest(
                        1,
                        new CourseId(id),
                        kept.getLast(),
                        title,
                        "en",
                        "CC-BY-4.0",
                        List.of("Somebody"),
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of());
        return new InstalledCourse(manifest, kept, new Publisher("Somebody", "9f3c-77aa-1234"));
    }
}
