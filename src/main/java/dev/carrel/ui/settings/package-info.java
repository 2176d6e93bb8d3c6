/// The settings screen, and the settings while the program runs.
///
/// In: a settings file. Out: observable preferences that other screens follow. Must not know any
/// other screen.
package dev.carrel.ui.settings;
