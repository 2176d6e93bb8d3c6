package dev.carrel.cli.learn;

import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.CourseWord;
import dev.carrel.cli.terminal.HomeOption;
import dev.carrel.course.CourseId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Goes back to the edition read before; every note is where it was.")
public final class RollbackCommand implements Callable<Integer> {
    private final CommandContext context;
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "COURSE", converter = CourseWord.class, description = "id of a course")
    private CourseId course = new CourseId("none");

    @Option(names = "--json", description = "print the result as a JSON object")
    private boolean json;

    public RollbackCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (OpenHome desk = OpenHome.open(context, home.folders(context))) {
            return new ArrivalReport(context, json).back(desk.updates().rollback(course));
        }
    }
}
