package dev.carrel.ui.task;

/// Blocking work that tells how far it is.
@FunctionalInterface
public interface Work<T> {
    /// @param progress to report to, and to ask whether to stop
    /// @throws Exception told to [Task#orElse]
    T run(TaskProgress progress) throws Exception;
}
