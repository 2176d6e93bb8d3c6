/// Moves a learner's work between their own devices: take the changes the other side has and this
/// one lacks.
///
/// In: two journals. Out: equal ones. Must not know screens or networks.
package dev.carrel.transfer;
