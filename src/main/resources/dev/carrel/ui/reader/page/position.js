// Where the learner is, and how to get to a place.
import { program } from "./java.js";
import { allBlocks, blockAt, blockOf, offsetOf, rangeOf } from "./text.js";

const lesson = document.getElementById("lesson");
// Places gone to stand this many px below the upper edge, and what stands there is where the learner
// is: one line for both, so that asking after going gives the same place.
const HEAD = 24;
let goal = null; // the last place gone to, until the learner does something
let arrived = null; // {y, offset} of the place gone to, as long as the page stands there
let touched = 0;
let timer = 0;
let last = null; // where the learner was when the page last stood still

const scroller = () => document.scrollingElement;

// The first of a list of elements, top to bottom, that reaches below the line under the upper edge.
function firstVisible(elements) {
  let low = 0;
  let high = elements.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle].getBoundingClientRect().bottom > HEAD + 1) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const firstChild = () => firstVisible(lesson.children);

export function position() {
  const blocks = allBlocks();
  const height = scroller().scrollHeight - innerHeight;
  const fraction = height > 0 ? Math.min(1, scrollY / height) : 0;
  if (!blocks.length) return { block: "", offset: 0, fraction };
  if (arrived && Math.abs(scrollY - arrived.y) < 1) {
    // At the end of a lesson a place cannot come up to the line: it is where the learner is, still.
    return { block: blockAt(arrived.offset).id, offset: arrived.offset, fraction };
  }
  const block = blocks[firstVisible(blocks.map((b) => b.element))];
  return { block: block.id, offset: offsetIn(block), fraction };
}

function offsetIn(block) {
  const rect = block.element.getBoundingClientRect();
  if (rect.top >= HEAD - 1) return block.start;
  for (const below of [4, 12, 20, 28]) {
    const place = document.caretRangeFromPoint(rect.left + 2, HEAD + below);
    if (place && block.element.contains(place.startContainer)) {
      const offset = offsetOf(place.startContainer, place.startOffset, "start");
      if (offset >= block.start && offset <= block.end) return offset;
    }
  }
  return block.start;
}

/** Another lesson is shown: nobody has been anywhere in it yet. */
export function forget() {
  goal = null;
  arrived = null;
  last = null;
}

/** Goes to a place: ["top"], ["anchor", id], ["block", id], ["offset", n], ["passage", a, b]. */
export function goTo(target) {
  const [kind, ...values] = target;
  const named = kind === "anchor" || kind === "block";
  goal = [kind, ...(named ? values : values.map(Number))];
  aim();
  if (kind === "passage") flash(goal);
}

function aim() {
  if (!goal) return;
  arrived = null;
  if (goal[0] === "top") {
    scrollTo(0, 0);
  } else {
    const rect = placeOf(goal)?.getBoundingClientRect();
    if (!rect) return;
    const above = goal[0] === "passage" ? Math.max(HEAD, (innerHeight - rect.height) / 3) : HEAD;
    scrollTo(0, scrollY + rect.top - above);
  }
  const offset = offsetOfGoal(goal);
  if (offset !== undefined) arrived = { y: scrollY, offset };
}

function offsetOfGoal([kind, value]) {
  if (kind === "top") return 0;
  if (kind === "block") return allBlocks().find((b) => b.id === value)?.start;
  if (kind === "anchor") {
    const element = document.getElementById(value);
    const home = element?.closest("[data-b]") ?? element?.querySelector("[data-b]");
    return home ? blockOf(home)?.start : undefined;
  }
  return value;
}

function placeOf([kind, value, end]) {
  if (kind === "anchor") {
    const element = document.getElementById(value);
    openAround(element);
    return element && lesson.contains(element) ? element : null;
  }
  if (kind === "block") return allBlocks().find((b) => b.id === value)?.element;
  const block = blockAt(value);
  if (kind === "offset" && block?.start === block?.end) return block?.element; // a picture, say
  const range = rangeOf(value, kind === "passage" ? end : value + 1);
  openAround(range?.startContainer.parentElement);
  return range;
}

// A place inside a closed reveal can only be seen when that is open.
function openAround(element) {
  for (let box = element?.closest("details"); box; box = box.parentElement?.closest("details")) {
    if (lesson.contains(box)) box.open = true;
  }
}

function flash([, start, end]) {
  const range = rangeOf(start, end);
  if (!range) return;
  CSS.highlights.set("flash", new Highlight(range));
  setTimeout(() => CSS.highlights.delete("flash"), 1600);
}

/** Does something that may change heights, and keeps the line on top where it is. */
export function keep(work) {
  if (goal) {
    work();
    aim();
    return;
  }
  const anchor = lesson.children[firstChild()];
  const before = anchor?.getBoundingClientRect().top;
  work();
  if (!anchor || !scrollY || !anchor.isConnected) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (Math.abs(moved) >= 1) scrollBy(0, moved);
}

/** Does something that sets all lines anew, and keeps the first one on screen where it is. */
export function hold(work) {
  const now = goal ? null : position();
  work();
  if (goal) aim();
  else if (now.fraction > 0) goTo(["offset", now.offset]);
}

export function scrollByScreens(screens) {
  goal = null;
  scrollBy(0, screens * (innerHeight - 64));
}

function tell() {
  timer = 0;
  const now = position();
  last = now;
  program().moved(now.block, now.offset, now.fraction);
}

// Lines break elsewhere in a window of another width.
addEventListener("resize", () => {
  if (goal) aim();
  else if (last?.fraction > 0) goTo(["offset", last.offset]);
});

// A font that comes late moves lines too.
document.fonts.addEventListener("loadingdone", aim);

addEventListener("scroll", () => (timer ||= setTimeout(tell, 250)), { passive: true });
for (const kind of ["wheel", "pointerdown", "mousedown", "touchmove", "keydown"]) {
  addEventListener(
    kind,
    () => {
      goal = null;
      touched = performance.now();
    },
    { passive: true, capture: true },
  );
}
addEventListener("mousemove", () => (touched = performance.now()), { passive: true });

const TICK = 5;
setInterval(() => {
  if (!window.carrel || document.hidden || performance.now() - touched > 120_000) return;
  const blocks = allBlocks();
  if (!blocks.length) return;
  const visible = [];
  for (let i = firstVisible(blocks.map((b) => b.element)); i < blocks.length; i++) {
    if (blocks[i].element.getBoundingClientRect().top > innerHeight) break;
    visible.push(blocks[i].id);
  }
  program().reading(TICK, visible);
}, TICK * 1000);
