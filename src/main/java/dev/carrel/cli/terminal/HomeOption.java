package dev.carrel.cli.terminal;

import dev.carrel.settings.Folders;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `--home`, the same for every command that reads or writes a learner's folder. It may stand
/// before the command's name as well as after it; the one after it counts.
public final class HomeOption {
    private static final String NAME = "--home";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = NAME,
            paramLabel = "DIR",
            description = "data folder to use instead of this account's (or set CARREL_HOME)")
    private @Nullable Path home;

    public Folders folders(CommandContext context) {
        return context.folders(given());
    }

    public boolean chosen(CommandContext context) {
        return context.homeChosen(given());
    }

    private @Nullable Path given() {
        Path given = named();
        if (given != null && given.toString().isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "Name a folder behind --home, or leave it out.");
        }
        return given;
    }

    private @Nullable Path named() {
        if (home != null) {
            return home;
        }
        for (CommandSpec above = command.parent(); above != null; above = above.parent()) {
            var option = above.findOption(NAME);
            if (option != null && option.getValue() instanceof Path path) {
                return path;
            }
        }
        return null;
    }
}
