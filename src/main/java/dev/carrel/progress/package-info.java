/// How far a learner has come: reading position, done-marks, time spent, pace.
///
/// In: what was read and marked. Out: where to continue, what is done, minutes left. Must not know
/// annotations, answers or screens.
package dev.carrel.progress;
