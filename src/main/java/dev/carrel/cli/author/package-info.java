/// Commands of authors: check, export, publish, refresh, verify, key.
///
/// In: arguments. Out: text or JSON, and an exit code. Must not know the learner's commands.
package dev.carrel.cli.author;
