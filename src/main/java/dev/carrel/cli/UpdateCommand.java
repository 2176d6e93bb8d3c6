package dev.carrel.cli;

import dev.carrel.course.CourseId;
import dev.carrel.library.InstalledCourse;
import dev.carrel.update.Cancel;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description =
                "Brings courses up to their newest edition, and carries every note over to it.")
final class UpdateCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "COURSE",
            converter = CourseWord.class,
            description = "id of a course; without it, every course")
    private @Nullable CourseId course;

    @Option(names = "--json", description = "print a JSON object for each course")
    private boolean json;

    UpdateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        try (Desk desk = Desk.open(surroundings, home.folders(surroundings))) {
            int code = 0;
            for (CourseId id : wanted(desk)) {
                try (Bar bar = new Bar(surroundings.terminal(), "Updating")) {
                    var arrival = desk.updates().update(id, new Arriving(bar), new Cancel());
                    code = Math.max(code, new CameIn(surroundings, json).say(arrival));
                }
            }
            return code;
        }
    }

    private List<CourseId> wanted(Desk desk) throws IOException {
        CourseId only = course;
        if (only == null) {
            return desk.library().courses().stream().map(InstalledCourse::id).toList();
        }
        if (desk.library().course(only).isEmpty()) {
            throw new IOException(Wording.notInstalled(only));
        }
        return List.of(only);
    }
}
