/// The author's side: check a course source, export a pack, publish a folder; the author's keys.
///
/// In: a folder of Markdown. Out: problems with file and line, packs, published folders. Must not
/// know learners.
package dev.carrel.authoring;
