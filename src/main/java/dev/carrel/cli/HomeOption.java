package dev.carrel.cli;

import dev.carrel.settings.Folders;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--home`, the same for every command that reads or writes a learner's folder.
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "data folder to use instead of this account's (or set CARREL_HOME)")
    private @Nullable Path home;

    Folders folders(Surroundings surroundings) {
        return surroundings.folders(home);
    }

    boolean chosen(Surroundings surroundings) {
        return surroundings.homeChosen(home);
    }
}
