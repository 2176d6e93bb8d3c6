/// A learner's notebook on its way out of the program and in again: Markdown files, W3C Web
/// Annotations, CSV, one HTML page, Anki cards.
///
/// In: annotations with their places, and files of other programs. Out: texts to be written, and
/// annotations to be kept. Must not know screens or the network.
package dev.carrel.transfer.notebook;
