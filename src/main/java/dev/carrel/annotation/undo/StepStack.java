package dev.carrel.annotation.undo;

import dev.carrel.store.StoreException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Undo and redo of steps of one kind. A step says what brings back what was there before it; doing
/// that is a change like any other, so nothing is ever lost by it. Blocking and thread-safe.
///
/// @param <S> a step
public final class StepStack<S> {
    private static final int DEPTH = 200;

    private final Way<S> way;
    private final Deque<S> done = new ArrayDeque<>();
    private final Deque<S> undone = new ArrayDeque<>();

    /// How a step is taken back.
    @FunctionalInterface
    public interface Way<S> {
        /// Does what the step says.
        ///
        /// @return the step that takes that back again
        /// @throws StoreException if it could not be written; then nothing is changed
        S take(S step) throws StoreException;
    }

    public StepStack(Way<S> way) {
        this.way = way;
    }

    /// Remembers a step; what was undone before it can no longer be redone.
    public synchronized void push(S step) {
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
    /// @return that step; nothing if there is none
    /// @throws StoreException if it could not be written; then the step stays undoable
    public synchronized Optional<S> undo() throws StoreException {
        return move(done, undone);
    }

    /// Does again what was undone last.
    ///
    /// @return that step; nothing if there is none
    /// @throws StoreException if it could not be written; then the step stays redoable
    public synchronized Optional<S> redo() throws StoreException {
        return move(undone, done);
    }

    private Optional<S> move(Deque<S> from, Deque<S> to) throws StoreException {
        S step = from.peek();
        if (step == null) {
            return Optional.empty();
        }
        to.push(way.take(step));
        from.pop();
        return Optional.of(step);
    }
}
