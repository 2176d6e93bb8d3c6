package dev.carrel.cli.learn;

import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.HomeOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Opens the reader; packs and addresses are offered for installing.")
public final class OpenCommand implements Callable<Integer> {
    private final CommandContext context;
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE|URL", arity = "0..*", description = "packs to open")
    private List<String> open = new ArrayList<>();

    public OpenCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        return new ReaderStart(context, home.folders(context)).open(open, home.chosen(context));
    }
}
