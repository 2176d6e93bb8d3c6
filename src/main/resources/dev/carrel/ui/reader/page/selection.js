// What the learner selects, told to the program as offsets in the plain text.
import { program, box } from "./java.js";
import * as caret from "./caret.js";
import { blockAt, offsetOf, rangeOf, plainText } from "./text.js";

const lesson = document.getElementById("lesson");
let told = "";
let timer = 0;
let pressed = false;

/** The offsets of the present selection inside the lesson, or nothing. */
export function current() {
  const selected = getSelection();
  if (!selected.rangeCount || selected.isCollapsed) return null;
  const range = selected.getRangeAt(0);
  if (!range.intersectsNode(lesson)) return null;
  const inside = lesson.contains(range.commonAncestorContainer);
  const bounds = document.createRange();
  bounds.selectNodeContents(lesson);
  const from = inside || lesson.contains(range.startContainer) ? range : bounds;
  const to = inside || lesson.contains(range.endContainer) ? range : bounds;
  let start = offsetOf(from.startContainer, from.startOffset, "start");
  let end = offsetOf(to.endContainer, to.endOffset, "end");
  const words = plainText();
  while (start < end && /\s/.test(words[start])) start++;
  while (end > start && /\s/.test(words[end - 1])) end--;
  return end > start ? { start, end, range } : null;
}

function tell() {
  const now = current();
  const key = now ? `${now.start}-${now.end}` : "";
  if (key === told) return;
  told = key;
  if (!now) {
    program().selectionCleared();
    return;
  }
  program().selected(
    now.start,
    now.end,
    blockAt(now.start).id,
    ...box(visible(now.range.getBoundingClientRect())),
  );
}

function visible(rect) {
  const top = Math.max(0, rect.top);
  const bottom = Math.min(innerHeight, rect.bottom);
  return { left: rect.left, top, width: rect.width, height: Math.max(0, bottom - top) };
}

export function select(start, end) {
  const range = rangeOf(start, end);
  if (!range) return;
  const selected = getSelection();
  selected.removeAllRanges();
  selected.addRange(range);
  tell();
}

export function clear() {
  const selected = getSelection();
  if (caret.isOn() && selected.rangeCount) selected.collapseToEnd();
  else selected.removeAllRanges();
  tell();
}

/** Tells at once what has not been told yet: a key is about to use it. */
export function flush() {
  clearTimeout(timer);
  tell();
}

/** Forgets what was told: another lesson is shown. */
export function forget() {
  getSelection().removeAllRanges();
  told = "";
}

document.addEventListener("pointerdown", () => (pressed = true));
document.addEventListener("mousedown", () => (pressed = true));
document.addEventListener("mouseup", () => {
  pressed = false;
  clearTimeout(timer);
  timer = setTimeout(tell, 0);
});
document.addEventListener("selectionchange", () => {
  clearTimeout(timer);
  timer = setTimeout(() => !pressed && tell(), 120);
});
