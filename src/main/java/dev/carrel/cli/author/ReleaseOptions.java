package dev.carrel.cli.author;

import dev.carrel.authoring.Release;
import dev.carrel.cli.terminal.DayWord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which edition is made.
final class ReleaseOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--released",
            paramLabel = "DAY",
            converter = DayWord.class,
            description =
                    "day of release, like 2026-11-24 (default: the newest entry of CHANGES.md, else today)")
    private @Nullable LocalDate day;

    @Option(
            names = "--edition",
            paramLabel = "N",
            description = "number of the edition (default: from CHANGES.md, else 1)")
    private @Nullable Integer number;

    @Option(
            names = "--label",
            paramLabel = "TEXT",
            description =
                    "what people call the edition (default: from CHANGES.md, else its number)")
    private @Nullable String label;

    Release.Wish wish() {
        Integer wished = number;
        if (wished != null && wished < 1) {
            throw new ParameterException(spec.commandLine(), "Editions count from 1.");
        }
        return new Release.Wish(day, wished, label);
    }
}
