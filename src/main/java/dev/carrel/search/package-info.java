/// One index over lessons, notes, questions, glossary and readings (SQLite FTS5). Rebuildable at
/// any time.
///
/// In: lesson documents and notes. Out: ranked hits with snippets. Must not know screens; holds
/// nothing that exists only here.
package dev.carrel.search;
