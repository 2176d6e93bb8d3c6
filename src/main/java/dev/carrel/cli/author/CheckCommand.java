package dev.carrel.cli.author;

import dev.carrel.authoring.CourseCheck;
import dev.carrel.authoring.SourceFolder;
import dev.carrel.cli.terminal.Bar;
import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.JsonText;
import dev.carrel.cli.terminal.ProblemText;
import dev.carrel.cli.terminal.Sarif;
import dev.carrel.course.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Says what is wrong with a course source: file, line, column, and what to do.",
        footer = "Exit code 1 if there is an error; warnings alone give 0.")
public final class CheckCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "SRC", description = "folder of the course")
    private Path source = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text, json (one array), jsonl (one problem a line) or sarif; default: ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    enum Format {
        TEXT,
        JSON,
        JSONL,
        SARIF
    }

    public CheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        CourseCheck check;
        try (Bar bar = new Bar(context.terminal(), "Checking")) {
            check = CourseCheck.of(SourceFolder.open(source), context.today(), bar);
        }
        List<Problem> problems = check.problems();
        switch (format) {
            case TEXT -> {
                ProblemText.print(context.out(), problems);
                context.err().println(ProblemText.summary(problems));
            }
            case JSON -> context.out().println(ProblemText.json(problems));
            case JSONL ->
                    problems.forEach(problem ->
                            context.out().println(JsonText.of(ProblemText.fields(problem))));
            case SARIF -> context.out().println(Sarif.of(problems, source));
        }
        return check.hasErrors() ? 1 : 0;
    }
}
