// Math, set by KaTeX. What a course writes is data: no links, no HTML, bounded expansion and size.
import { load, style } from "./libraries.js";
import { redrawn } from "./text.js";

const LONGEST = 5000;

export async function typeset(element) {
  const tex = element.dataset.text ?? "";
  if (!tex || tex.length > LONGEST || element.dataset.set) return;
  style("katex/dist/katex.min.css");
  await load("katex/dist/katex.min.js");
  if (!element.isConnected) return;
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
