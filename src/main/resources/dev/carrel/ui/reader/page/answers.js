// Answers: read from the fields of a question, put back into them, locked and cleared.
import { find } from "./questions.js";

const CHOICES = ".choice input";
const FIELDS = "input:not([type=radio],[type=checkbox]),textarea";

const own = (section, selector) =>
  [...section.querySelectorAll(selector)].filter((e) => !e.closest(".question-foot,.feedback"));

/** The values as the program takes them, or nothing if something is not answered yet. */
export function collect(section) {
  if (section.querySelector(".order")) {
    return own(section, ".order > li").map((item) => item.dataset.item);
  }
  const selects = own(section, "select");
  if (selects.length) {
    const values = selects.map((select) => select.value);
    return values.includes("") ? null : values;
  }
  if (section.querySelector(CHOICES)) {
    const picked = own(section, CHOICES).filter((input) => input.checked);
    return picked.length ? picked.map((i) => i.closest(".choice").dataset.choice) : null;
  }
  const values = own(section, FIELDS).map((field) => field.value.trim());
  return values.length && values.every(Boolean) ? values : null;
}

/** Puts an earlier answer back: question, values. */
export function restore([id, ...values]) {
  const section = find(id);
  if (!section) return;
  const order = section.querySelector(".order");
  if (order) {
    for (const value of values) {
      const item = [...order.children].find((li) => li.dataset.item === value);
      if (item) order.append(item);
    }
    return;
  }
  const selects = own(section, "select");
  if (selects.length) {
    selects.forEach((select, i) => (select.value = values[i] ?? ""));
    return;
  }
  for (const input of own(section, CHOICES)) {
    input.checked = values.includes(input.closest(".choice").dataset.choice);
  }
  own(section, FIELDS).forEach((field, i) => (field.value = values[i] ?? ""));
}

export function lock(section, locked) {
  for (const field of own(section, "input,textarea,select,.order button")) field.disabled = locked;
  for (const input of section.querySelectorAll(".confidence input")) input.disabled = locked;
}

export function clear(section) {
  for (const input of section.querySelectorAll("input[type=radio],input[type=checkbox]")) {
    input.checked = false;
  }
}
