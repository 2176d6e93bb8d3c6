package dev.carrel.cli.learn;

import dev.carrel.annotation.Annotation;
import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.CourseWord;
import dev.carrel.cli.terminal.CourseWording;
import dev.carrel.cli.terminal.FormatWord;
import dev.carrel.cli.terminal.HomeOption;
import dev.carrel.cli.terminal.JsonText;
import dev.carrel.course.Course;
import dev.carrel.course.CourseId;
import dev.carrel.library.InstalledCourse;
import dev.carrel.markdown.OpenCourse;
import dev.carrel.quiz.Attempt;
import dev.carrel.store.StoreException;
import dev.carrel.transfer.notebook.ImportPreview;
import dev.carrel.transfer.notebook.Notebook;
import dev.carrel.transfer.notebook.NotebookException;
import dev.carrel.transfer.notebook.NotesExport;
import dev.carrel.transfer.notebook.NotesFormat;
import dev.carrel.transfer.notebook.NotesImport;
import dev.carrel.update.InstalledTexts;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        name = "notes",
        mixinStandardHelpOptions = true,
        description = "Writes your notes to files and brings notes in from files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {NotesCommand.Export.class, NotesCommand.Import.class})
public final class NotesCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    public NotesCommand(CommandContext context) {}

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to do: export or import.");
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Writes the highlights, notes, bookmarks and answers of a course to files.")
    public static final class Export implements Callable<Integer> {
        private final CommandContext context;
        @Mixin private HomeOption home = new HomeOption();

        @Parameters(
                paramLabel = "COURSE",
                converter = CourseWord.class,
                description = "id of the course")
        private @Nullable CourseId course;

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                converter = FormatWord.class,
                completionCandidates = FormatWord.class,
                defaultValue = "md",
                description =
                        "${COMPLETION-CANDIDATES}: a folder of Markdown files, W3C web annotations,"
                                + " a table in Readwise's columns, a web page, Anki cards"
                                + " (default: ${DEFAULT-VALUE}). All but w3c hold answers")
        private NotesFormat format = NotesFormat.MARKDOWN;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "PATH",
                required = true,
                description = "the file to write; with md, the folder")
        private Path out = Path.of("");

        @Option(names = "--force", description = "replace a file that is there")
        private boolean force;

        @Option(names = "--json", description = "print the result as a JSON object")
        private boolean json;

        public Export(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws Exception {
            if (!force && !format.isFolder() && Files.isRegularFile(out)) {
                throw new IOException(out + " exists already. Use --force to replace it.");
            }
            Notebook notebook;
            try (OpenHome desk = OpenHome.open(context, home.folders(context))) {
                notebook = notebook(desk, java.util.Objects.requireNonNull(course));
            }
            return switch (NotesExport.write(List.of(notebook), format, out, Progress.SILENT)) {
                case NotesExport.Outcome.Written written -> {
                    say(written);
                    yield 0;
                }
                case NotesExport.Outcome.Refused(String reason, String remedy) -> {
                    context.err().println(reason + " " + remedy);
                    yield 1;
                }
            };
        }

        private static Notebook notebook(OpenHome desk, CourseId id)
                throws IOException, StoreException {
            Optional<InstalledCourse> installed = desk.library().course(id);
            if (installed.isEmpty()) {
                List<Annotation> notes = desk.records().annotations().list(id);
                Collection<Attempt> answers = desk.records().attempts().latest(id).values();
                if (notes.isEmpty() && answers.isEmpty()) {
                    throw new IOException(
                            "The course '%s' is not installed, and you left nothing in it. Use 'carrel list' to see those that are."
                                    .formatted(id));
                }
                return Notebook.of(id, notes, answers);
            }
            int edition = installed.get().edition().number();
            desk.updates().placeNotes(id);
            Course course = OpenCourse.of(desk.library().files(id, edition), id.value()).course();
            return Notebook.of(
                    course,
                    desk.records().placements().inEdition(id, edition),
                    desk.records().attempts().latest(id).values());
        }

        private void say(NotesExport.Outcome.Written written) {
            for (String name : written.left()) {
                context.err().println(name + " is not Carrel's and was left as it is.");
            }
            if (json) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("path", written.where());
                fields.put("format", format.word());
                fields.put("notes", written.notes());
                fields.put("answers", written.answers());
                fields.put("left", written.left());
                context.out().println(JsonText.of(fields));
            } else {
                String answers =
                        written.answers() == 0
                                ? ""
                                : ", "
                                        + CourseWording.count(
                                                written.answers(), "answer", "answers");
                String notes = CourseWording.count(written.notes(), "note", "notes");
                context.out().println(written.where() + ": " + notes + answers);
            }
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Brings in notes of a W3C web annotation file (Carrel's own, Thorium's, Hypothesis').",
                "Each is looked for in the installed edition; what has no place is kept all the same.",
                "Bringing in a file again doubles nothing."
            })
    public static final class Import implements Callable<Integer> {
        private final CommandContext context;
        @Mixin private HomeOption home = new HomeOption();

        @Parameters(paramLabel = "FILE", description = "the file of notes")
        private Path file = Path.of("");

        @Option(
                names = "--course",
                paramLabel = "ID",
                converter = CourseWord.class,
                description = "the course they are for, if the file does not say")
        private @Nullable CourseId course;

        @Option(names = "--dry-run", description = "say what would come in, and keep nothing")
        private boolean dry;

        @Option(names = "--json", description = "print the result as a JSON object")
        private boolean json;

        public Import(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws Exception {
            CourseWording.mustBeFile(file);
            try (OpenHome desk = OpenHome.open(context, home.folders(context))) {
                if (course != null && desk.library().course(course).isEmpty()) {
                    throw new IOException(CourseWording.notInstalled(course));
                }
                NotesImport notes =
                        new NotesImport(
                                desk.records(),
                                new InstalledTexts(desk.library(), desk.updates()),
                                context.clock());
                ImportPreview preview = notes.read(file, course, Progress.SILENT);
                int came = dry ? 0 : notes.keep(preview).size();
                say(preview.counts(), came);
                return 0;
            } catch (NotebookException e) {
                context.err()
                        .println(
                                e.getMessage()
                                        + (e.asksForCourse()
                                                ? " Use --course; 'carrel list' shows ids."
                                                : ""));
                return 1;
            }
        }

        private void say(ImportPreview.Counts counts, int came) {
            if (json) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("found", counts.found());
                fields.put("placed", counts.placed());
                fields.put("doubtful", counts.doubtful());
                fields.put("lost", counts.lost());
                fields.put("waiting", counts.waiting());
                fields.put("known", counts.known());
                fields.put("empty", counts.empty());
                fields.put("added", came);
                context.out().println(JsonText.of(fields));
                return;
            }
            context.out()
                    .printf(
                            "%s found: %s, %s, %,d without a place; you already have %,d.%n",
                            CourseWording.count(counts.found(), "note", "notes"),
                            CourseWording.count(counts.placed(), "has a place", "have a place"),
                            CourseWording.count(counts.doubtful(), "needs a look", "need a look"),
                            counts.lost() + counts.waiting(),
                            counts.known());
            context.out().println(dry ? "Nothing was kept." : "%d came in.".formatted(came));
        }
    }
}
