package dev.carrel.cli;

import dev.carrel.authoring.AuthorKeys;
import dev.carrel.authoring.Publication;
import dev.carrel.authoring.Publisher;
import dev.carrel.pack.PackProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Signing a published folder again, for `publish --refresh` and `key refresh`.
final class Refreshing {
    private Refreshing() {}

    /// @return exit code
    static int refresh(
            Surroundings surroundings,
            Path keyFile,
            Path target,
            boolean json,
            PackProgress progress)
            throws IOException {
        AuthorKeys keys = AuthorKeys.load(keyFile).renewedIn(keyFile, surroundings.today());
        Publisher publisher = new Publisher(keys, surroundings.today());
        return switch (publisher.refresh(target, progress)) {
            case Publication.Refreshed refreshed -> {
                print(surroundings, refreshed, target, json);
                yield 0;
            }
            case Publication.Refused refused -> {
                surroundings.err().println(refused.reason() + " " + refused.remedy());
                yield 1;
            }
            case Publication.Published _, Publication.UpToDate _, Publication.Stopped _ -> 1;
        };
    }

    static void print(
            Surroundings surroundings, Publication.Refreshed refreshed, Path target, boolean json) {
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>(Wording.fields(refreshed.manifest()));
            fields.put("folder", target);
            fields.put("until", refreshed.until());
            surroundings.out().println(JsonText.of(fields));
        } else {
            surroundings
                    .out()
                    .printf(
                            "%s: edition %s is signed as the newest until %s.%n",
                            target,
                            Wording.edition(refreshed.manifest().edition()),
                            refreshed.until());
        }
    }
}
