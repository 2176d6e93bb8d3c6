package dev.carrel.cli.author;

import dev.carrel.cli.terminal.Bar;
import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.CourseWording;
import dev.carrel.cli.terminal.FingerprintWord;
import dev.carrel.cli.terminal.JsonText;
import dev.carrel.pack.PackReader;
import dev.carrel.pack.PackReport;
import dev.carrel.pack.trust.Fingerprint;
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
public final class VerifyCommand implements Callable<Integer> {
    private final CommandContext context;

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

    public VerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Fingerprint only = expected;
        CourseWording.mustBeFile(file);
        PackReader pack = only == null ? PackReader.open(file) : PackReader.open(file, only);
        try (pack;
                Bar bar = new Bar(context.terminal(), "Verifying")) {
            PackReport.readAll(pack, bar);
            print(pack);
        }
        return 0;
    }

    private void print(PackReader pack) {
        Instant now = context.clock().instant();
        LocalDate until = LocalDate.ofInstant(pack.trust().expires(), ZoneOffset.UTC);
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>(CourseWording.fields(pack.manifest()));
            fields.put("publisher", pack.trust().publisher());
            fields.put("fingerprint", pack.trust().fingerprint());
            fields.put("expires", until);
            fields.put("stale", pack.trust().expired(now));
            context.out().println(JsonText.of(fields));
            return;
        }
        context.out()
                .printf(
                        """
                        %s (%s), edition %s, released %s
                        %s, %s, %,d bytes: every one as it was signed
                        Publisher:   %s
                        Fingerprint: %s
                        Speaks for:  %s until %s%s
                        """,
                        CourseWording.line(pack.manifest().title()),
                        pack.manifest().course(),
                        CourseWording.edition(pack.manifest().edition()),
                        pack.manifest().edition().released(),
                        CourseWording.count(pack.manifest().lessons().size(), "lesson", "lessons"),
                        CourseWording.count(pack.manifest().files().size(), "file", "files"),
                        pack.manifest().size(),
                        CourseWording.publisher(pack.trust().publisher()),
                        pack.trust().fingerprint(),
                        pack.manifest().edition().released(),
                        until,
                        pack.trust().expired(now) ? "; by now there may be a newer edition" : "");
    }
}
