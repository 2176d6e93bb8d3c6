package dev.carrel.cli;

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
final class RollbackCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "COURSE", converter = CourseWord.class, description = "id of a course")
    private CourseId course = new CourseId("none");

    @Option(names = "--json", description = "print the result as a JSON object")
    private boolean json;

    RollbackCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        try (Desk desk = Desk.open(surroundings, home.folders(surroundings))) {
            return new CameIn(surroundings, json).back(desk.updates().rollback(course));
        }
    }
}
