package dev.carrel.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description =
                "Walks through the reader without a display and saves a picture of each screen.")
final class TourCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    @Mixin private HomeOption home = new HomeOption();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            description = "folder for the pictures")
    private Path out = Path.of("");

    TourCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        return new Opening(surroundings, home.folders(surroundings))
                .tour(out, home.chosen(surroundings));
    }
}
