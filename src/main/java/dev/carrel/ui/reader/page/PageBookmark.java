package dev.carrel.ui.reader.page;

import java.util.UUID;

/// A ribbon in the margin.
///
/// @param start first UTF-16 unit of the marked passage in the lesson's plain text
/// @param end behind the last
public record PageBookmark(UUID id, int start, int end) implements PageMark {}
