package dev.carrel.cli.learn;

import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.HomeOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description =
                "Walks through the reader without a display and saves a picture of each screen.")
public final class TourCommand implements Callable<Integer> {
    private final CommandContext context;
    @Mixin private HomeOption home = new HomeOption();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            description = "folder for the pictures")
    private Path out = Path.of("");

    @Parameters(
            paramLabel = "FILE|URL",
            arity = "0..*",
            description = "packs to install and show (default: the first course on the shelf)")
    private List<String> open = new ArrayList<>();

    public TourCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        return new ReaderStart(context, home.folders(context))
                .tour(open, out, home.chosen(context));
    }
}
