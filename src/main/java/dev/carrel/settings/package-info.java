/// What the person prefers: theme, text, window. The saved shape is apart from anything observable.
///
/// In and out: one [dev.carrel.settings.Settings] record. Must not know screens.
package dev.carrel.settings;
