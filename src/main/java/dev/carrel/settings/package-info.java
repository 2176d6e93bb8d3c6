/// What the person prefers: theme, text, window; and where Carrel keeps things. The saved shape is
/// apart from anything observable.
///
/// In: a settings file of any age. Out: records. Must not know screens.
package dev.carrel.settings;
