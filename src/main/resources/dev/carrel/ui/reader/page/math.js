// Math, set by KaTeX. What a course writes is data: no links, no HTML, bounded expansion and size.
import { load, style } from "./libraries.js";
import { redrawn } from "./text.js";

const LONGEST = 5000;

export async function typeset(element) {
  const tex = element.dataset.text ?? "";
  if (!tex || tex.length > LONGEST || element.dataset.set !== undefined) return;
  style("katex/dist/katex.min.css");
  await load("katex/dist/katex.min.js");
  if (!element.isConnected || element.dataset.set !== undefined) return;
  element.dataset.set = "";
  window.katex.render(tex, element, {
    displayMode: element.classList.contains("display"),
    throwOnError: false,
    errorColor: "inherit",
    trust: false,
    strict: "ignore",
    maxExpand: 200,
    maxSize: 20,
    output: "html",
  });
  element.setAttribute("role", "math");
  element.setAttribute("aria-label", tex);
  redrawn(element);
}

/** Sets all math in something put on the page late. A lesson that is fresh does so by itself. */
export function typesetIn(root) {
  if (root.closest("#lesson.fresh")) return;
  for (const math of root.querySelectorAll(".math")) typeset(math);
}
