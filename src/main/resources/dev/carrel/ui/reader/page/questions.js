// Question cards: what the program renders is dressed with a head, hints, confidence and buttons.
import { program, list } from "./java.js";
import { make, button, rendered } from "./dom.js";
import { nameOf } from "./keynames.js";
import { word } from "./words.js";
import * as answers from "./answers.js";
import { forget } from "./feedback.js";
import { typesetIn } from "./math.js";
import { dressOrder } from "./ordering.js";

const lesson = document.getElementById("lesson");
const UNSURE = ["SURE", "THINK", "GUESS"];
let asked = new Map(); // id -> {hints, unit}
let course = 0;

export const find = (id) =>
  lesson.querySelector(`section.question[data-question="${CSS.escape(id)}"]`);
export const courseKey = () => course;

export function dress(fragment, flat, key) {
  course = key;
  asked = new Map();
  const about = list(flat);
  for (let i = 0; i + 2 < about.length; i += 3) {
    asked.set(about[i], { hints: Number(about[i + 1]), unit: about[i + 2] });
  }
  for (const section of fragment.querySelectorAll("section.question")) dressOne(section);
}

function dressOne(section) {
  if (section.dataset.dressed !== undefined) return;
  section.dataset.dressed = "";
  const kind = section.dataset.kind;
  const { hints, unit } = asked.get(section.dataset.question) ?? { hints: 0, unit: "" };
  const head = make("div", "question-head", word(`kind.${kind}`));
  section.prepend(head);
  head.id = `head-${section.dataset.question}`;
  section.setAttribute("aria-labelledby", head.id);
  if (unit && !section.querySelector(".unit")) {
    section.querySelector("input")?.after(make("span", "unit", unit));
  }
  for (const field of section.querySelectorAll("input:not([type=radio],[type=checkbox]),textarea")) {
    if (!field.hasAttribute("aria-label")) field.setAttribute("aria-label", word("yourAnswer"));
    field.autocomplete = "off";
    field.spellcheck = false;
  }
  for (const select of section.querySelectorAll("select")) dressMatch(select);
  dressOrder(section);
  const message = make("p", "question-message");
  message.setAttribute("role", "status");
  const foot = make("div", "question-foot");
  if (kind !== "predict") foot.append(confidence(section.dataset.question));
  const buttons = make("div", "question-buttons");
  if (hints > 0) buttons.append(button("hint", word("hint"), () => askHint(section, hints)));
  const graded = kind !== "predict" && kind !== "short";
  buttons.append(button("check primary", word(graded ? "check" : "send"), () => check(section)));
  buttons.append(button("retry", word("retry"), () => retry(section)));
  foot.append(buttons);
  section.append(make("div", "hints"), make("div", "feedback"), message, foot);
}

// Nothing is matched before the learner chooses.
function dressMatch(select) {
  const none = select.querySelector("option[value='']") ?? make("option");
  none.value = "";
  none.textContent = word("chooseMatch");
  select.prepend(none);
  select.value = "";
  const left = select.closest(".match")?.querySelector(".left")?.textContent.trim();
  select.setAttribute("aria-label", left || word("chooseMatch"));
}

function confidence(id) {
  const group = make("fieldset", "confidence");
  group.append(make("legend", "", word("confidence")));
  for (const name of UNSURE) {
    const label = make("label", "pill");
    const input = make("input");
    input.type = "radio";
    input.name = `sure-${id}`;
    input.value = name;
    label.append(input, make("span", "", word(`confidence.${name}`)));
    group.append(label);
  }
  return group;
}

export const sureness = (section) =>
  section.querySelector(".confidence input:checked")?.value ?? "";
export const hintsShown = (section) => section.querySelectorAll(".hints > .hint-text").length;

function check(section) {
  const values = answers.collect(section);
  const message = section.querySelector(".question-message");
  if (!values) {
    message.textContent = word("missing");
    return;
  }
  message.textContent = "";
  const { question, kind } = section.dataset;
  program().answered(question, kind, values, sureness(section), hintsShown(section));
}

function retry(section) {
  forget(section);
  answers.lock(section, false);
  answers.clear(section);
  section.querySelector("input,textarea,select,li")?.focus?.({ preventScroll: true });
}

function askHint(section, hints) {
  const shown = hintsShown(section);
  if (shown < hints) program().hintAsked(section.dataset.question, shown);
}

export function showHint(id, html) {
  const section = find(id);
  if (!section) return;
  const hint = rendered("hint-text", html, course);
  section.querySelector(".hints").append(hint);
  typesetIn(hint);
  const ask = section.querySelector("button.hint");
  const { hints } = asked.get(id) ?? { hints: 0 };
  if (ask) {
    ask.textContent = word("hintMore");
    ask.hidden = hintsShown(section) >= hints;
  }
}

// Enter in a field checks, as in any form.
lesson.addEventListener("keydown", (event) => {
  const section = event.target.closest?.("section.question");
  if (!section || nameOf(event) !== "Enter" || !event.target.matches("input")) return;
  event.preventDefault();
  if (section.dataset.verdict === undefined) check(section);
});
