// Which part of the lesson's text is on the screen or near it, and who paints there. The highlighter
// looks at every range for every line it paints, so only what is near has ranges.
import { blockOf } from "./text.js";

const REACH = 1; // screens above and below
const lesson = document.getElementById("lesson");
const followers = [];
let reach = REACH;
let asked = 0;
let paintedAt = 0; // where the page stood when it was painted

/** Calls back with the stretch that is near, `{from, to}` in offsets, whenever that may have changed. */
export function follow(paint) {
  followers.push(paint);
}

/** A fresh lesson: nothing beyond the screen counts until it has been painted. */
export function narrow() {
  reach = 0;
}

export const isNarrow = () => reach === 0;

/** The lesson is at rest. */
export function widen() {
  reach = REACH;
}

/** Has everything near painted in the next frame. */
export function soon() {
  cancelAnimationFrame(asked);
  asked = requestAnimationFrame(() => {
    paintedAt = scrollY;
    const stretch = near();
    for (const paint of followers) paint(stretch);
  });
}

/**
 * The stretch that is near now. Only the lesson's own children are asked where they stand: asking
 * what lies inside one has it laid out before anybody sees it.
 */
export function near() {
  // What is hidden stands at 0: it must not pass for something above the screen.
  const above = first((rect) => rect.bottom >= -reach * innerHeight);
  const below = first((rect) => rect.top > (1 + reach) * innerHeight);
  return { from: startOf(above) ?? 0, to: startOf(below) ?? Infinity };
}

// The first of the lesson's children, which stand one below the other, for which this is so.
function first(reached) {
  let low = 0;
  let high = lesson.children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(lesson.children[middle].getBoundingClientRect())) high = middle;
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

new ResizeObserver(soon).observe(lesson);
addEventListener("resize", soon); // a window made higher leaves the lesson as it is
addEventListener(
  "scroll",
  () => Math.abs(scrollY - paintedAt) > (reach * innerHeight) / 2 && soon(),
  { passive: true },
);
