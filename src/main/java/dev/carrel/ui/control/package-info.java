/// Widgets more than one screen uses.
///
/// In: plain values and callbacks. Out: nodes. Must not know rooms or screens.
package dev.carrel.ui.control;
