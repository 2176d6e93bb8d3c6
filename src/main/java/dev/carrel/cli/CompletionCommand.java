package dev.carrel.cli;

import dev.carrel.cli.terminal.CommandContext;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a script that completes words in bash and zsh.",
            "In bash: source <(carrel completion)"
        })
final class CompletionCommand implements Callable<Integer> {
    private final CommandContext context;
    @Spec private CommandSpec spec = CommandSpec.create();

    CompletionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.out().println(AutoComplete.bash("carrel", spec.commandLine().getParent()));
        return 0;
    }
}
