/// The notes that did not simply stay when an edition came: what became of them, and where those
/// whose text is gone may be put.
///
/// In: the notes desk of the update room. Out: what people see and decide. Must not know stores,
/// files or any other screen.
package dev.carrel.ui.orphans;
