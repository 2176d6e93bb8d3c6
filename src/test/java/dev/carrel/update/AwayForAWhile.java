package dev.carrel.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carrel.annotation.Annotation.Highlight;
import dev.carrel.pack.manifest.Manifest;
import dev.carrel.update.Arrival.Arrived;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;

/// A learner who was away for some editions, and comes back in one update.
abstract class AwayForAWhile extends ServedCourse {
    static final String FOUND = "l5: " + Wandering.REWORDED;
    Highlight note;

    @BeforeEach
    final void readTheFirstEdition() throws Exception {
        assertThat(install()).isInstanceOf(Arrived.class);
        note = desk.highlight("l3", Wandering.WORDS);
        desk.highlight("l7", "Passage 2 of lesson 7 begins here.");
    }

    /// Editions 2 to 4.
    final void publishThree() throws Exception {
        published.publish(2, Wandering.moved());
        published.publish(3, Wandering.rewordedThere());
        published.publish(4, Wandering.elsewhere(4));
        server.forget();
    }

    final Arrived leap() {
        Arrival arrival = update();
        assertThat(arrival).isInstanceOf(Arrived.class);
        return (Arrived) arrival;
    }

    /// Where the page of an edition lies.
    final String object(int edition, String path) throws Exception {
        return manifest(edition).file(path).orElseThrow().object().path();
    }

    /// What an edition consists of.
    final Manifest manifest(int edition) throws Exception {
        try (var all = Files.list(published.folder().resolve("targets/manifests"))) {
            Path file =
                    all.filter(one -> one.toString().endsWith("-" + edition + ".json.gz"))
                            .findFirst()
                            .orElseThrow();
            return Manifest.parseGzip(Files.readAllBytes(file));
        }
    }
}
