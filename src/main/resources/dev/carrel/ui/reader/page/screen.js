// Which part of the lesson's text is on the screen or near it. Only the lesson's own children are
// asked where they stand: asking what lies inside one has it laid out before anybody sees it.
import { blockOf } from "./text.js";

const lesson = document.getElementById("lesson");

/** The offsets between which everything lies that is on screen, or this many screens above or below. */
export function stretch(screens) {
  const children = lesson.children;
  const above = first(children, (rect) => rect.bottom > -screens * innerHeight);
  const below = first(children, (rect) => rect.top > (1 + screens) * innerHeight);
  return { from: startOf(above) ?? 0, to: startOf(below) ?? Infinity };
}

// The first of the children, which stand one below the other, for which this is so.
function first(children, reached) {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(children[middle].getBoundingClientRect())) high = middle;
    else low = middle + 1;
  }
  return low;
}

// Where the text of a child begins, or of the next one that has text.
function startOf(index) {
  for (let child = lesson.children[index]; child; child = child.nextElementSibling) {
    const block = child.matches("[data-b]") ? child : child.querySelector("[data-b]");
    if (block) return blockOf(block)?.start;
  }
  return undefined;
}
