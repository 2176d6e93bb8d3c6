// Marks on the text, painted by the browser's own highlighter (CSS Custom Highlight API): the
// lesson's nodes stay untouched. Where several overlap, the upper one gives the ground and the next
// ones a line each under the words, so that all can be told.
import { rangeOf } from "./text.js";

const COLOURS = ["straw", "clay", "rose", "lilac", "sky", "moss"];
const PAINTED = ["highlight", "underline"];
const NAMES = ["ground", "line", "second"].flatMap((kind) => COLOURS.map((c) => `${kind}-${c}`));
const known = new Map(); // layer -> its offsets: a layer that stays as it is is not made anew
let parts = []; // {start, end, layers}

/** Takes these marks, in the order of their starts, for those to paint. */
export function take(marks) {
  parts = cut(marks.filter((m) => PAINTED.includes(m.style)));
}

/** The nodes of the text are others now: equal offsets are other ranges. */
export function forget() {
  known.clear();
}

/** Paints what lies between two offsets, and nothing else. */
export function paint({ from, to }) {
  const layers = new Map(NAMES.map((name) => [name, []]));
  for (const part of parts) {
    if (part.end <= from || part.start >= to) continue;
    for (const name of part.layers) layers.get(name).push(part);
  }
  for (const [name, stretches] of layers) {
    const offsets = stretches.map((s) => `${s.start}-${s.end}`).join();
    if (known.get(name) === offsets) continue;
    known.set(name, offsets);
    fill(name, stretches, { from, to }, name.startsWith("ground") ? 1 : 2);
  }
}

/** Gives a layer the ranges of what lies between two offsets, and no others. */
export function fill(name, stretches, { from, to }, priority = 0) {
  const layer = new Highlight();
  for (const { start, end } of stretches) {
    const range = start < to && end > from && rangeOf(start, end);
    if (range) layer.add(range);
  }
  layer.priority = priority;
  if (layer.size) CSS.highlights.set(name, layer);
  else CSS.highlights.delete(name);
}

// Cuts overlapping marks into parts with one look each.
function cut(marks) {
  const found = [];
  const cuts = [...new Set(marks.flatMap((m) => [m.start, m.end]))].sort((a, b) => a - b);
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i];
    const end = cuts[i + 1];
    open = open.filter((m) => m.end > start);
    while (next < marks.length && marks[next].start <= start) open.push(marks[next++]);
    const inside = open.filter((m) => m.end >= end);
    if (inside.length) found.push({ start, end, layers: look(inside) });
  }
  return found;
}

// The shorter a mark, the higher it lies.
function look(marks) {
  const stack = marks.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const ground = stack.find((m) => m.style === "highlight");
  const [line, second] = stack.filter((m) => m !== ground);
  const layers = [];
  if (ground) layers.push(`ground-${ground.colour}`);
  if (line) layers.push(`line-${line.colour}`);
  if (second) layers.push(`second-${second.colour}`);
  return layers;
}
