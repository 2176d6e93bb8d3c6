/// Writes Markdown as safe HTML. Everything an author wrote is either escaped or rebuilt from a
/// short list of tags and attributes, so that nothing else can come through.
///
/// In: Markdown with places, and what links and pictures mean. Out: HTML, and problems. Must not
/// know which lesson it is, nor how questions are read: a [FenceReader] is asked.
///
/// ## What the page gets
///
/// Plain elements (`p`, `h1`, `ul`, `table`, `details`, …) plus, with these classes and attributes:
///
/// - links: `a.web` (http, https, mailto), `a.lesson` (`/lesson/ID#ANCHOR`), `a.within`
///   (`#ANCHOR`), `a.term` (`/glossary/NAME`, `data-term`), `a.file` (`/course/PATH`), `a.broken`
///   (no `href`)
/// - pictures: `img` with `src="/course/PATH"`; a pair for light and dark themes is two of them,
///   `img.for-light` and `img.for-dark`; one that stands alone is a `figure`, with `figcaption`; a
///   missing one is `span.missing > span.missing-alt`
/// - callouts: `aside.callout.KIND` with `data-callout="KIND"`, in it `p.callout-kind` (the kind's
///   name, `data-skip`), `p.callout-title` if it has one, then blocks
/// - math: `span.math` or `div.math.display`, TeX in `data-text`; diagrams: `pre.mermaid`
/// - code: `pre > code.language-NAME`; with a title inside `figure.listing > figcaption`
/// - cells and columns: class `right` or `center`
/// - tasks: `li.task > input[type=checkbox][disabled]`
/// - footnotes: `sup.footnote-mark > a.footnote-ref` (`#fn-N`), at the end `section.footnotes > ol
///   > li#fn-N` with `a.footnote-backref`
/// - of other tools: `div.tabs > div.tab > p.tab-title`, `div.steps > div.step`, `div.columns >
///   div.column`, `div.card` or `p.card` around a link, `div.listing`
/// - text shown as written because it is too tangled: `pre.literal`
/// - what cannot be worked on in the reader yet: `div.unsupported[data-kind]` with
///   `p.unsupported-kind`
///
/// Questions are `section.question[data-question][data-kind]` with `div.prompt` and, by kind:
/// `div.choices > label.choice[data-choice] > input + span.choice-text`; `p.answer > input` or
/// `textarea`; `span.gap > input` in the prompt; `ol.order > li[data-item]` (mixed); `div.matches >
/// div.match[data-row] > div.left + select` whose values are row numbers. Ids that begin with `fn`,
/// `head-` or `diagram-` belong to the page; such ids of authors get `s-` in front.
package dev.carrel.markdown.prose;
