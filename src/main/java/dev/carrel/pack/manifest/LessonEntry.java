package dev.carrel.pack.manifest;

import dev.carrel.course.LessonId;

/// A lesson as the manifest names it, so that notes and done-marks find it under another path.
///
/// @param id stable across editions
/// @param title as in the outline
/// @param path its file; the content hash is that of the file's [FileEntry]
public record LessonEntry(LessonId id, String title, String path) {}
