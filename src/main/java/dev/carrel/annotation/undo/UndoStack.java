package dev.carrel.annotation.undo;

import dev.carrel.annotation.AnnotationStore;
import dev.carrel.annotation.Step;
import dev.carrel.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Undo and redo of what was done to annotations since the window was opened. Undoing is itself a
/// change, so nothing is ever lost by it. Blocking and thread-safe.
public final class UndoStack {
    private final StepStack<List<Step>> steps;

    public UndoStack(AnnotationStore store) {
        this.steps = new StepStack<>(store::editAll);
    }

    /// Remembers a step; what was undone before it can no longer be redone.
    public void push(Step step) {
        push(List.of(step));
    }

    /// Remembers steps that are undone together, such as those of one import; none is nothing.
    ///
    /// @param together in the order they were done, to be undone the other way round
    public void push(List<Step> together) {
        if (!together.isEmpty()) {
            steps.push(List.copyOf(together.reversed()));
        }
    }

    public boolean canUndo() {
        return steps.canUndo();
    }

    public boolean canRedo() {
        return steps.canRedo();
    }

    /// Undoes the newest step.
    ///
    /// @return the annotation it touched, of several the first; nothing if there is no step
    /// @throws StoreException if it could not be written; then the step stays undoable
    public Optional<UUID> undo() throws StoreException {
        return steps.undo().map(together -> together.getLast().annotation());
    }

    /// Does again what was undone last.
    ///
    /// @return the annotation it touched, of several the first; nothing if there is no step
    /// @throws StoreException if it could not be written; then the step stays redoable
    public Optional<UUID> redo() throws StoreException {
        return steps.redo().map(together -> together.getFirst().annotation());
    }
}
