/// Decides what the links and pictures of a lesson mean.
///
/// In: an address as an author wrote it, and the course. Out: where it leads, or a problem. Nothing
/// outside of the course is ever loaded; web addresses are only named. Must not know HTML.
package dev.carrel.markdown.link;
