// What is not as the learner read it. Words that were added are marked by the highlighter; words that
// are gone stand struck where they were: they are no part of the lesson's text, and cannot be selected.
import { make } from "./dom.js";
import { allBlocks, blockAt, forgetPieces, insertAt } from "./text.js";
import { fill } from "./layers.js";
import { follow, near } from "./screen.js";
import * as highlights from "./highlights.js";
import * as position from "./position.js";

const OUTSIDE = "p,h1,h2,h3,h4,h5,h6,section.question";
const lesson = document.getElementById("lesson");
const edits = document.getElementById("edits");
let changes = []; // {added, start, end, words}
let ghosts = [];
let ripe = false;

/** Shows these changes and no others: "i", start, end or "d", at, words, one after the other. */
export function set(flat) {
  const wanted = [];
  for (let i = 0; i + 2 < flat.length; i += 3) {
    const [kind, start, third] = flat.slice(i, i + 3);
    const added = kind === "i";
    wanted.push({ added, start: +start, end: added ? +third : +start, words: added ? "" : third });
  }
  changes = wanted;
  if (ripe) position.keep(paint);
}

/** Another lesson is shown. */
export function forget() {
  ripe = false;
  changes = [];
  ghosts = [];
  CSS.highlights.delete("inserted");
  edits.replaceChildren();
}

/** The lesson has its late work behind it: from now on its nodes may be parted. */
export function ripen() {
  ripe = true;
  if (changes.length) position.keep(paint);
}

function paint() {
  for (const ghost of ghosts) {
    const home = ghost.parentNode;
    ghost.remove();
    home?.normalize();
  }
  ghosts = [];
  forgetPieces();
  for (const change of changes) if (!change.added) strike(change);
  underline(near());
  highlights.redraw();
  place();
}

const underline = (stretch) => fill("inserted", changes.filter((c) => c.added), stretch);

follow((stretch) => ripe && changes.length && underline(stretch));

// A whole paragraph that is gone stands between the others, all else inside its neighbour.
function strike({ start, words }) {
  const text = words.trim();
  const block = blockAt(start);
  if (!text || !block) return;
  const own = block.element.closest("section.question") ?? block.element;
  const after = /^\s*\n/.test(words) && start === block.end;
  const before = /\n\s*$/.test(words) && start === block.start;
  if ((after || before) && own.matches(OUTSIDE)) {
    for (const part of after ? text.split("\n").reverse() : text.split("\n")) {
      const ghost = make("div", "ghost apart");
      ghost.append(make("del", "", part));
      if (after) own.after(ghost);
      else own.before(ghost);
      ghosts.push(ghost);
    }
    return;
  }
  const ghost = make("del", "ghost", words.replace(/\s*\n\s*/g, " "));
  if (insertAt(start, ghost)) ghosts.push(ghost);
}

// Bars beside the paragraphs that changed.
function place() {
  const top = edits.getBoundingClientRect().top;
  const changed = new Set(ghosts.filter((g) => g.matches(".apart")));
  for (const change of changes) {
    if (!change.added && !change.words.trim()) continue;
    const first = blockAt(change.start);
    for (let i = allBlocks().indexOf(first); i >= 0 && i < allBlocks().length; i++) {
      const block = allBlocks()[i];
      if (block !== first && block.start >= change.end) break;
      const apart = !change.added && /^\s*\n|\n\s*$/.test(change.words);
      if (!apart) changed.add(block.element);
    }
  }
  edits.replaceChildren(
    ...[...changed].map((element) => {
      const rect = element.getBoundingClientRect();
      const bar = make("div", "edit");
      bar.style.top = `${rect.top - top}px`;
      bar.style.height = `${rect.height}px`;
      return bar;
    }),
  );
}

let asked = 0;
new ResizeObserver(() => {
  if (!changes.length) return;
  cancelAnimationFrame(asked);
  asked = requestAnimationFrame(place);
}).observe(lesson);
