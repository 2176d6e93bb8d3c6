package dev.carrel.cli;

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
final class ListCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    @Mixin private HomeOption home = new HomeOption();

    @Option(names = "--json", description = "print a JSON array with an object for each course")
    private boolean json;

    ListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = home.folders(surroundings).home();
        List<InstalledCourse> courses =
                Files.isDirectory(folder) ? Library.open(folder).courses() : List.of();
        if (json) {
            surroundings
                    .out()
                    .println(JsonText.of(courses.stream().map(ListCommand::fields).toList()));
        } else if (courses.isEmpty()) {
            surroundings.err().println("No course is installed in " + folder + ".");
        }
        if (!json) {
            for (InstalledCourse course : courses) {
                surroundings
                        .out()
                        .printf(
                                "%s  %s, edition %s, %s, from %s (%s)%n",
                                course.id(),
                                Wording.line(course.title()),
                                Wording.edition(course.edition()),
                                Wording.count(
                                        course.active().lessons().size(), "lesson", "lessons"),
                                Wording.publisher(course.publisher().name()),
                                course.publisher().fingerprint());
            }
        }
        return 0;
    }

    static Map<String, Object> fields(InstalledCourse course) {
        Map<String, Object> fields = new LinkedHashMap<>(Wording.fields(course.active()));
        fields.put("publisher", course.publisher().name());
        fields.put("fingerprint", course.publisher().fingerprint());
        fields.put("kept", course.kept().stream().map(edition -> edition.number()).toList());
        if (course.active().updates() != null) {
            fields.put("updates", course.active().updates());
        }
        return fields;
    }
}
