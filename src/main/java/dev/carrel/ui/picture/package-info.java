/// Pictures of what is on screen, as files.
///
/// In: an image that JavaFX took. Out: the bytes of a PNG. Must not know what the picture shows.
package dev.carrel.ui.picture;
