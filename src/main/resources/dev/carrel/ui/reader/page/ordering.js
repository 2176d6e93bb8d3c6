// Items to put in order: by buttons, by keys (arrows with Alt), or by dragging.
import { button } from "./dom.js";
import { nameOf } from "./keynames.js";
import { word } from "./words.js";

const locked = (item) => item.closest("section.question").dataset.verdict !== undefined;

export function dressOrder(section) {
  for (const item of section.querySelectorAll(".order > li")) {
    const up = button("move up", "", () => move(item, -1));
    const down = button("move down", "", () => move(item, 1));
    up.setAttribute("aria-label", word("up"));
    down.setAttribute("aria-label", word("down"));
    const words = document.createElement("span");
    words.className = "item-words";
    words.append(...item.childNodes);
    item.append(words, up, down);
    item.draggable = true;
    item.addEventListener("keydown", (event) => {
      const key = nameOf(event);
      if (event.altKey && (key === "ArrowUp" || key === "ArrowDown")) {
        event.preventDefault();
        event.stopPropagation();
        move(item, key === "ArrowUp" ? -1 : 1);
      }
    });
    drags(item);
  }
}

function move(item, step) {
  if (locked(item)) return;
  const focused = document.activeElement;
  const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (!other) return;
  if (step < 0) other.before(item);
  else other.after(item);
  if (item.contains(focused)) focused.focus({ preventScroll: true });
}

function drags(item) {
  item.addEventListener("dragstart", (event) => {
    if (locked(item)) {
      event.preventDefault();
      return;
    }
    event.dataTransfer.setData("text/plain", item.dataset.item);
    event.dataTransfer.effectAllowed = "move";
    item.classList.add("dragged");
  });
  item.addEventListener("dragend", () => item.classList.remove("dragged"));
  item.addEventListener("dragover", (event) => {
    const dragged = item.parentElement.querySelector(".dragged");
    if (!dragged) return;
    event.preventDefault();
    if (dragged === item) return;
    const { top, height } = item.getBoundingClientRect();
    if (event.clientY < top + height / 2) item.before(dragged);
    else item.after(dragged);
  });
  item.addEventListener("drop", (event) => event.preventDefault());
}
