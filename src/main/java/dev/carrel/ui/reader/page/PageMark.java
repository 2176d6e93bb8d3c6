package dev.carrel.ui.reader.page;

import java.util.UUID;

/// Something of the learner's that is to be seen in the lesson.
public sealed interface PageMark permits PageHighlight, PageBookmark {
    UUID id();

    /// First UTF-16 unit in the lesson's plain text.
    int start();

    /// Behind the last.
    int end();
}
