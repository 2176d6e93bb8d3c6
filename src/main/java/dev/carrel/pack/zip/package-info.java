/// The one-file form of a pack: a plain ZIP, read as strictly as a pack allows.
///
/// In: a file from a stranger. Out: entries that are safe to read; or a ZIP that is the same on
/// every machine. Must not know keys or signatures.
package dev.carrel.pack.zip;
