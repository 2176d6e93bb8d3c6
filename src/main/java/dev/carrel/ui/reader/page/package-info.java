/// The lesson page: one web view, locked off from every network, that shows any lesson document.
///
/// In: a [dev.carrel.markdown.LessonDocument], the files of its course, highlights, answers given
/// before. Out: [dev.carrel.ui.reader.page.PageEvents]. Must not know stores, view models or the
/// window around it. The scripts and styles beside this package (`*.js`, `*.css`) are the other
/// half of it.
package dev.carrel.ui.reader.page;
