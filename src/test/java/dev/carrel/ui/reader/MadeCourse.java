package dev.carrel.ui.reader;

import dev.carrel.authoring.AuthorKeys;
import dev.carrel.authoring.Export;
import dev.carrel.authoring.Exporter;
import dev.carrel.authoring.Release;
import dev.carrel.authoring.SourceFolder;
import dev.carrel.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/// A small course as an author writes it, exported to a real, signed pack.
final class MadeCourse {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final String FILLER =
            """

            A model is fitted to cases that are past and judged on cases that are to come, and nobody \
            can say beforehand how much of what it learned will still be true next month.
            """;

    private MadeCourse() {}

    /// The files of the first edition.
    static Map<String, String> first() {
        var files = new TreeMap<String, String>();
        files.put(
                "course.yaml",
                """
                id: thresholds
                title: Thresholds and what they cost
                language: en
                authors: [{name: A. Author}]
                license: CC-BY-4.0
                description: A short course for tests.
                """);
        files.put(
                "SUMMARY.md",
                """
                # Thresholds

                [Welcome](README.md)

                ## Deciding

                * [Scores](scores.md)
                * [Costs, and why a wrong decision is never free](costs.md)
                * [Calibration]()
                """);
        files.put(
                "README.md",
                "---\\nid: welcome\\nminutes: {read: 2, do: 0}\\n---\\n# Welcome\\n\\nThis course is short.\\n"
                        .replace("\\n", "\n"));
        files.put("scores.md", scores("A threshold turns the score into a decision."));
        files.put(
                "costs.md",
                """
                ---
                id: costs
                minutes: {read: 5, do: 2}
                ---
                # Costs

                Every wrong decision costs something.

                ## Two kinds {#two-kinds}

                A false alarm costs attention.
                """);
        files.put(
                "GLOSSARY.md",
                "# Glossary\n\n## Precision\n\nThe share of alarms that were **true**.\n");
        files.put(
                "readings.yaml",
                """
                - id: R1
                  type: book
                  title: On drawing lines
                  author: [{family: Writer, given: Anna}]
                  issued: "2019"
                  URL: https://example.org/lines
                  note: Read the *second* chapter.
                """);
        return files;
    }

    /// The same, with one lesson reworded around its marked passage.
    static Map<String, String> second() {
        var files = first();
        files.put("scores.md", scores("In practice, a threshold turns the score into a decision."));
        files.put(
                "CHANGES.md",
                "# Changes\n\n## [2] - 2026-10-20\n\nScores now say where thresholds are used.\n");
        return files;
    }

    private static String scores(String sentence) {
        return """
        ---
        id: scores
        minutes: {read: 10, do: 3}
        terms: [Precision]
        readings: [{id: R1, core: true, minutes: 20}]
        ---
        # Scores

        A model gives a score. %s

        Moving it trades precision against recall. See [the costs](costs.md#two-kinds) or \
        [a page on the web](https://example.org/thresholds?a=b).
        %s
        ```quiz
        id: q-threshold
        rev: 1
        kind: single
        prompt: What does a threshold do?
        choices:
          - {text: It trains the model, why: Training is over when a threshold is chosen.}
          - {text: It turns a score into a decision, correct: true, why: "Exactly: **yes** or no."}
        hints: [Think of the score.]
        why: A score alone decides nothing.
        ```

        ## After the question
        %s
        The very last paragraph of the lesson.
        """
                .formatted(sentence, FILLER.repeat(8), FILLER.repeat(14));
    }

    /// Writes and exports an edition.
    static Path pack(Path folder, int number, Map<String, String> files) throws IOException {
        Path source = folder.resolve("source-" + number);
        for (var file : files.entrySet()) {
            Path path = source.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Path keys = folder.resolve("author.carrel-key");
        AuthorKeys author =
                Files.exists(keys)
                        ? AuthorKeys.load(keys)
                        : AuthorKeys.create(keys, "A. Author", TODAY).keys();
        Export export =
                new Exporter(author, TODAY)
                        .export(
                                SourceFolder.open(source),
                                new Release.Wish(TODAY, number, "2026." + number),
                                folder.resolve("edition-" + number + ".coursepack"),
                                Progress.SILENT);
        if (export instanceof Export.Done done) {
            return done.file();
        }
        throw new AssertionError("Not exported: " + export);
    }
}
