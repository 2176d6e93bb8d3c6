/// Drawings of strangers, painted: covers.
///
/// In: SVG. Out: pictures. Nothing a drawing refers to is loaded and no script in it runs. Must not
/// know courses or screens.
package dev.carrel.ui.reader.cover;
