/// Turns the dialects of other book tools into one Markdown before it is parsed: includes, tags of
/// GitBook, admonitions of MkDocs and mdBook, display math. What would make the parser slow is set
/// aside here too.
///
/// In: the lines of a page with their places. Out: lines again, in which a [Box] stands for what
/// Markdown has no words for. Unknown tags keep their inner Markdown. Must not know HTML.
package dev.carrel.markdown.dialect;
