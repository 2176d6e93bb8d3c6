// What the program may ask of the page. Java calls these with strings, numbers and Java arrays.
import { word } from "./words.js";
import { list } from "./java.js";
import * as text from "./text.js";
import * as selection from "./selection.js";
import * as highlights from "./highlights.js";
import * as screen from "./screen.js";
import * as changes from "./changes.js";
import * as caret from "./caret.js";
import * as position from "./position.js";
import * as questions from "./questions.js";
import * as answers from "./answers.js";
import * as feedback from "./feedback.js";
import * as definitions from "./definitions.js";
import * as finding from "./finding.js";
import * as lesson from "./lesson.js";
import "./links.js";
import * as keys from "./keys.js";
import "./figures.js";

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  lesson.themeChanged();
}

function setTypography(family, size, leading, measure, justified, hyphens, calm) {
  position.hold(() => setType(family, size, leading, measure, justified, hyphens, calm));
  screen.soon();
}

function setType(family, size, leading, measure, justified, hyphens, calm) {
  const root = document.documentElement;
  root.style.setProperty("--text-family", family);
  root.style.setProperty("--text-size", size + "px");
  root.style.setProperty("--text-leading", leading);
  root.style.setProperty("--measure", measure);
  root.classList.toggle("justified", justified);
  root.classList.toggle("hyphens", hyphens);
  root.classList.toggle("calm", calm);
}

window.lessonPage = {
  word: (key, value) => word(key, value),
  show: (html, course, asked, marks, target) =>
    lesson.show(html, course, list(asked), marks, list(target)),
  prefetch: (html, course) => lesson.prefetch(html, course),
  setTheme,
  setTypography,
  setHighlights: (marks) => highlights.set(marks),
  setChanges: (flat) => changes.set(list(flat)),
  toggleCaret: () => caret.toggle(),
  select: (start, end) => selection.select(start, end),
  clearSelection: () => selection.clear(),
  scrollTo: (target) => position.goTo(list(target)),
  scrollBy: (screens) => position.scrollByScreens(screens),
  position: () => position.position(),
  find: (words, step) => finding.find(words, step),
  restoreAnswer: (answered) => answers.restore(list(answered)),
  showFeedback: (id, verdict, items, marks, texts, model, points) =>
    feedback.show(questions.find(id), {
      verdict,
      items: list(items),
      marks: list(marks),
      texts: list(texts),
      model,
      points: list(points),
    }),
  showHint: (id, html) => questions.showHint(id, html),
  showDefinition: (term, html) => definitions.show(term, html),
  atRest: () => lesson.atRest(),
  plainText: () => text.plainText(),
  typing: () => keys.typing(document.activeElement),
};

window.carrel?.started();
