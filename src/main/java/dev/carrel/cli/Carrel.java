package dev.carrel.cli;

import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.markdown.SourceException;
import dev.carrel.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The command line of Carrel.
public final class Carrel {
    private final CommandLine commands;
    private final CommandContext context;

    public Carrel(CommandContext context) {
        this.context = context.plain();
        CommandLine.IFactory made = new Making(this.context);
        this.commands = new CommandLine(new CarrelCommand(this.context), made);
        commands.setOut(context.out());
        commands.setErr(context.err());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpAutoWidth(true);
        commands.setExecutionExceptionHandler((e, _, _) -> failed(e));
    }

    /// Runs one command.
    ///
    /// @return exit code: 0 fine, 1 a problem in the input, 2 wrong usage
    public int run(String... arguments) {
        int code = commands.execute(arguments);
        context.out().flush();
        context.err().flush();
        return code;
    }

    public CommandSpec spec() {
        return commands.getCommandSpec();
    }

    private int failed(Exception e) throws Exception {
        PrintWriter err = context.err();
        switch (e) {
            case NoSuchFileException missing ->
                    err.println("There is no file or folder " + missing.getFile() + ".");
            case NotDirectoryException file -> err.println(file.getFile() + " is not a folder.");
            case AccessDeniedException denied ->
                    err.println("Not allowed to use " + denied.getFile() + ".");
            case FileAlreadyExistsException there ->
                    err.println(there.getFile() + " exists already.");
            case InvalidPathException odd ->
                    err.println("'%s' cannot be the name of a file.".formatted(odd.getInput()));
            case IOException _, SourceException _, StoreException _ -> err.println(reason(e));
            case CancellationException _ -> err.println("Stopped.");
            default -> throw e;
        }
        return 1;
    }

    private static String reason(Exception e) {
        return Objects.requireNonNullElse(e.getMessage(), e.toString());
    }

    /// Gives each command its context.
    private record Making(CommandContext context) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                Constructor<K> wanting = type.getDeclaredConstructor(CommandContext.class);
                return wanting.newInstance(context);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("A command's constructor only keeps things", e);
            }
        }
    }
}
