// One small card that floats beside what it explains.
import { make } from "./dom.js";
import { typeset } from "./math.js";

const room = document.getElementById("popups");
let card = null;
let owner = null;
let timer = 0;

export function open(anchor, content, label) {
  close();
  owner = anchor;
  card = make("div", "popup");
  card.setAttribute("role", "note");
  if (label) card.append(make("div", "popup-title", label));
  card.append(content);
  room.append(card);
  place(anchor);
  settleMath(card, anchor);
  anchor.setAttribute("aria-expanded", "true");
  card.addEventListener("mouseenter", stay);
  card.addEventListener("mouseleave", leave);
}

// Set math has another size than its source.
async function settleMath(shown, anchor) {
  const math = [...shown.querySelectorAll(".math")];
  if (!math.length) return;
  await Promise.all(math.map(typeset));
  if (card === shown) place(anchor);
}

function place(anchor) {
  const at = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const wide = card.offsetWidth;
  const high = card.offsetHeight;
  const left = Math.max(12, Math.min(at.left - 12, innerWidth - wide - 12));
  const below = at.bottom + 8;
  const fits = below + high < innerHeight - 12 || at.top < high + 20;
  card.style.left = `${left}px`;
  card.style.top = `${fits ? below : at.top - high - 8}px`;
}

export function close() {
  stay();
  owner?.removeAttribute("aria-expanded");
  card?.remove();
  card = null;
  owner = null;
}

export const isOpen = () => card !== null;
export const isFor = (anchor) => owner === anchor;

/** Closes soon, unless the pointer comes back. */
export function leave() {
  stay();
  timer = setTimeout(close, 250);
}

export function stay() {
  clearTimeout(timer);
}

addEventListener("scroll", () => card && close(), { passive: true });
addEventListener("resize", close);
document.addEventListener("mousedown", (event) => {
  if (card && !card.contains(event.target) && !owner?.contains(event.target)) close();
});
