package dev.carrel.cli.terminal;

import dev.carrel.course.CourseFiles;
import dev.carrel.markdown.LessonDocument;

/// A lesson to be painted.
///
/// @param document the lesson
/// @param files of its course, for images
/// @param theme `light`, `dark`, `sepia`, `contrast` or `contrast-dark`
/// @param width of the page in pixels
public record LessonPicture(LessonDocument document, CourseFiles files, String theme, int width) {}
