package dev.carrel.ui.library;

import dev.carrel.course.CourseId;

/// What the shelf asks of the window around it. Called on the JavaFX thread.
public interface LibraryCalls {
    /// Opens a course where the learner stopped.
    void open(CourseId course);

    /// Lets the learner choose a pack.
    void addFile();

    /// Lets the learner say a web address.
    void addAddress();

    /// Puts the course that came with the program on the shelf.
    void addBundled();

    /// Looks for new editions of every course.
    void checkAll();

    /// Looks for a new edition of a course.
    void check(CourseId course);

    /// Shows what is new in a course, and offers the newer edition if there is one.
    void whatIsNew(CourseId course);

    /// Shows the notes that did not simply stay when this edition came.
    void lookAtNotes(CourseId course);

    /// Goes back to the edition before.
    void goBack(ShelfCourse course);

    /// Says who publishes a course.
    void publisher(ShelfCourse course);

    /// Takes a course off the shelf, when the learner has said yes.
    void remove(ShelfCourse course);

    /// Shows the settings.
    void settings();

    /// Opens the notebook of a course.
    void notebook(CourseId course);

    /// Opens the notebook of all courses.
    void notebook();

    /// Shows the keyboard map.
    void keys();

    /// Says what program this is.
    void about();

    /// Ends the program.
    void quit();
}
