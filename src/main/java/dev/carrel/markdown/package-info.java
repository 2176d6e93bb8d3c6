/// Course source in, lesson documents out: the only room that knows flexmark and jsoup.
///
/// In: [dev.carrel.course.CourseFiles] (SUMMARY.md, course.yaml, lessons). Out: a
/// [dev.carrel.course.Course] with its problems, and [dev.carrel.markdown.LessonDocument]s: safe
/// HTML, plain text and blocks. Must not know where files lie or how they are packed, nor who reads
/// the lesson.
package dev.carrel.markdown;
