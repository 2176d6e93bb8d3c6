// Keys: what the page uses itself, and what it hands on to the program.
import { program } from "./java.js";
import * as popup from "./popup.js";
import * as selection from "./selection.js";
import { allBlocks, blockAt } from "./text.js";
import { goTo, position } from "./position.js";

const HANDED_ON = /^([a-z?,.[\]]|ArrowLeft|ArrowRight|Escape|F[0-9]+)$/i;

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

const MOVES = {
  ArrowRight: ["forward", "word"],
  ArrowLeft: ["backward", "word"],
  ArrowDown: ["forward", "line"],
  ArrowUp: ["backward", "line"],
};

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || typing(event.target)) return;
  if (event.key === "Escape" && popup.isOpen()) {
    popup.close();
    event.preventDefault();
  } else if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    selectBlock(event.key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
  } else if (event.shiftKey && MOVES[event.key] && selection.current()) {
    getSelection().modify("extend", ...MOVES[event.key]);
    event.preventDefault();
  } else if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) {
    return;
  } else if (event.key === "v") {
    selectBlock(0);
    event.preventDefault();
  } else if (HANDED_ON.test(event.key)) {
    program().keyPressed(event.key);
  }
});
