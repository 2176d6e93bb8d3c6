package dev.carrel.store;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a room's readable tables follow from the journal.
///
/// A room says only what one change does to the row of its subject. The journal applies the changes
/// of a subject in the order of their clocks, and begins again from nothing when an earlier one
/// arrives late. So the same changes give the same tables in whatever order they arrive.
///
/// @param room who owns the tables
/// @param version raised when the same changes shall give other rows: the tables are then rebuilt
/// @param kinds the kinds of changes it understands; a kind belongs to one projection
/// @param tables every table it fills, and nothing else does; children first
/// @param step what a change does to the rows of its subject
/// @param forget removes every row of a subject from the tables
public record Projection(
        String room,
        int version,
        Set<String> kinds,
        List<String> tables,
        Step step,
        Forget forget) {
    public Projection {
        kinds = Set.copyOf(kinds);
        tables = List.copyOf(tables);
    }

    /// Applies a change that is later than all applied to its subject so far. A payload that cannot
    /// be understood changes nothing.
    @FunctionalInterface
    public interface Step {
        void apply(Transaction tx, Change change) throws StoreException;
    }

    /// Removes what the changes of a subject made.
    @FunctionalInterface
    public interface Forget {
        void apply(Transaction tx, @Nullable String course, String subject) throws StoreException;
    }

    String signature() {
        return room + ":" + version + ":" + kinds.stream().sorted().toList();
    }
}
