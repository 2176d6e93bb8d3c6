package dev.carrel.cli.learn;

import dev.carrel.authoring.LessonFile;
import dev.carrel.authoring.SourceFolder;
import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.CourseWording;
import dev.carrel.cli.terminal.HomeOption;
import dev.carrel.cli.terminal.LessonPicture;
import dev.carrel.course.CourseFiles;
import dev.carrel.course.CourseId;
import dev.carrel.course.Lesson;
import dev.carrel.library.InstalledCourse;
import dev.carrel.library.Library;
import dev.carrel.markdown.LessonDocument;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.markdown.SourceException;
import dev.carrel.pack.PackReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Writes one lesson as a web page (.html) or as a picture (.png).")
public final class RenderCommand implements Callable<Integer> {
    // What a lesson can be painted in.
    private static final int LEAST_WIDTH = 320;
    private static final int MOST_WIDTH = 4000;

    private final CommandContext context;
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(
            index = "0",
            paramLabel = "FILE|COURSE|SRC",
            description = "a pack, the id of an installed course, or a course source")
    private String course = "";

    @Parameters(
            index = "1",
            paramLabel = "LESSON",
            description = "id or path of the lesson, or a beginning only it has")
    private String lesson = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "*.html or *.png")
    private Path out = Path.of("");

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            defaultValue = "light",
            description =
                    "light, dark, sepia, contrast or contrast-dark; default: ${DEFAULT-VALUE}")
    private String theme = "light";

    @Option(
            names = "--width",
            paramLabel = "PIXELS",
            defaultValue = "900",
            description = "width of a picture; default: ${DEFAULT-VALUE}")
    private int width = 900;

    public RenderCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        String name = String.valueOf(out.getFileName());
        if (!name.endsWith(".html") && !name.endsWith(".png")) {
            throw new ParameterException(
                    spec.commandLine(), "The output must be named *.html or *.png.");
        }
        if (!List.of("light", "dark", "sepia", "contrast", "contrast-dark").contains(theme)
                || width < LEAST_WIDTH
                || width > MOST_WIDTH) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Choose a theme that is listed in the help, and a width of %d to %d."
                            .formatted(LEAST_WIDTH, MOST_WIDTH));
        }
        CourseWording.mustBeFile(out);
        Path place = Path.of(course);
        if (Files.isDirectory(place)) {
            SourceFolder folder = SourceFolder.open(place);
            render(folder, folder.name());
        } else if (Files.isRegularFile(place)) {
            try (PackReader pack = PackReader.open(place)) {
                render(pack.files(), pack.manifest().course().value());
            }
        } else {
            InstalledCourse installed = installed();
            Library library = Library.open(home.folders(context).home());
            render(
                    library.files(installed.id(), installed.edition().number()),
                    installed.id().value());
        }
        return 0;
    }

    private InstalledCourse installed() throws IOException {
        Path folder = home.folders(context).home();
        Optional<InstalledCourse> found =
                CourseId.isValid(course) && Files.isDirectory(folder)
                        ? Library.open(folder).course(new CourseId(course))
                        : Optional.empty();
        return found.orElseThrow(() ->
                new IOException(
                        "There is no pack, no folder and no installed course '%s'."
                                .formatted(course)));
    }

    private void render(CourseFiles files, String fallbackId) throws IOException, SourceException {
        OpenCourse open = OpenCourse.of(files, fallbackId);
        LessonDocument document = open.lesson(find(open).id()).document();
        if (String.valueOf(out.getFileName()).endsWith(".html")) {
            LessonFile.write(open.course(), document, files, theme, out);
        } else {
            context.screens().get().picture(new LessonPicture(document, files, theme, width), out);
        }
    }

    private Lesson find(OpenCourse open) throws IOException {
        List<Lesson> lessons = open.course().lessons();
        List<Predicate<Lesson>> ways =
                List.of(
                        each -> each.id().value().equals(lesson),
                        each -> each.path().equals(lesson),
                        each -> each.title().equalsIgnoreCase(lesson),
                        each -> each.id().value().startsWith(lesson),
                        each ->
                                each.path().endsWith("/" + lesson)
                                        || each.path().endsWith("/" + lesson + ".md"));
        for (Predicate<Lesson> way : ways) {
            List<Lesson> found = lessons.stream().filter(way).toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
        }
        throw new IOException(
                "“%s” has no lesson '%s'. It has: %s."
                        .formatted(
                                CourseWording.line(open.course().title()),
                                lesson,
                                lessons.stream()
                                        .map(each -> each.id().value())
                                        .collect(Collectors.joining(", "))));
    }
}
