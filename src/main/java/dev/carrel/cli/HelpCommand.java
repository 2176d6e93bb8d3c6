package dev.carrel.cli;

import dev.carrel.cli.terminal.CommandContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The library's own help knows one command word only; `key new` has two.
@Command(
        name = "help",
        mixinStandardHelpOptions = true,
        description = "Explains a command, as --help behind it does.")
final class HelpCommand implements Callable<Integer> {
    private final CommandContext context;
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "command to explain")
    private List<String> words = new ArrayList<>();

    HelpCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CommandLine explained = spec.commandLine().getParent();
        for (String word : words) {
            CommandLine named = explained.getSubcommands().get(word);
            if (named == null) {
                throw new ParameterException(
                        explained, "There is no command '%s'.".formatted(String.join(" ", words)));
            }
            explained = named;
        }
        explained.usage(context.out());
        return 0;
    }
}
