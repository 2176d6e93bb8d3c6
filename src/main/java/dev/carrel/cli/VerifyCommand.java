package dev.carrel.cli;

import dev.carrel.pack.Fingerprint;
import dev.carrel.pack.PackReader;
import dev.carrel.pack.PackReport;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Reads a pack from the first byte to the last and says who signed it.",
        footer = "Exit code 1 if the pack is refused; the reason is on standard error.")
final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "the pack")
    private Path file = Path.of("");

    @Option(
            names = "--fingerprint",
            paramLabel = "F",
            converter = FingerprintWord.class,
            description = "refuse a pack of any other publisher")
    private @Nullable Fingerprint expected;

    @Option(names = "--json", description = "print the report as a JSON object")
    private boolean json;

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Fingerprint only = expected;
        Wording.mustBeFile(file);
        PackReader pack = only == null ? PackReader.open(file) : PackReader.open(file, only);
        try (pack;
                Bar bar = new Bar(surroundings.terminal(), "Verifying")) {
            PackReport.readAll(pack, bar);
            print(pack);
        }
        return 0;
    }

    private void print(PackReader pack) {
        Instant now = surroundings.clock().instant();
        LocalDate until = LocalDate.ofInstant(pack.trust().expires(), ZoneOffset.UTC);
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>(Wording.fields(pack.manifest()));
            fields.put("publisher", pack.trust().publisher());
            fields.put("fingerprint", pack.trust().fingerprint());
            fields.put("expires", until);
            fields.put("stale", pack.trust().expired(now));
            surroundings.out().println(JsonText.of(fields));
            return;
        }
        surroundings
                .out()
                .printf(
                        """
                        %s (%s), edition %s, released %s
                        %s, %s, %,d bytes: every one as it was signed
                        Publisher:   %s
                        Fingerprint: %s
                        Speaks for:  %s until %s%s
                        """,
                        Wording.line(pack.manifest().title()),
                        pack.manifest().course(),
                        Wording.edition(pack.manifest().edition()),
                        pack.manifest().edition().released(),
                        Wording.count(pack.manifest().lessons().size(), "lesson", "lessons"),
                        Wording.count(pack.manifest().files().size(), "file", "files"),
                        pack.manifest().size(),
                        Wording.publisher(pack.trust().publisher()),
                        pack.trust().fingerprint(),
                        pack.manifest().edition().released(),
                        until,
                        pack.trust().expired(now) ? "; by now there may be a newer edition" : "");
    }
}
