// Glossary terms: the program gives the definition when a term is pointed at, focused or tapped.
import { program } from "./java.js";
import { rendered } from "./dom.js";
import * as popup from "./popup.js";

const lesson = document.getElementById("lesson");
let wanted = null;
let timer = 0;

const termOf = (target) => target.closest?.("a.term");

export function ask(link) {
  clearTimeout(timer);
  if (popup.isFor(link)) return;
  wanted = link;
  program().termAsked(link.dataset.term ?? link.textContent);
}

export function show(term, html) {
  if (!wanted?.isConnected) return;
  popup.open(wanted, rendered("popup-text", html, 0), term);
}

lesson.addEventListener("mouseover", (event) => {
  const link = termOf(event.target);
  if (!link) return;
  clearTimeout(timer);
  if (popup.isFor(link)) popup.stay();
  else timer = setTimeout(() => ask(link), 200);
});
lesson.addEventListener("mouseout", (event) => {
  if (!termOf(event.target)) return;
  clearTimeout(timer);
  popup.leave();
});
lesson.addEventListener("focusin", (event) => {
  const link = termOf(event.target);
  if (link?.matches(":focus-visible")) ask(link);
});
lesson.addEventListener("focusout", (event) => {
  if (termOf(event.target)) popup.leave();
});
