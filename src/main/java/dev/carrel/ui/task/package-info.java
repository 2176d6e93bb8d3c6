/// Work in the background, and the orderly end of it: the only bridge between the JavaFX thread and
/// all others.
///
/// In: executors made by `Main`, blocking work. Out: results, failures and progress, told on the
/// JavaFX thread. Must not know any screen or what the work is about.
package dev.carrel.ui.task;
