// Highlights, painted by the browser's own highlighter (CSS Custom Highlight API): the lesson's
// nodes stay untouched. Where several overlap, the upper one gives the ground and the next ones a
// line each under the words, so that all can be told.
import { program, box } from "./java.js";
import { offsetOf, rangeOf, blockAt } from "./text.js";
import { button } from "./dom.js";
import { word } from "./words.js";

const COLOURS = ["straw", "clay", "rose", "lilac", "sky", "moss"];
const PAINTED = ["highlight", "underline"];
const margin = document.getElementById("margin");
const lesson = document.getElementById("lesson");
let marks = []; // {id, start, end, colour, style, noted}
let asked = 0;
let placedAt = 0; // where the page stood when the margin was filled
const known = new Map(); // layer -> its offsets: a layer that stays as it is is not made anew

export function set(lines) {
  marks = lines
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [id, start, end, colour, style, noted] = line.split(" ");
      return { id, start: +start, end: +end, colour, style, noted: noted === "1" };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  repaint();
  place();
}

/** Another lesson is shown: equal offsets are other words. */
export function forget() {
  known.clear();
}

/** Puts the marks on the text again: its nodes were redrawn. */
export function paint() {
  known.clear();
  repaint();
}

function repaint() {
  const layers = new Map();
  for (const colour of COLOURS) {
    layers.set(`ground-${colour}`, []);
    layers.set(`line-${colour}`, []);
    layers.set(`second-${colour}`, []);
  }
  for (const part of parts()) {
    if (part.ground) layers.get(`ground-${part.ground}`).push(part);
    if (part.line) layers.get(`line-${part.line}`).push(part);
    if (part.second) layers.get(`second-${part.second}`).push(part);
  }
  for (const [name, stretches] of layers) {
    const offsets = stretches.map((s) => `${s.start}-${s.end}`).join();
    if (known.get(name) === offsets) continue;
    known.set(name, offsets);
    const ranges = stretches.map((s) => rangeOf(s.start, s.end)).filter(Boolean);
    if (!ranges.length) {
      CSS.highlights.delete(name);
      continue;
    }
    const layer = new Highlight(...ranges);
    layer.priority = name.startsWith("ground") ? 1 : 2;
    CSS.highlights.set(name, layer);
  }
}

// Cuts overlapping marks into stretches with one look each.
function parts() {
  const found = [];
  const cuts = [...new Set(marks.flatMap((m) => [m.start, m.end]))].sort((a, b) => a - b);
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i];
    const end = cuts[i + 1];
    open = open.filter((m) => m.end > start);
    while (next < marks.length && marks[next].start <= start) open.push(marks[next++]);
    const inside = open.filter((m) => m.start <= start && m.end >= end && PAINTED.includes(m.style));
    if (!inside.length) continue;
    // The shorter a mark, the higher it lies.
    const stack = inside.toSorted((a, b) => a.end - a.start - (b.end - b.start));
    const ground = stack.find((m) => m.style === "highlight");
    const [line, second] = stack.filter((m) => m !== ground);
    found.push({
      start,
      end,
      ground: ground?.colour,
      line: line?.colour,
      second: second?.colour,
    });
  }
  return found;
}

/** Puts bars and note signs beside the text, after the frame is painted. */
export function place() {
  cancelAnimationFrame(asked);
  asked = requestAnimationFrame(placeNow);
}

// Only what is near the screen: where a range stands is dear to ask.
function near(mark) {
  const from = blockAt(mark.start).element.getBoundingClientRect().top;
  const to = blockAt(mark.end).element.getBoundingClientRect().bottom;
  return to > -innerHeight && from < 2 * innerHeight;
}

function placeNow() {
  const shown = marks.filter((m) => m.style === "margin" || m.style === "bookmark" || m.noted);
  placedAt = scrollY;
  const top = margin.getBoundingClientRect().top;
  const signs = [];
  let last = { bottom: -100, shift: 0 };
  for (const mark of shown.filter(near)) {
    const range = rangeOf(mark.start, mark.end);
    const rect = range?.getBoundingClientRect();
    if (!rect || !rect.height) continue;
    if (mark.style === "margin") {
      const bar = document.createElement("div");
      bar.className = `bar bar-${mark.colour}`;
      bar.style.top = `${rect.top - top}px`;
      bar.style.height = `${rect.height}px`;
      signs.push(bar);
    }
    if (mark.noted || mark.style === "bookmark") {
      const first = range.getClientRects()[0] ?? rect;
      const y = Math.max(first.top - top, last.bottom + 4);
      last = { bottom: y + 22 };
      const sign = button(`sign sign-${mark.colour}`, "", () => told([mark], sign));
      sign.setAttribute("aria-label", word(mark.style === "bookmark" ? "bookmark" : "note"));
      sign.style.top = `${y}px`;
      signs.push(sign);
    }
  }
  margin.replaceChildren(...signs);
}

/** The highlights at an offset, the topmost first. */
export const at = (offset) =>
  marks
    .filter((m) => m.style !== "bookmark" && m.start <= offset && offset < m.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));

function told(found, element) {
  program().highlightClicked(
    found.map((m) => m.id),
    ...box(element.getBoundingClientRect()),
  );
}

lesson.addEventListener("click", (event) => {
  if (!marks.length || !getSelection().isCollapsed) return;
  if (event.target.closest("a,button,input,textarea,select,label,summary")) return;
  const place = document.caretRangeFromPoint(event.clientX, event.clientY);
  if (!place || !lesson.contains(place.startContainer)) return;
  const home = place.startContainer.parentElement?.closest("[data-b]");
  if (!home) return;
  const offset = offsetOf(place.startContainer, place.startOffset, "start");
  const found = at(offset).length ? at(offset) : at(offset - 1);
  if (!found.length || blockAt(offset).element !== home) return;
  const range = rangeOf(found[0].start, found[0].end);
  for (const rect of range.getClientRects()) {
    const inside = rect.left <= event.clientX && event.clientX <= rect.right;
    if (inside && rect.top <= event.clientY && event.clientY <= rect.bottom) {
      told(found, range);
      return;
    }
  }
});

new ResizeObserver(() => place()).observe(lesson);
addEventListener(
  "scroll",
  () => Math.abs(scrollY - placedAt) > innerHeight / 2 && marks.length && place(),
  { passive: true },
);
