/// All of one learner's records together: notes with their places, answers, done-marks, positions.
///
/// In: an open database. Out: the stores of one learner, and the texts their notes may stand in.
/// Must not know networks, packs or screens.
package dev.carrel.records;
