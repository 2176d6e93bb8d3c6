// Footnotes pop up beside their mark.
import { make } from "./dom.js";
import { word } from "./words.js";
import * as popup from "./popup.js";

const lesson = document.getElementById("lesson");

/** Opens the footnote behind a link, if it is one. */
export function open(link, anchor) {
  if (!/^fn/.test(anchor) || link.matches(".footnote-backref,[href^='#fnref']")) return false;
  const note = document.getElementById(anchor);
  if (!note || !lesson.contains(note) || note.contains(link)) return false;
  const copy = make("div", "popup-text");
  for (const child of note.cloneNode(true).childNodes) copy.append(child);
  for (const back of copy.querySelectorAll(".footnote-backref,[href^='#fnref']")) back.remove();
  for (const named of copy.querySelectorAll("[id],[data-b]")) {
    named.removeAttribute("id");
    named.removeAttribute("data-b");
  }
  popup.open(link, copy, `${word("footnote")} ${link.textContent.trim()}`);
  return true;
}
