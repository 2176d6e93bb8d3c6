/// Answers the addresses a lesson page asks for, from the installed files and from nothing else.
///
/// In: a URL of the page's own host. Out: bytes with their media type, or "not found". Must not
/// know the page, its scripts or the learner.
package dev.carrel.ui.reader.page.url;
