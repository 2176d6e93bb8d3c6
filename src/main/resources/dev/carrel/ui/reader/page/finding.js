// Find in the lesson, over its plain text.
import { plainText, rangeOf } from "./text.js";
import { fill } from "./layers.js";
import { goTo, position } from "./position.js";
import { follow, near } from "./screen.js";

const MOST = 2000;
let sought = "";
let places = [];
let at = -1;

/** Marks all places; goes to the first below the top (step 0), the next (1) or the previous (-1). */
export function find(words, step) {
  const query = folded(words);
  if (!query) {
    forget();
    return 0;
  }
  if (query !== sought) {
    sought = query;
    places = search(query);
    at = -1;
  }
  if (!places.length) {
    CSS.highlights.delete("found");
    CSS.highlights.delete("found-now");
    return 0;
  }
  if (step === 0 || at < 0) {
    const top = position().offset;
    at = Math.max(0, places.findIndex(({ start }) => start >= top));
  } else {
    at = (at + step + places.length) % places.length;
  }
  const { start, end } = places[at];
  goTo(["passage", start, end]);
  fill("found", places, near());
  const now = new Highlight(rangeOf(start, end));
  now.priority = 5;
  CSS.highlights.set("found-now", now);
  return places.length;
}

follow((stretch) => places.length && fill("found", places, stretch));

function search(query) {
  const text = folded(plainText());
  const found = [];
  for (let i = text.indexOf(query); i >= 0 && found.length < MOST; i = text.indexOf(query, i + 1)) {
    found.push({ start: i, end: i + query.length });
  }
  return found;
}

// As people type it, and as long as it was: what a keyboard has no key for counts as what it has.
function folded(text) {
  const lower = text.toLowerCase();
  const same =
    lower.length === text.length
      ? lower
      : text.replace(/./gsu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c));
  return same
    .replace(/[\u00a0\u2009\u202f]/g, " ")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c-\u201e]/g, '"')
    .replace(/[\u2010\u2011]/g, "-");
}

export function forget() {
  sought = "";
  places = [];
  at = -1;
  CSS.highlights.delete("found");
  CSS.highlights.delete("found-now");
}
