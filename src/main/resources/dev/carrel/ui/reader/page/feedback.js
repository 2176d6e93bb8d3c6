// What an answer was worth: a sign and a word, and the reason directly under what was answered.
import { program } from "./java.js";
import { make, button, rendered } from "./dom.js";
import { word } from "./words.js";
import * as answers from "./answers.js";
import { courseKey, hintsShown, sureness } from "./questions.js";

const ITEMS = ".choice, .order > li, .match, .gap";

export function show(section, told) {
  if (!section) return;
  section.dataset.verdict = told.verdict.toLowerCase();
  answers.lock(section, true);
  for (const old of section.querySelectorAll(".item-feedback")) old.remove();
  const box = section.querySelector(".feedback");
  const verdict = make("p", "verdict");
  verdict.append(make("span", "verdict-icon"), make("span", "", word(`verdict.${told.verdict}`)));
  box.replaceChildren(verdict);
  for (const html of told.texts) box.append(rendered("feedback-text", html, courseKey()));
  mark(section, told.marks);
  under(section, told.items);
  if (told.model || told.points.length) selfScore(section, box, told);
  section.querySelector(".question-message").textContent = "";
}

function itemOf(section, index) {
  const items = [...section.querySelectorAll(ITEMS)];
  const named = items.find((e) => (e.dataset.choice ?? e.dataset.item ?? e.dataset.row) === index);
  return named ?? items[Number(index)];
}

function mark(section, marks) {
  marks.forEach((fared, index) => {
    const item = itemOf(section, String(index));
    if (item && fared !== "NONE") item.dataset.mark = fared.toLowerCase();
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
