/// Commands of learners: install, list, update, rollback, notes, render, open, tour.
///
/// In: arguments. Out: text or JSON, and an exit code. Must not know the author's commands.
package dev.carrel.cli.learn;
