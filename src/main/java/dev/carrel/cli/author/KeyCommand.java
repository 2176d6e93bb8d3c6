package dev.carrel.cli.author;

import dev.carrel.authoring.AuthorKeys;
import dev.carrel.authoring.KeyRecovery;
import dev.carrel.cli.terminal.Bar;
import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "The keys an author signs with.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            KeyCommand.New.class,
            KeyCommand.Show.class,
            KeyCommand.Refresh.class,
            KeyCommand.Recover.class
        })
public final class KeyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    public KeyCommand(CommandContext context) {}

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: new, show, refresh or recover.");
    }

    private static int made(CommandContext context, AuthorKeys.Made made, boolean json) {
        if (json) {
            context.out().println(JsonText.of(fields(made.keys(), made.file(), made.sheet())));
        } else {
            KeyOptions.explain(context, made);
            context.out().println(made.keys().fingerprint());
        }
        return 0;
    }

    private static Map<String, Object> fields(AuthorKeys keys, Path file, @Nullable Path sheet) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file);
        if (sheet != null) {
            fields.put("recoverySheet", sheet);
        }
        fields.put("publisher", keys.publisher());
        fields.put("fingerprint", keys.fingerprint());
        return fields;
    }

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Makes new keys and a recovery sheet; never overwrites old ones.")
    public static final class New implements Callable<Integer> {
        private final CommandContext context;
        @Spec private CommandSpec spec = CommandSpec.create();

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "key file to write (default: in this account's author folder)")
        private @Nullable Path out;

        @Option(
                names = {"--name", "--publisher"},
                paramLabel = "NAME",
                description = "how readers see you (default: the account's name)")
        private @Nullable String name;

        @Option(names = "--json", description = "print the result as a JSON object")
        private boolean json;

        public New(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws IOException {
            Path file = out == null ? AuthorKeys.in(context.folders(null).author()) : out;
            String publisher = name == null ? KeyOptions.account() : name.strip();
            if (publisher.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "Say behind --name how readers see you.");
            }
            return made(context, AuthorKeys.create(file, publisher, context.today()), json);
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints the public side of your keys: name and fingerprint.")
    public static final class Show implements Callable<Integer> {
        private final CommandContext context;
        @Mixin private KeyOptions keys = new KeyOptions();

        @Option(names = "--json", description = "print a JSON object")
        private boolean json;

        public Show(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws IOException {
            Path file = keys.file(context);
            AuthorKeys loaded = AuthorKeys.load(file);
            if (json) {
                context.out().println(JsonText.of(fields(loaded, file, null)));
            } else {
                context.out().printf("%s%n%s%n", loaded.publisher(), loaded.fingerprint());
            }
            return 0;
        }
    }

    @Command(
            name = "refresh",
            mixinStandardHelpOptions = true,
            description = {
                "Signs a published folder again, so that readers go on believing that its edition",
                "is the newest. Once a month is often enough."
            })
    public static final class Refresh implements Callable<Integer> {
        private final CommandContext context;
        @Mixin private KeyOptions keys = new KeyOptions();

        @Parameters(paramLabel = "DIR", description = "published folder")
        private Path folder = Path.of("");

        @Option(names = "--json", description = "print the result as a JSON object")
        private boolean json;

        public Refresh(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws IOException {
            try (Bar bar = new Bar(context.terminal(), "Signing")) {
                return Refreshing.refresh(context, keys.file(context), folder, json, bar);
            }
        }
    }

    @Command(
            name = "recover",
            mixinStandardHelpOptions = true,
            description = {
                "Makes new keys with the code of a recovery sheet, for lost or stolen ones.",
                "Readers of your courses follow to the new keys by themselves."
            })
    public static final class Recover implements Callable<Integer> {
        private final CommandContext context;
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(
                paramLabel = "PACK|DIR",
                description = "the newest pack or folder you have published")
        private Path published = Path.of("");

        @Option(
                names = "--code",
                paramLabel = "CODE",
                description = "the sheet's 64 letters and digits (default: asks)")
        private @Nullable String code;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "key file to write (default: in this account's author folder)")
        private @Nullable Path out;

        @Option(names = "--json", description = "print the result as a JSON object")
        private boolean json;

        public Recover(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws IOException {
            Path file = out == null ? AuthorKeys.in(context.folders(null).author()) : out;
            KeyRecovery recovery = KeyRecovery.from(published);
            return made(context, recovery.recover(file, typed(), context.today()), json);
        }

        private String typed() throws IOException {
            if (code != null) {
                return code;
            }
            if (!context.terminal()) {
                throw new ParameterException(
                        spec.commandLine(), "Give the code of the recovery sheet with --code.");
            }
            context.err().println("The code of the recovery sheet, then an empty line:");
            StringBuilder typed = new StringBuilder();
            for (String line = context.in().readLine();
                    line != null && !line.isBlank();
                    line = context.in().readLine()) {
                typed.append(line);
            }
            return typed.toString();
        }
    }
}
