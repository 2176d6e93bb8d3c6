/// Installed courses and their editions: activate, roll back, collect garbage.
///
/// In: verified packs. Out: [dev.carrel.course.CourseFiles] of each installed edition. Must not
/// know learner records, networks or screens; learner data lies elsewhere and is never touched from
/// here.
package dev.carrel.library;
