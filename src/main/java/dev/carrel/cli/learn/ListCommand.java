package dev.carrel.cli.learn;

import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.CourseWording;
import dev.carrel.cli.terminal.HomeOption;
import dev.carrel.cli.terminal.JsonText;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the installed courses.")
public final class ListCommand implements Callable<Integer> {
    private final CommandContext context;
    @Mixin private HomeOption home = new HomeOption();

    @Option(names = "--json", description = "print a JSON array with an object for each course")
    private boolean json;

    public ListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = home.folders(context).home();
        List<InstalledCourse> courses =
                Files.isDirectory(folder) ? Library.open(folder).courses() : List.of();
        if (json) {
            context.out().println(JsonText.of(courses.stream().map(ListCommand::fields).toList()));
        } else if (courses.isEmpty()) {
            context.err().println("No course is installed in " + folder + ".");
        }
        if (!json) {
            for (InstalledCourse course : courses) {
                context.out()
                        .printf(
                                "%s  %s, edition %s, %s, from %s (%s)%n",
                                course.id(),
                                CourseWording.line(course.title()),
                                CourseWording.edition(course.edition()),
                                CourseWording.count(
                                        course.active().lessons().size(), "lesson", "lessons"),
                                CourseWording.publisher(course.publisher().name()),
                                course.publisher().fingerprint());
            }
        }
        return 0;
    }

    static Map<String, Object> fields(InstalledCourse course) {
        Map<String, Object> fields = new LinkedHashMap<>(CourseWording.fields(course.active()));
        fields.put("publisher", course.publisher().name());
        fields.put("fingerprint", course.publisher().fingerprint());
        fields.put("kept", course.kept().stream().map(edition -> edition.number()).toList());
        if (course.active().updates() != null) {
            fields.put("updates", course.active().updates());
        }
        return fields;
    }
}
