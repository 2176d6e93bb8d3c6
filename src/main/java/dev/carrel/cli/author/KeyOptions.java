package dev.carrel.cli.author;

import dev.carrel.authoring.AuthorKeys;
import dev.carrel.authoring.SourceFolder;
import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.course.Course;
import dev.carrel.course.Person;
import dev.carrel.markdown.CourseParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Whose keys sign.
final class KeyOptions {
    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "key file to sign with (see 'carrel key new')")
    private @Nullable Path key;

    @Option(
            names = "--author-folder",
            paramLabel = "DIR",
            description = "folder of the author's keys instead of this account's")
    private @Nullable Path folder;

    /// The file that was named, or the account's.
    Path file(CommandContext context) {
        Path named = key;
        if (named != null) {
            return Files.isDirectory(named) ? AuthorKeys.in(named) : named;
        }
        Path author = folder;
        return AuthorKeys.in(author == null ? context.folders(null).author() : author);
    }

    /// The keys, made if this account has none yet.
    ///
    /// @param source tells how the author is called
    AuthorKeys keys(CommandContext context, SourceFolder source, boolean quiet) throws IOException {
        Path file = file(context);
        if (key != null || Files.exists(file)) {
            return AuthorKeys.load(file);
        }
        Course course = CourseParser.parse(source, source.name()).course();
        String authors =
                course.about().authors().stream()
                        .map(Person::name)
                        .collect(Collectors.joining(", "));
        AuthorKeys.Made made =
                AuthorKeys.create(file, authors.isEmpty() ? account() : authors, context.today());
        if (!quiet) {
            explain(context, made);
        }
        return made.keys();
    }

    static String account() {
        return System.getProperty("user.name", "An author");
    }

    /// What an author has to know about keys, in two sentences.
    static void explain(CommandContext context, AuthorKeys.Made made) {
        context.err()
                .println(
                        """
                        New keys of %s, fingerprint %s, in %s:
                        readers' programs take an edition of your course only if these keys signed it.
                        Print %s and keep it elsewhere, for it is the only way back if the keys are lost.\
                        """
                                .formatted(
                                        made.keys().publisher(),
                                        made.keys().fingerprint(),
                                        made.file(),
                                        made.sheet()));
    }
}
