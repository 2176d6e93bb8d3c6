package dev.carrel.cli.learn;

import dev.carrel.cli.terminal.Bar;
import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.CourseWord;
import dev.carrel.cli.terminal.CourseWording;
import dev.carrel.cli.terminal.HomeOption;
import dev.carrel.course.CourseId;
import dev.carrel.library.InstalledCourse;
import dev.carrel.work.Cancel;
import dev.carrel.work.Watcher;
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
public final class UpdateCommand implements Callable<Integer> {
    private final CommandContext context;
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "COURSE",
            converter = CourseWord.class,
            description = "id of a course; without it, every course")
    private @Nullable CourseId course;

    @Option(names = "--json", description = "print a JSON object for each course")
    private boolean json;

    public UpdateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenHome desk = OpenHome.open(context, home.folders(context))) {
            int code = 0;
            for (CourseId id : wanted(desk)) {
                try (Bar bar = new Bar(context.terminal(), "Updating")) {
                    var arrival = desk.updates().update(id, new Watcher(bar, new Cancel()));
                    code = Math.max(code, new ArrivalReport(context, json).say(arrival));
                }
            }
            return code;
        }
    }

    private List<CourseId> wanted(OpenHome desk) throws IOException {
        CourseId only = course;
        if (only == null) {
            return desk.library().courses().stream().map(InstalledCourse::id).toList();
        }
        if (desk.library().course(only).isEmpty()) {
            throw new IOException(CourseWording.notInstalled(only));
        }
        return List.of(only);
    }
}
