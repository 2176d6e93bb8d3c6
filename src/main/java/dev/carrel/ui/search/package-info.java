/// The search box: one field over lessons, notes, questions, glossary and readings.
///
/// In: the index. Out: the hit that was picked. Must not know the reader or any other screen:
/// whoever shows the box knows what to do with a hit.
package dev.carrel.ui.search;
