package dev.carrel.store;

import java.util.List;

/// The tables of one room, as the steps that lead to them.
///
/// @param room who owns the tables, for example `annotation`
/// @param steps SQL scripts; step n brings version n to n + 1. Steps are never edited once
///   released, only added.
public record Schema(String room, List<String> steps) {
    public Schema {
        steps = List.copyOf(steps);
    }

    public Schema(String room, String... steps) {
        this(room, List.of(steps));
    }

    /// The version this program knows.
    public int version() {
        return steps.size();
    }
}
