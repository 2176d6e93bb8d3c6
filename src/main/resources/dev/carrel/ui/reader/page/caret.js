// Reading with a caret: arrows move it, with Shift they select.
import { offsetOf, rangeOf } from "./text.js";
import { position } from "./position.js";
import * as selection from "./selection.js";

const lesson = document.getElementById("lesson");
const desk = document.getElementById("desk");
const mark = document.getElementById("caret");
const STEPS = {
  ArrowRight: ["forward", "character", "word"],
  ArrowLeft: ["backward", "character", "word"],
  ArrowDown: ["forward", "line", "paragraph"],
  ArrowUp: ["backward", "line", "paragraph"],
  Home: ["backward", "lineboundary", "documentboundary"],
  End: ["forward", "lineboundary", "documentboundary"],
};
let on = false;

export const isOn = () => on;

/** Shows the caret at what is selected, else at the line on top; or hides it. Tells which. */
export function toggle() {
  on = !on;
  if (on) begin();
  draw();
  return on;
}

export function forget() {
  on = false;
  draw();
}

function begin() {
  const now = selection.current();
  if (now) {
    getSelection().collapseToEnd();
    return;
  }
  const { offset } = position();
  const range = rangeOf(offset, offset + 1) ?? rangeOf(0, 1);
  if (range) getSelection().collapse(range.startContainer, range.startOffset);
}

/** A key that goes down; whether it moved the caret. */
export function key(name, event) {
  const step = STEPS[name];
  if (!on || !step || event.altKey) return false;
  const selected = getSelection();
  if (!selected.rangeCount) begin();
  const far = event.ctrlKey || event.metaKey;
  const before = [selected.focusNode, selected.focusOffset];
  const place = offset();
  // What is no text of the lesson, such as the mark of a footnote, is gone over.
  for (let i = 0; i < 6; i++) {
    selected.modify(event.shiftKey ? "extend" : "move", step[0], far ? step[2] : step[1]);
    if (!lesson.contains(selected.focusNode)) {
      if (event.shiftKey) selected.extend(...before);
      else selected.collapse(...before);
      break;
    }
    if (offset() !== place) break;
  }
  draw();
  reveal();
  return true;
}

const offset = () => offsetOf(getSelection().focusNode, getSelection().focusOffset, "end");

function rect() {
  const { focusNode, focusOffset } = getSelection();
  if (!focusNode || !lesson.contains(focusNode)) return null;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  const at = range.getClientRects()[0];
  if (at) return at;
  if (focusNode.nodeType === Node.TEXT_NODE && focusNode.length) {
    // Between two nodes, or at the end of a line: beside the nearest letter.
    const end = focusOffset >= focusNode.length;
    range.setStart(focusNode, end ? focusOffset - 1 : focusOffset);
    range.setEnd(focusNode, end ? focusOffset : focusOffset + 1);
    const letter = range.getBoundingClientRect();
    return { left: end ? letter.right : letter.left, top: letter.top, height: letter.height };
  }
  const element = focusNode.nodeType === Node.TEXT_NODE ? focusNode.parentElement : focusNode;
  return element.getBoundingClientRect();
}

function draw() {
  const at = on ? rect() : null;
  mark.hidden = !at;
  if (!at) return;
  const home = desk.getBoundingClientRect();
  mark.style.left = `${at.left - home.left - 1}px`;
  mark.style.top = `${at.top - home.top}px`;
  mark.style.height = `${at.height}px`;
}

function reveal() {
  const at = rect();
  if (!at) return;
  if (at.top < 24) scrollBy(0, at.top - 72);
  else if (at.top + at.height > innerHeight - 24) scrollBy(0, at.top + at.height - innerHeight + 72);
}

document.addEventListener("selectionchange", draw);
new ResizeObserver(draw).observe(lesson);
