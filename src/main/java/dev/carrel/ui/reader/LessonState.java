package dev.carrel.ui.reader;

/// How far the learner is with a lesson.
///
/// @param mark the shape in the outline
/// @param minutes it takes at the learner's own pace; 0 if the author gave no estimate
/// @param changed whether it became different after the learner read it
/// @param answered how many of its questions the learner answered
record LessonState(Mark mark, int minutes, boolean changed, int answered) {
    static final LessonState UNKNOWN = new LessonState(Mark.NEW, 0, false, 0);

    /// Shapes, so that no state is told by colour alone.
    enum Mark {
        /// An empty ring.
        NEW,
        /// A ring partly filled.
        BEGUN,
        /// A full dot.
        DONE
    }
}
