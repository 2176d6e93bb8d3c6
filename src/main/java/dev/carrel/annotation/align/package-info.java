/// Which word of an old text is which word of a new one.
///
/// In: the lessons of two editions as plain text. Out: for each word of the old edition the word of
/// the new edition that it became, wherever that stands. Knows texts only: no annotations, no
/// decisions about them.
package dev.carrel.annotation.align;
