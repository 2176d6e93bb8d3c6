/// Questions answered: grading and attempts.
///
/// In: a question and an answer. Out: a grade with the feedback that belongs to that very answer,
/// and attempts that keep the question as it was asked. Must not know lessons as text, packs or
/// screens.
package dev.carrel.quiz;
