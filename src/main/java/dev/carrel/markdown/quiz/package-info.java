/// Reads questions out of the fences of a lesson and writes them as HTML to answer in.
///
/// In: YAML with places. Out: the records of [dev.carrel.course.Question], their HTML, and what is
/// wrong with them. Must not know how answers are graded.
package dev.carrel.markdown.quiz;
