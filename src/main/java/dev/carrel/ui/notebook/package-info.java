/// The notebook: everything a learner left in one course or in all of them, to be looked through,
/// edited, written to files and filled from files.
///
/// In: the learner's records, the installed courses, and what the window around it can do. Out: the
/// screen, and wishes to open a passage. Must not know the reader or the network.
package dev.carrel.ui.notebook;
