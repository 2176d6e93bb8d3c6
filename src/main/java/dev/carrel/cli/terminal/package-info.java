/// What commands share: the context they run in, words typed by people, and text, bars and JSON for
/// a terminal.
///
/// In: arguments and results. Out: lines that are safe to print. Must not know any command.
package dev.carrel.cli.terminal;
