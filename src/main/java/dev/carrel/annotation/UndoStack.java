package dev.carrel.annotation;

import dev.carrel.store.StoreException;
import java.util.Optional;
import java.util.UUID;

/// Undo and redo of what was done to annotations since the window was opened. Undoing is itself a
/// change, so nothing is ever lost by it. Blocking and thread-safe.
public final class UndoStack {
    private final StepStack<Step> steps;

    public UndoStack(AnnotationStore store) {
        this.steps = new StepStack<>(step -> store.edit(step.annotation(), step.inverse()));
    }

    /// Remembers a step; what was undone before it can no longer be redone.
    public void push(Step step) {
        steps.push(step);
    }

    public boolean canUndo() {
        return steps.canUndo();
    }

    public boolean canRedo() {
        return steps.canRedo();
    }

    /// Undoes the newest step.
    ///
    /// @return the annotation it touched; nothing if there is no step
    /// @throws StoreException if it could not be written; then the step stays undoable
    public Optional<UUID> undo() throws StoreException {
        return steps.undo().map(Step::annotation);
    }

    /// Does again what was undone last.
    ///
    /// @return the annotation it touched; nothing if there is no step
    /// @throws StoreException if it could not be written; then the step stays redoable
    public Optional<UUID> redo() throws StoreException {
        return steps.redo().map(Step::annotation);
    }
}
