package dev.carrel.cli;

import dev.carrel.cli.author.CheckCommand;
import dev.carrel.cli.author.ExportCommand;
import dev.carrel.cli.author.KeyCommand;
import dev.carrel.cli.author.PublishCommand;
import dev.carrel.cli.author.VerifyCommand;
import dev.carrel.cli.learn.InstallCommand;
import dev.carrel.cli.learn.ListCommand;
import dev.carrel.cli.learn.NotesCommand;
import dev.carrel.cli.learn.OpenCommand;
import dev.carrel.cli.learn.ReaderStart;
import dev.carrel.cli.learn.RenderCommand;
import dev.carrel.cli.learn.RollbackCommand;
import dev.carrel.cli.learn.TourCommand;
import dev.carrel.cli.learn.UpdateCommand;
import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.HomeOption;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Without a command word, packs and addresses are opened, as a double click on a pack does.
@Command(
        name = "carrel",
        description =
                "Reads courses, keeps your notes across their editions, and publishes courses.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            OpenCommand.class,
            InstallCommand.class,
            ListCommand.class,
            UpdateCommand.class,
            RollbackCommand.class,
            NotesCommand.class,
            RenderCommand.class,
            TourCommand.class,
            CheckCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            PublishCommand.class,
            KeyCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Without a command the reader opens.",
            "Exit codes: 0 fine, 1 a problem in the input, 2 wrong usage."
        })
final class CarrelCommand implements Callable<Integer> {
    private final CommandContext context;
    @Mixin private HomeOption home = new HomeOption();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE|URL", arity = "0..*", description = "packs to open")
    private List<String> open = new ArrayList<>();

    CarrelCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        for (String word : open) {
            if (!mayBeOpened(word)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no command and no file '%s'.".formatted(word));
            }
        }
        return new ReaderStart(context, home.folders(context)).open(open, home.chosen(context));
    }

    private static boolean mayBeOpened(String word) {
        try {
            String scheme = URI.create(word).getScheme();
            if ("http".equals(scheme) || "https".equals(scheme)) {
                return true;
            }
        } catch (IllegalArgumentException e) {
            // not an address
        }
        try {
            return word.endsWith(".coursepack") || Files.exists(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
