package dev.carrel.cli.author;

import dev.carrel.authoring.AuthorKeys;
import dev.carrel.authoring.EditionPublisher;
import dev.carrel.authoring.Publication;
import dev.carrel.authoring.Release;
import dev.carrel.authoring.SourceFolder;
import dev.carrel.cli.terminal.Bar;
import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.CourseWording;
import dev.carrel.cli.terminal.JsonText;
import dev.carrel.cli.terminal.ProblemText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the next edition of a course into a folder that any web server can hand out.",
            "Readers follow that folder: name its address as 'updates:' in course.yaml."
        },
        footer = {
            "Run again, it changes nothing; interrupted, it goes on where it was.",
            "With --refresh and no SRC it only signs again what would soon expire."
        })
public final class PublishCommand implements Callable<Integer> {
    private final CommandContext context;
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private KeyOptions keys = new KeyOptions();
    @Mixin private ReleaseOptions release = new ReleaseOptions();

    @Parameters(paramLabel = "SRC", arity = "0..1", description = "folder of the course")
    private @Nullable Path source;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "the folder to publish into")
    private Path target = Path.of("");

    @Option(names = "--refresh", description = "sign again, without a new edition")
    private boolean refresh;

    @Option(
            names = {"-q", "--quiet"},
            description = "print errors only")
    private boolean quiet;

    @Option(names = "--json", description = "print the result as a JSON object")
    private boolean json;

    public PublishCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Release.Wish wish = release.wish();
        Path from = source;
        if (from == null && !refresh) {
            throw new ParameterException(
                    spec.commandLine(), "Name the folder of the course, or give --refresh.");
        }
        try (Bar bar = new Bar(context.terminal() && !quiet, "Publishing")) {
            if (from == null) {
                return Refreshing.refresh(context, keys.file(context), target, json, bar);
            }
            SourceFolder folder = SourceFolder.open(from);
            AuthorKeys author = keys.keys(context, folder, quiet);
            EditionPublisher publisher = new EditionPublisher(author, context.today());
            Publication done = publisher.publish(folder, wish, target, bar);
            if (refresh && done instanceof Publication.UpToDate) {
                return Refreshing.refresh(context, keys.file(context), target, json, bar);
            }
            return report(done, author);
        }
    }

    private int report(Publication done, AuthorKeys author) {
        return switch (done) {
            case Publication.Stopped stopped -> {
                ExportCommand.stopped(context, stopped.problems(), "published");
                yield 1;
            }
            case Publication.Refused refused -> {
                context.err().println(refused.reason() + " " + refused.remedy());
                yield 1;
            }
            case Publication.Published published -> {
                published(published, author);
                yield 0;
            }
            case Publication.UpToDate same -> {
                if (json) {
                    Map<String, Object> fields =
                            new LinkedHashMap<>(CourseWording.fields(same.manifest()));
                    fields.put("folder", target);
                    fields.put("pack", same.pack());
                    fields.put("published", false);
                    context.out().println(JsonText.of(fields));
                } else if (!quiet) {
                    context.out()
                            .printf(
                                    "%s holds edition %s of %s already; nothing changed.%n",
                                    target,
                                    CourseWording.edition(same.manifest().edition()),
                                    CourseWording.line(same.manifest().title()));
                }
                yield 0;
            }
            case Publication.Refreshed refreshed -> {
                Refreshing.print(context, refreshed, target, json);
                yield 0;
            }
        };
    }

    private void published(Publication.Published published, AuthorKeys author) {
        if (!quiet) {
            ProblemText.print(context.err(), published.problems());
        }
        if (!published.note().isEmpty()) {
            context.err().println(published.note());
        }
        if (json) {
            Map<String, Object> fields =
                    new LinkedHashMap<>(CourseWording.fields(published.manifest()));
            fields.put("folder", target);
            fields.put("pack", published.pack());
            fields.put("published", true);
            fields.put("newFiles", published.files());
            fields.put("newBytes", published.bytes());
            fields.put("changes", CourseWording.changes(published.manifest()));
            fields.put("publisher", author.publisher());
            fields.put("fingerprint", author.fingerprint());
            context.out().println(JsonText.of(fields));
        } else if (!quiet) {
            context.out()
                    .printf(
                            """
                            %s: %s, edition %s (%s)
                            %s, %,d bytes; read back and verified as a reader would
                            One file: %s
                            Signed by %s, fingerprint %s
                            """,
                            target,
                            CourseWording.line(published.manifest().title()),
                            CourseWording.edition(published.manifest().edition()),
                            published.manifest().edition().released(),
                            CourseWording.count(published.files(), "new file", "new files"),
                            published.bytes(),
                            published.pack(),
                            CourseWording.publisher(author.publisher()),
                            author.fingerprint());
        }
    }
}
