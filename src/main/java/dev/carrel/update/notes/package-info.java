/// Carries a learner's notes over to another edition, and says what became of each.
///
/// In: two editions and the notes of the first. Out: places in the second, with evidence, and what
/// needs a look. Must not know networks, packs or screens.
package dev.carrel.update.notes;
