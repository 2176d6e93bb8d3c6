// Swaps the lesson inside the shell. What is on screen first is painted first: everything else
// (layout of what lies below, colours of code, math, diagrams) follows in short slices, and the line
// on top stays where it is meanwhile.
import { program } from "./java.js";
import { safe } from "./dom.js";
import * as text from "./text.js";
import * as highlights from "./highlights.js";
import * as changes from "./changes.js";
import * as caret from "./caret.js";
import * as selection from "./selection.js";
import * as position from "./position.js";
import * as questions from "./questions.js";
import * as figures from "./figures.js";
import * as popup from "./popup.js";
import * as finding from "./finding.js";
import { dressCode, colour } from "./code.js";
import { typeset, typesetIn } from "./math.js";
import { draw, redraw } from "./diagrams.js";

const lesson = document.getElementById("lesson");
const SLICE = 8; // milliseconds
const PAUSE = 60; // milliseconds
const prepared = new Map(); // course + html -> fragment
let turn = 0;

function prepare(html, course) {
  const fragment = safe(html, course);
  for (const table of fragment.querySelectorAll("table")) {
    const box = document.createElement("div");
    box.className = "table-box";
    table.replaceWith(box);
    box.append(table);
  }
  dressCode(fragment);
  figures.dress(fragment);
  for (const child of fragment.children) estimate(child);
  return fragment;
}

// A guess of the height, so that the scroll bar is nearly right before anything is laid out.
function estimate(child) {
  const lines = Math.ceil(child.textContent.length / 70) + child.querySelectorAll("img").length * 12;
  child.style.containIntrinsicSize = `auto ${lines * 29 + 16}px`;
}

export function prefetch(html, course) {
  const key = course + html;
  if (prepared.has(key)) return;
  prepared.set(key, prepare(html, course));
  if (prepared.size > 4) prepared.delete(prepared.keys().next().value);
}

export function show(html, course, asked, marks, target) {
  const began = performance.now();
  const now = ++turn;
  const key = course + html;
  const fragment = prepared.get(key) ?? prepare(html, course);
  prepared.delete(key);
  popup.close();
  finding.forget();
  selection.forget();
  caret.forget();
  highlights.forget();
  changes.forget();
  position.forget();
  questions.dress(fragment, asked, course);
  lesson.classList.add("fresh");
  lesson.replaceChildren(fragment);
  text.read(lesson);
  position.goTo(target);
  highlights.set(marks);
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      if (now !== turn) return;
      program().painted(performance.now() - began);
      // The frame has to get to the screen before late work takes the thread.
      setTimeout(() => now === turn && finish(now), PAUSE);
    };
    channel.port2.postMessage(0);
  });
}

function finish(now) {
  const jobs = [];
  const first = Math.max(0, position.firstChild());
  [...lesson.children].forEach((child, index) => {
    // Below first, nearest first; then what lies above.
    const distance = index >= first ? index - first : 10000 + first - index;
    jobs.push({ distance, work: () => child.classList.add("settled") });
    for (const math of within(child, ".math")) {
      jobs.push({ distance, work: () => typeset(math) });
    }
    for (const code of within(child, "pre > code[class*=language-]")) {
      jobs.push({ distance, work: () => colour(code) });
    }
    for (const diagram of within(child, "pre.mermaid")) {
      jobs.push({ distance, work: () => draw(diagram) });
    }
  });
  jobs.sort((a, b) => a.distance - b.distance);
  slices(now, jobs);
}

function within(root, selector) {
  const found = [...root.querySelectorAll(selector)];
  return root.matches(selector) ? [root, ...found] : found;
}

async function slices(now, jobs) {
  const waits = [];
  while (jobs.length) {
    if (now !== turn) return;
    const until = performance.now() + SLICE;
    position.keep(() => {
      do {
        const late = jobs.shift().work();
        if (late) waits.push(late);
      } while (jobs.length && performance.now() < until);
    });
    await new Promise((go) => setTimeout(go, 4));
  }
  await Promise.all(waits);
  if (now !== turn) return;
  position.keep(() => lesson.classList.remove("fresh"));
  typesetIn(lesson); // what was said meanwhile
  text.forgetPieces();
  highlights.redraw();
  changes.ripen();
  lesson.dataset.finished = String(now);
}

/** Whether all late work is done and everything on the page has come. */
export const atRest = () =>
  lesson.dataset.finished === String(turn) &&
  document.fonts.status === "loaded" &&
  [...lesson.querySelectorAll("img")].every((picture) => picture.complete);

export function themeChanged() {
  redraw();
}
