package dev.carrel.transfer;

import dev.carrel.store.Journal;
import dev.carrel.store.StoreException;

/// Brings two copies of a learner's work together without a server: each takes what it lacks.
public final class Merge {
    private Merge() {}

    /// Takes every change that `from` has and `into` lacks. Done in both directions, both hold the
    /// same; done twice, the second time takes nothing. `from` is only read.
    ///
    /// @return how many changes were new
    /// @throws StoreException if one of them cannot be used; then `into` is as before
    public static int merge(Journal from, Journal into) throws StoreException {
        return into.take(from.changesExcept(into.ids()));
    }
}
