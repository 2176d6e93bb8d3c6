package dev.carrel.cli.author;

import dev.carrel.authoring.AuthorKeys;
import dev.carrel.authoring.EditionPublisher;
import dev.carrel.authoring.Publication;
import dev.carrel.cli.terminal.CommandContext;
import dev.carrel.cli.terminal.CourseWording;
import dev.carrel.cli.terminal.JsonText;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Signing a published folder again, for `publish --refresh` and `key refresh`.
final class Refreshing {
    private Refreshing() {}

    /// @return exit code
    static int refresh(
            CommandContext context, Path keyFile, Path target, boolean json, Progress progress)
            throws IOException {
        AuthorKeys keys = AuthorKeys.load(keyFile).renewedIn(keyFile, context.today());
        EditionPublisher publisher = new EditionPublisher(keys, context.today());
        return switch (publisher.refresh(target, progress)) {
            case Publication.Refreshed refreshed -> {
                print(context, refreshed, target, json);
                yield 0;
            }
            case Publication.Refused refused -> {
                context.err().println(refused.reason() + " " + refused.remedy());
                yield 1;
            }
            case Publication.Published _, Publication.UpToDate _, Publication.Stopped _ -> 1;
        };
    }

    static void print(
            CommandContext context, Publication.Refreshed refreshed, Path target, boolean json) {
        if (json) {
            Map<String, Object> fields =
                    new LinkedHashMap<>(CourseWording.fields(refreshed.manifest()));
            fields.put("folder", target);
            fields.put("until", refreshed.until());
            context.out().println(JsonText.of(fields));
        } else {
            context.out()
                    .printf(
                            "%s: edition %s is signed as the newest until %s.%n",
                            target,
                            CourseWording.edition(refreshed.manifest().edition()),
                            refreshed.until());
        }
    }
}
