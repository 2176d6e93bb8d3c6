/// The command line: parse, call a room, print. Thin.
///
/// In: arguments. Out: text or JSON and an exit code (0 fine, 1 a problem in the input, 2 wrong
/// usage). Pictures come through a small interface that `Main` fills from `ui`.
package dev.carrel.cli;
