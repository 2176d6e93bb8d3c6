package dev.carrel.work;

/// Hears how far long work has come. May be called from several threads at once, some dozen times a
/// second; must be quick. To stop the work, see [Watcher].
///
/// ```java
/// Progress bar = moment -> show(moment.done(), moment.total());
/// publisher.publish(source, wish, folder, bar);
/// ```
@FunctionalInterface
public interface Progress {
    /// For whoever does not care.
    Progress SILENT = _ -> {};

    void at(Moment moment);

    /// Tells of work that has one stage only.
    ///
    /// @param what is being worked on: a path, or words for people; may be empty
    /// @param done so far: bytes, files or notes
    /// @param total in all; 0 if not known
    default void at(String what, long done, long total) {
        at(new Moment(Stage.WORKING, what, done, total));
    }

    /// Tells that a stage has begun.
    default void at(Stage stage) {
        at(new Moment(stage, "", 0, 0));
    }

    /// What is being done.
    enum Stage {
        /// The one thing this work is about.
        WORKING,
        /// Asking what there is and checking its signatures.
        LOOKING,
        /// Bringing objects in.
        FETCHING,
        /// Finding the learner's notes in the new text.
        CARRYING,
        /// Writing to the library.
        INSTALLING
    }

    /// A point of the way.
    ///
    /// @param what is being worked on: a path, or words for people; may be empty
    /// @param done so far: bytes, files or notes
    /// @param total in all; 0 if not known
    record Moment(Stage stage, String what, long done, long total) {}
}
