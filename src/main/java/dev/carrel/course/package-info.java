/// The nouns of a course: records only, no input or output.
///
/// In: nothing. Out: records that every other room speaks in. Must not know any other room, nor how
/// a course is written, packed, stored or shown.
package dev.carrel.course;
