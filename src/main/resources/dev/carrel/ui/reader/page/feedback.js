// What an answer was worth: a sign and a word, and the reason directly under what was answered.
import { program } from "./java.js";
import { make, button, rendered } from "./dom.js";
import { word } from "./words.js";
import { typesetIn } from "./math.js";
import * as answers from "./answers.js";
import { courseKey, hintsShown, sureness } from "./questions.js";

const ITEMS = ".choice, .order > li, .match, .gap";
const GRADED = ["single", "multiple", "true-false", "numeric", "cloze", "ordering", "matching"];

export function show(section, told) {
  if (!section) return;
  forget(section);
  say(section, told);
  for (const said of section.querySelectorAll(".feedback, .item-feedback")) typesetIn(said);
}

function say(section, told) {
  const box = section.querySelector(".feedback");
  if (told.verdict === "UNGRADED" && GRADED.includes(section.dataset.kind)) {
    // Nothing to grade yet, such as a number that cannot be read: say why, and leave it open.
    box.replaceChildren(...told.texts.map((t) => rendered("feedback-text", t, courseKey())));
    return;
  }
  section.dataset.verdict = told.verdict.toLowerCase();
  answers.lock(section, true);
  const verdict = make("p", "verdict");
  verdict.append(make("span", "verdict-icon"), make("span", "", word(`verdict.${told.verdict}`)));
  box.replaceChildren(verdict);
  for (const html of told.texts) box.append(rendered("feedback-text", html, courseKey()));
  mark(section, told.marks);
  under(section, told.items);
  if (told.model || told.points.length) selfScore(section, box, told);
}

/** Takes away all that was said about an earlier answer. */
export function forget(section) {
  delete section.dataset.verdict;
  section.querySelector(".feedback").replaceChildren();
  section.querySelector(".question-message").textContent = "";
  for (const old of section.querySelectorAll(".item-feedback, .mark-word")) old.remove();
  for (const item of section.querySelectorAll("[data-mark]")) delete item.dataset.mark;
}

// Choices and rows have numbers of their own; gaps and items in order count by their place.
function itemOf(section, index) {
  const items = [...section.querySelectorAll(ITEMS)];
  const named = items.find((e) => (e.dataset.choice ?? e.dataset.row) === index);
  return named ?? items[Number(index)];
}

function mark(section, marks) {
  marks.forEach((fared, index) => {
    const item = itemOf(section, String(index));
    if (!item || fared === "NONE") return;
    item.dataset.mark = fared.toLowerCase();
    const said = make("span", "mark-word", word(`mark.${fared}`));
    said.dataset.mark = item.dataset.mark;
    if (item.matches("input")) item.after(said);
    else item.append(said);
  });
}

function under(section, items) {
  for (let i = 0; i + 1 < items.length; i += 2) {
    const item = itemOf(section, items[i]);
    const words = rendered("item-feedback", items[i + 1], courseKey());
    if (!item) section.querySelector(".feedback").append(words);
    else if (item.localName === "li") item.append(words);
    else item.after(words);
  }
}

function selfScore(section, box, told) {
  if (told.model) {
    box.append(make("p", "model-title", word("model")));
    box.append(rendered("model", told.model, courseKey()));
  }
  if (!told.points.length) return;
  const group = make("fieldset", "points");
  group.append(make("legend", "", word("points")));
  for (const html of told.points) {
    const label = make("label", "point");
    const input = make("input");
    input.type = "checkbox";
    label.append(input, rendered("point-text", html, courseKey()));
    group.append(label);
  }
  const keep = button("keep-score", word("score"), () => {
    const points = group.querySelectorAll("input:checked").length;
    const text = answers.collect(section)?.[0] ?? "";
    const { question } = section.dataset;
    program().answered(
      question,
      "self-score",
      [text, String(points)],
      sureness(section),
      hintsShown(section),
    );
    keep.textContent = word("scored");
  });
  box.append(group, keep);
}
