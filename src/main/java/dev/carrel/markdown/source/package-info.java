/// Reads the files of a course: text, YAML and paths, always with the place where something stands.
///
/// In: [dev.carrel.course.CourseFiles]. Out: clean text, YAML nodes, and the problems found on the
/// way. Must not know what the files mean.
package dev.carrel.markdown.source;
