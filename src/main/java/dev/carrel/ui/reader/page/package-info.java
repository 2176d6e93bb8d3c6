/// The lesson page: one web view, locked off from every network, that shows any lesson document.
///
/// In: a [dev.carrel.markdown.LessonDocument], the files of its course, highlights, answers given
/// before. Out: [dev.carrel.ui.reader.page.PageEvents]. Must not know stores, view models or the
/// window around it. The scripts and styles beside this package (`*.js`, `*.css`) are the other
/// half of it.
///
/// What the styles and scripts dress, beside plain HTML (text blocks as [LessonDocument] says):
///
/// | thing | HTML |
/// |---|---|
/// | callout | `<aside class="callout" data-kind="note">` with `<p class="callout-title">` first; kinds note, tip, important, warning, caution, case, example, trap, remember, story; `data-fictitious` on a made-up case |
/// | math | `<span class="math" data-text="tex">`, `<div class="math display" data-text="tex">` |
/// | diagram | `<pre class="mermaid" data-text="source">` |
/// | code | `<pre><code class="language-python">`; with a name above: `<pre title="score.py">` |
/// | figure | `<figure><img alt><figcaption>`; one picture for light pages and one for dark: `<img class="light"><img class="dark">` |
/// | file of the course | `src="/course/assets/x.svg"` (percent-encoded path in the course) |
/// | table | `align` on the cells of a column; a column of numbers `right` |
/// | task | `<li class="task"><input type="checkbox" disabled checked>` |
/// | other lesson | `<a href="/lesson/ID#anchor">`, ID percent-encoded |
/// | term | `<a class="term" href="/glossary/ID" data-term="term">` |
/// | footnote | `<sup><a class="footnote-ref" href="#fn-1" id="fnref-1">`; at the end `<section class="footnotes"><ol><li id="fn-1">` with `<a class="footnote-backref" href="#fnref-1" data-skip>` |
/// | question | `<section class="question" data-question="id" data-kind="single">` with `<div class="prompt">`, then by kind: |
/// | … single, multiple, true-false, predict | `<div class="choices">` of `<label class="choice" data-choice="0"><input type="radio" name="q-id"><span class="choice-text">` (`checkbox` for several) |
/// | … numeric, predict without choices | `<input type="text">` |
/// | … short | `<textarea>` |
/// | … cloze | `<input class="gap" type="text">` in the prompt, in order |
/// | … ordering | `<ol class="order"><li data-item="2"><span class="item-text">`, shuffled; the number is the place in the right order |
/// | … matching | `<div class="matches">` of `<div class="match" data-row="0"><span class="match-text">` and `<select>` with `<option value="1">`, shuffled; the number is the pair |
/// | what changed | `<ins>`, `<del>`, in a line or around blocks |
package dev.carrel.ui.reader.page;
