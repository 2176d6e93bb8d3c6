/// Finds math in Markdown: `$…$`, `$$…$$`.
///
/// In: lines being parsed. Out: math nodes. Must not know HTML or lessons.
package dev.carrel.markdown.math;
