package dev.carrel.cli.learn;

import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.CourseWording;
import dev.carrel.cli.terminal.JsonText;
import dev.carrel.library.Installation;
import dev.carrel.library.InstalledCourse;
import dev.carrel.update.Arrival;
import dev.carrel.update.EditionChange;
import dev.carrel.update.notes.CarriedOver;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Says what came of an install, an update or a way back.
///
/// @param json for programs instead of people
record ArrivalReport(CommandContext context, boolean json) {

    /// @return exit code
    int say(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Arrived arrived -> arrived(arrived);
            case Arrival.Settled(Installation installation) -> say(installation);
            case Arrival.NotPublished() -> {
                refused("not-published", "Nobody says where editions of this course appear.");
                yield 0;
            }
            case Arrival.Offline(var since, var reason) -> offline(since, reason);
            case Arrival.Stopped() -> refused("stopped", "Stopped; what came in is kept.");
        };
    }

    /// @return exit code
    int say(Installation installation) {
        return switch (installation) {
            case Installation.Installed(var course, var files, var bytes) ->
                    installed(course, files, bytes);
            case Installation.AlreadyInstalled(var course) -> already(course);
            case Installation.OlderThanInstalled(var course, var offered) ->
                    refused(
                            "older",
                            "This is edition %s; edition %s of “%s” is installed already. To go back, use: carrel rollback %s"
                                    .formatted(
                                            CourseWording.edition(offered),
                                            CourseWording.edition(course.edition()),
                                            CourseWording.line(course.title()),
                                            course.id()));
            case Installation.NeedsTrust(var title, var publisher) ->
                    refused(
                            "needs-trust",
                            "“%s” is signed by %s (%s), whom you have not met. If you trust them, install it with --fingerprint %3$s"
                                    .formatted(
                                            CourseWording.line(title),
                                            CourseWording.publisher(publisher.name()),
                                            publisher.fingerprint()));
            case Installation.NoSpace(long missing) ->
                    refused(
                            "no-space",
                            "The disk is too full. Free %,d bytes and try again; nothing was changed."
                                    .formatted(missing));
            case Installation.Busy() ->
                    refused(
                            "busy",
                            "Another program is changing the library. Try again in a moment.");
            case Installation.Refused(var reason, var remedy) ->
                    refused("refused", reason + " " + remedy);
        };
    }

    /// Says that an edition is read again; it was here all along, so nothing came in.
    ///
    /// @return exit code
    int back(Installation installation) {
        return installation instanceof Installation.Installed(var course, _, _)
                ? installed(course, "")
                : say(installation);
    }

    private int arrived(Arrival.Arrived arrived) {
        InstalledCourse course = arrived.course();
        CarriedOver.Counts notes = arrived.notes().counts();
        if (json) {
            Map<String, Object> fields = fields("installed", course);
            fields.put("newFiles", arrived.newFiles());
            fields.put("newBytes", arrived.newBytes());
            fields.put("transferred", arrived.traffic().bytes());
            fields.put("requests", arrived.traffic().requests());
            fields.put("changes", changes(arrived));
            fields.put("notes", counts(notes));
            context.out().println(JsonText.of(fields));
            return 0;
        }
        PrintWriter out = context.out();
        installed(course, arrived.newFiles(), arrived.newBytes());
        arrived.change().ifPresent(change -> changed(out, change));
        if (arrived.traffic().requests() > 0) {
            out.printf(
                    "%,d bytes in %s%n",
                    arrived.traffic().bytes(),
                    CourseWording.count(arrived.traffic().requests(), "request", "requests"));
        }
        if (notes.all() > 0) {
            out.println(notes(notes));
        }
        return 0;
    }

    /// What becomes of the notes; what happened to none of them is not said.
    private static String notes(CarriedOver.Counts notes) {
        int stay = notes.kept() + notes.settled();
        List<String> parts = new ArrayList<>();
        if (stay > 0) {
            parts.add(CourseWording.count(stay, "stays", "stay"));
        }
        if (notes.moved() > 0) {
            parts.add(
                    CourseWording.count(
                            notes.moved(), "moves with its text", "move with their text"));
        }
        if (notes.edited() > 0) {
            parts.add(
                    CourseWording.count(
                            notes.edited(),
                            "stands in a reworded passage",
                            "stand in reworded passages"));
        }
        if (notes.needLook() > 0) {
            parts.add(CourseWording.count(notes.needLook(), "needs a look", "need a look"));
        }
        return CourseWording.count(notes.all(), "note", "notes") + ": " + String.join(", ", parts);
    }

    private static void changed(PrintWriter out, EditionChange change) {
        for (EditionChange.Changed lesson : change.lessons()) {
            out.printf(
                    "  %-8s %s%n",
                    lesson.kind().name().toLowerCase(Locale.ROOT),
                    CourseWording.line(lesson.title()));
        }
    }

    private static List<Map<String, Object>> changes(Arrival.Arrived arrived) {
        return arrived.change().map(EditionChange::lessons).orElse(List.of()).stream()
                .map(lesson -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("lesson", lesson.id());
                    fields.put("title", lesson.title());
                    fields.put("kind", lesson.kind().name().toLowerCase(Locale.ROOT));
                    return fields;
                })
                .toList();
    }

    private int installed(InstalledCourse course, int files, long bytes) {
        return installed(
                course,
                " (%s, %,d bytes)"
                        .formatted(CourseWording.count(files, "new file", "new files"), bytes));
    }

    private int installed(InstalledCourse course, String what) {
        if (json) {
            context.out().println(JsonText.of(fields("installed", course)));
            return 0;
        }
        context.out()
                .printf(
                        "%s: edition %s is installed%s%n",
                        CourseWording.line(course.title()),
                        CourseWording.edition(course.edition()),
                        what);
        context.out()
                .printf(
                        "From %s, fingerprint %s%n",
                        CourseWording.publisher(course.publisher().name()),
                        course.publisher().fingerprint());
        return 0;
    }

    private int already(InstalledCourse course) {
        if (json) {
            context.out().println(JsonText.of(fields("already-installed", course)));
        } else {
            context.out()
                    .printf(
                            "%s: edition %s is installed already and is the newest known%n",
                            CourseWording.line(course.title()),
                            CourseWording.edition(course.edition()));
        }
        return 0;
    }

    /// Being offline is no mistake of anybody's.
    private int offline(Optional<Instant> since, String reason) {
        String last =
                since.map(when ->
                                " Last checked on "
                                        + LocalDate.ofInstant(when, context.clock().getZone())
                                        + ".")
                        .orElse("");
        if (json) {
            context.out().println(JsonText.of(Map.of("outcome", "offline", "reason", reason)));
        }
        context.err().println(reason + last);
        return 0;
    }

    private int refused(String outcome, String sentence) {
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("outcome", outcome);
            fields.put("reason", sentence);
            context.out().println(JsonText.of(fields));
        }
        context.err().println(sentence);
        return 1;
    }

    private static Map<String, Object> fields(String outcome, InstalledCourse course) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("outcome", outcome);
        fields.putAll(ListCommand.fields(course));
        return fields;
    }

    private static Map<String, Object> counts(CarriedOver.Counts notes) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("all", notes.all());
        fields.put("kept", notes.kept());
        fields.put("moved", notes.moved());
        fields.put("edited", notes.edited());
        fields.put("ambiguous", notes.ambiguous());
        fields.put("orphaned", notes.orphaned());
        return fields;
    }
}
