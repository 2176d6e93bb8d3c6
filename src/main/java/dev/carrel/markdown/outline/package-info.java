/// Reads everything of a course except the text of its lessons: description, table of contents,
/// heads of pages, glossary, readings.
///
/// In: files, read by [dev.carrel.markdown.source]. Out: the records of [dev.carrel.course]. Must
/// not know how a lesson is rendered.
package dev.carrel.markdown.outline;
