package dev.carrel.cli;

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
final class OpenCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE|URL", arity = "0..*", description = "packs to open")
    private List<String> open = new ArrayList<>();

    OpenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        return new Opening(surroundings, home.folders(surroundings))
                .open(open, home.chosen(surroundings));
    }
}
