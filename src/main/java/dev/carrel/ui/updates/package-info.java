/// What comes in: adding courses, looking for new editions, what is new in them, going back.
///
/// In: answers of the update room. Out: words, questions to the learner, cards. Must not know the
/// network, files or any other screen.
package dev.carrel.ui.updates;
