// Keys: what the page uses itself, and what it hands on to the program.
import { program } from "./java.js";
import { nameOf, characterOf } from "./keynames.js";
import * as caret from "./caret.js";
import * as popup from "./popup.js";
import * as selection from "./selection.js";
import { allBlocks, blockAt } from "./text.js";
import { goTo, position } from "./position.js";

const HANDED_ON = /^(ArrowLeft|ArrowRight|Escape|F[0-9]+)$/;
const TYPED = /^[a-z?,.[\]]$/i;

/** Whether keys go into a field there. */
export function typing(target) {
  return !!target?.matches?.("textarea,select,input:not([type=radio],[type=checkbox])");
}

// v selects the first paragraph on screen, Alt with an arrow the next or previous one.
function selectBlock(step) {
  const blocks = allBlocks();
  if (!blocks.length) return;
  const now = selection.current();
  const from = now ? blocks.indexOf(blockAt(now.start)) : -1;
  let index = from < 0 ? blocks.indexOf(blockAt(position().offset)) : from + step;
  index = Math.max(0, Math.min(blocks.length - 1, index));
  const block = blocks[index];
  selection.select(block.start, block.end);
  const rect = block.element.getBoundingClientRect();
  if (rect.top < 0 || rect.bottom > innerHeight) goTo(["offset", block.start]);
}

// Goes on over what is no text of the lesson, such as the mark of a footnote.
function extend(direction, step) {
  const before = selection.current();
  for (let i = 0; i < 4; i++) {
    getSelection().modify("extend", direction, step);
    const now = selection.current();
    if (!now || now.start !== before.start || now.end !== before.end) return;
  }
}

const MOVES = {
  ArrowRight: ["forward", "word"],
  ArrowLeft: ["backward", "word"],
  ArrowDown: ["forward", "line"],
  ArrowUp: ["backward", "line"],
};

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || typing(event.target)) return;
  const key = nameOf(event);
  if (key === "Escape" && popup.isOpen()) {
    popup.close();
    event.preventDefault();
  } else if (key === "Escape" && caret.isOn()) {
    caret.toggle();
    event.preventDefault();
  } else if (caret.key(key, event)) {
    event.preventDefault();
  } else if (event.altKey && (key === "ArrowDown" || key === "ArrowUp")) {
    selectBlock(key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
  } else if (event.shiftKey && MOVES[key] && selection.current()) {
    extend(...MOVES[key]);
    event.preventDefault();
  } else if (!modified(event) && !event.target.matches("input") && HANDED_ON.test(key)) {
    program().keyPressed(key);
  }
});

document.addEventListener("keypress", (event) => {
  if (event.defaultPrevented || typing(event.target) || modified(event)) return;
  const typed = characterOf(event);
  if (typed === "v") {
    selectBlock(0);
    event.preventDefault();
  } else if (TYPED.test(typed)) {
    selection.flush();
    program().keyPressed(typed);
  }
});

const modified = (event) => event.ctrlKey || event.metaKey || event.altKey;
