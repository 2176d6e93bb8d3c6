/// The shelf: every course on this computer, how far the learner is in it, and what can be done
/// with it.
///
/// In: the library and the learner's progress. Out: which course to open, add, update or remove.
/// Must not know the reader, files or the network.
package dev.carrel.ui.library;
