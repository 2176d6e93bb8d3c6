package dev.carrel.cli.author;

import dev.carrel.authoring.AuthorKeys;
import dev.carrel.authoring.Export;
import dev.carrel.authoring.Exporter;
import dev.carrel.authoring.Release;
import dev.carrel.authoring.SourceFolder;
import dev.carrel.cli.terminal.Bar;
import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.CourseWording;
import dev.carrel.cli.terminal.JsonText;
import dev.carrel.cli.terminal.ProblemText;
import dev.carrel.course.Problem;
import dev.carrel.course.Problem.Severity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Makes one signed file of a course source, for readers to install.")
public final class ExportCommand implements Callable<Integer> {
    private final CommandContext context;
    @Mixin private KeyOptions keys = new KeyOptions();
    @Mixin private ReleaseOptions release = new ReleaseOptions();

    @Parameters(paramLabel = "SRC", description = "folder of the course")
    private Path source = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "the pack to write, by custom named *.coursepack")
    private Path out = Path.of("");

    @Option(
            names = {"-q", "--quiet"},
            description = "print errors only")
    private boolean quiet;

    @Option(names = "--json", description = "print the result as a JSON object")
    private boolean json;

    public ExportCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Release.Wish wish = release.wish();
        CourseWording.mustBeFile(out);
        SourceFolder folder = SourceFolder.open(source);
        Exporter exporter = new Exporter(keys.keys(context, folder, quiet), context.today());
        Export export;
        try (Bar bar = new Bar(context.terminal() && !quiet, "Packing")) {
            export = exporter.export(folder, wish, out, bar);
        }
        return switch (export) {
            case Export.Stopped stopped -> {
                stopped(context, stopped.problems(), "exported");
                yield 1;
            }
            case Export.Done done -> {
                done(done, exporter.keys());
                yield 0;
            }
        };
    }

    private void done(Export.Done done, AuthorKeys author) {
        if (!quiet) {
            ProblemText.print(context.err(), done.problems());
        }
        if (json) {
            context.out().println(JsonText.of(fields(done, author)));
        } else if (!quiet) {
            context.out()
                    .printf(
                            "%s: %s, edition %s (%s), %s, %,d bytes%nSigned by %s, fingerprint %s%n",
                            done.file(),
                            CourseWording.line(done.manifest().title()),
                            CourseWording.edition(done.manifest().edition()),
                            done.manifest().edition().released(),
                            CourseWording.count(done.manifest().files().size(), "file", "files"),
                            done.bytes(),
                            CourseWording.publisher(author.publisher()),
                            author.fingerprint());
        }
    }

    private static Map<String, Object> fields(Export.Done done, AuthorKeys author) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", done.file());
        fields.put("bytes", done.bytes());
        fields.putAll(CourseWording.fields(done.manifest()));
        fields.put("publisher", author.publisher());
        fields.put("fingerprint", author.fingerprint());
        fields.put("problems", done.problems().stream().map(ProblemText::fields).toList());
        return fields;
    }

    /// Says why nothing was made of a source.
    static void stopped(CommandContext context, List<Problem> problems, String done) {
        ProblemText.print(context.err(), problems);
        long errors = problems.stream().filter(each -> each.severity() == Severity.ERROR).count();
        context.err()
                .printf(
                        "Not %s: %s.%n",
                        done, errors == 1 ? "correct the error" : "correct the errors");
    }
}
