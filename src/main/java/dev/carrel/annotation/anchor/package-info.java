/// Finds where a passage stands in another text.
///
/// In: a passage and the texts of two editions, or a quote and one text. Out: an outcome with
/// evidence. Must not know stores or decisions of the learner.
package dev.carrel.annotation.anchor;
