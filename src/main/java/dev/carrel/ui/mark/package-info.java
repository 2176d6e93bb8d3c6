/// Highlights and notes outside of the text, the same in the reader and in the notebook: their
/// looks, their words, and the card that opens one for editing.
///
/// In: annotations. Out: names, patches, a card, and what the learner changed on it. Must not know
/// screens or where annotations are kept.
package dev.carrel.ui.mark;
