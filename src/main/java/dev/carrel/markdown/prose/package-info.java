/// Writes Markdown as safe HTML. Everything an author wrote is either escaped or rebuilt from a
/// short list of tags and attributes, so that nothing else can come through.
///
/// In: Markdown with places, and what links and pictures mean. Out: HTML, and problems. Must not
/// know which lesson it is, nor how questions are read: a [FenceReader] is asked.
package dev.carrel.markdown.prose;
