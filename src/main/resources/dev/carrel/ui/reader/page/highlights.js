// What the learner marked: painted on the text, with bars and note signs beside it, as far as it is
// near the screen.
import { program, box } from "./java.js";
import { offsetOf, rangeOf, blockAt } from "./text.js";
import { button } from "./dom.js";
import { word } from "./words.js";
import * as layers from "./layers.js";
import * as screen from "./screen.js";

const margin = document.getElementById("margin");
const lesson = document.getElementById("lesson");
let marks = []; // {id, start, end, colour, style, noted}

export function set(lines) {
  marks = lines
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [id, start, end, colour, style, noted] = line.split(" ");
      return { id, start: +start, end: +end, colour, style, noted: noted === "1" };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  layers.take(marks);
  // Asking what is near lays the lesson out, which a fresh one is for its first frame anyway.
  if (!marks.length) layers.paint({ from: 0, to: 0 });
  else if (!screen.isNarrow()) layers.paint(screen.near());
  screen.soon();
}

/** Another lesson is shown. */
export function forget() {
  layers.forget();
  screen.narrow();
}

/** The nodes of the text were redrawn: puts the marks on them again. */
export function redraw() {
  layers.forget();
  screen.widen();
  layers.paint(screen.near());
  screen.soon();
}

screen.follow((near) => {
  layers.paint(near);
  place(near);
});

function place(near) {
  const top = margin.getBoundingClientRect().top;
  const signs = [];
  let bottom = -100; // of the last sign
  for (const mark of marks) {
    if (mark.end < near.from || mark.start > near.to) continue;
    if (mark.style !== "margin" && mark.style !== "bookmark" && !mark.noted) continue;
    const rects = [...(rangeOf(mark.start, mark.end)?.getClientRects() ?? [])].filter((r) => r.height);
    if (!rects.length) continue;
    if (mark.style === "margin") {
      const first = Math.min(...rects.map((r) => r.top));
      const bar = document.createElement("div");
      bar.className = `bar bar-${mark.colour}`;
      bar.style.top = `${first - top}px`;
      bar.style.height = `${Math.max(...rects.map((r) => r.bottom)) - first}px`;
      signs.push(bar);
    }
    if (mark.noted || mark.style === "bookmark") {
      const y = Math.max(rects[0].top - top, bottom + 4);
      bottom = y + 22;
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
