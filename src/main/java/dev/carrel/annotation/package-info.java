/// Highlights, notes and bookmarks, and how they find their text again in the next edition.
///
/// In: what a learner marked, and the old and new text of a course. Out: annotations, their
/// history, and for each edition where they stand, with evidence. Must not know packs, networks or
/// screens.
///
/// How a passage finds its place: [Anchoring] takes two editions; `annotation.align` follows every
/// word from one to the other; [Decider] picks the way most of a passage's words took,
/// [PassageEvidence] says whether that is enough to be the passage and how sure it is, [Borders]
/// where it begins and ends. [TextChanges] shows two editions of a lesson word by word. Quotes that
/// come without their edition (imports) go through [QuoteFinder] instead.
package dev.carrel.annotation;
