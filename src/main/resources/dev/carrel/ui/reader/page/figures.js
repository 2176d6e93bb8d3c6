// Pictures: larger on request, a placeholder where one is missing.
import { make, button } from "./dom.js";
import { nameOf } from "./keynames.js";
import { word } from "./words.js";

const lesson = document.getElementById("lesson");

export function dress(fragment) {
  for (const picture of fragment.querySelectorAll("img")) {
    picture.decoding = "async";
    if (picture.closest("a,label,button")) continue;
    picture.tabIndex = 0;
    picture.setAttribute("role", "button");
    picture.title = word("zoom");
    picture.classList.add("zooms");
  }
}

function zoom(picture) {
  const view = document.createElement("dialog");
  view.className = "zoom";
  const copy = document.createElement("img");
  copy.src = picture.currentSrc || picture.src;
  copy.alt = picture.alt;
  const words = picture.closest("figure")?.querySelector("figcaption")?.textContent;
  const close = button("zoom-close", word("close"), () => view.close());
  view.append(close, copy);
  if (words) view.append(make("p", "zoom-caption", words));
  view.addEventListener("click", (event) => event.target === close || view.close());
  view.addEventListener("close", () => {
    view.remove();
    picture.focus({ preventScroll: true });
  });
  document.getElementById("popups").append(view);
  view.showModal();
}

lesson.addEventListener("click", (event) => {
  if (event.target.matches?.("img.zooms")) zoom(event.target);
});
lesson.addEventListener("keydown", (event) => {
  if (event.target.matches?.("img.zooms") && ["Enter", " "].includes(nameOf(event))) {
    event.preventDefault();
    zoom(event.target);
  }
});

lesson.addEventListener(
  "error",
  (event) => {
    const picture = event.target;
    if (picture.localName !== "img" || !picture.isConnected) return;
    const missing = make("span", "missing");
    missing.append(make("span", "missing-words", word("imageMissing")));
    if (picture.alt) missing.append(make("span", "missing-alt", picture.alt));
    picture.replaceWith(missing);
  },
  true,
);
