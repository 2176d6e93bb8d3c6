/// Highlights, notes and bookmarks, and how they find their text again in the next edition.
///
/// In: what a learner marked, and the old and new text of a course. Out: annotations, their
/// history, and for each edition where they stand, with evidence. Must not know packs, networks or
/// screens.
package dev.carrel.annotation;
