package dev.carrel.ui.task;

import dev.carrel.work.Watcher;

/// Blocking work that tells how far it is.
@FunctionalInterface
public interface Work<T> {
    /// @param watcher to report to, and to ask whether to stop
    /// @throws Exception told to [Task#orElse]
    T run(Watcher watcher) throws Exception;
}
