/// Work that takes long: how it says how far it is, how it is stopped, how it is shared out.
///
/// In: nothing. Out: what every room that works long speaks in. Must not know any other room, nor
/// JavaFX.
package dev.carrel.work;
