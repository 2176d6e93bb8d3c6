package dev.carrel.annotation;

import dev.carrel.store.StoreException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;

/// Undo and redo of what was done to annotations since the window was opened. Undoing is itself a
/// change, so nothing is ever lost by it. Blocking and thread-safe.
public final class UndoStack {
    private static final int DEPTH = 200;

    private final AnnotationStore store;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    public UndoStack(AnnotationStore store) {
        this.store = store;
    }

    /// Remembers a step; what was undone before it can no longer be redone.
    public synchronized void push(Step step) {
        done.push(step);
        undone.clear();
        if (done.size() > DEPTH) {
            done.removeLast();
        }
    }

    public synchronized boolean canUndo() {
        return !done.isEmpty();
    }

    public synchronized boolean canRedo() {
        return !undone.isEmpty();
    }

    /// Undoes the newest step.
    ///
    /// @return the annotation it touched; nothing if there is no step
    /// @throws StoreException if it could not be written; then the step stays undoable
    public synchronized Optional<UUID> undo() throws StoreException {
        return move(done, undone);
    }

    /// Does again what was undone last.
    ///
    /// @return the annotation it touched; nothing if there is no step
    /// @throws StoreException if it could not be written; then the step stays redoable
    public synchronized Optional<UUID> redo() throws StoreException {
        return move(undone, done);
    }

    private Optional<UUID> move(Deque<Step> from, Deque<Step> to) throws StoreException {
        Step step = from.peek();
        if (step == null) {
            return Optional.empty();
        }
        to.push(store.edit(step.annotation(), step.inverse()));
        from.pop();
        return Optional.of(step.annotation());
    }
}
