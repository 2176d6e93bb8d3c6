package dev.carrel.cli.learn;

import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.FingerprintWord;
import dev.carrel.cli.terminal.HomeOption;
import dev.carrel.pack.PackReader;
import dev.carrel.pack.trust.Fingerprint;
import dev.carrel.update.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = "Installs a course from a pack or from a place where editions are published.",
        footer = {
            "",
            "A publisher met for the first time is asked about at a terminal, and trusted without",
            "asking where there is none; from then on only that publisher can update the course."
        })
public final class InstallCommand implements Callable<Integer> {
    private final CommandContext context;
    @Mixin private HomeOption home = new HomeOption();

    @Parameters(
            paramLabel = "FILE|URL",
            description = "a pack, a published folder, or the web address of either")
    private String from = "";

    @Option(
            names = "--fingerprint",
            paramLabel = "F",
            converter = FingerprintWord.class,
            description = "refuse any other publisher")
    private @Nullable Fingerprint expected;

    @Option(names = "--json", description = "print the result as a JSON object")
    private boolean json;

    public InstallCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        checkPack();
        try (OpenHome desk = OpenHome.open(context, home.folders(context))) {
            Arrival arrival =
                    new Installing(context, Optional.ofNullable(expected)).install(desk, from);
            int code = new ArrivalReport(context, json).say(arrival);
            return arrival instanceof Arrival.Offline ? 1 : code;
        }
    }

    /// A course that is here already is believed by its own publisher's key; whoever names a
    /// fingerprint wants to be sure of the pack all the same.
    private void checkPack() throws IOException {
        Fingerprint only = expected;
        if (only == null || from.contains("://")) {
            return;
        }
        Path file = Path.of(from);
        if (Files.isRegularFile(file)) {
            PackReader.open(file, only).close();
        }
    }
}
