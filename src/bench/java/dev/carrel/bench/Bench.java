package dev.carrel.bench;

import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Runs one benchmark by name: `Bench NAME [ARGS...]`. Results go to standard output.
public final class Bench {
    private Bench() {}

    /// One benchmark.
    interface Run {
        void run(String... args) throws Exception;
    }

    private static final Map<String, Run> RUNS =
            Map.of(
                    "anchoring", AnchoringBench::run,
                    "export", ExportBench::run,
                    "carry", CarryBench::run,
                    "marks", MarksBench::run,
                    "memory", MemoryBench::run,
                    "notes", NotesBench::run,
                    "search", SearchBench::run,
                    "start", StartBench::run,
                    "switch", SwitchBench::run,
                    "update", UpdateBench::run);

    public static void main(String[] args) throws Exception {
        Run run = args.length == 0 ? null : RUNS.get(args[0]);
        if (run == null) {
            System.err.println("Benchmarks: " + String.join(", ", new TreeMap<>(RUNS).keySet()));
            System.exit(2);
            return;
        }
        try {
            run.run(Arrays.copyOfRange(args, 1, args.length));
        } catch (IllegalArgumentException | NoSuchFileException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
