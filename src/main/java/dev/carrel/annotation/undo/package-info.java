/// Undo and redo of what was done to annotations.
///
/// In: steps that can be taken back. Out: the same steps, back and forth. Must not know places or
/// texts.
package dev.carrel.annotation.undo;
