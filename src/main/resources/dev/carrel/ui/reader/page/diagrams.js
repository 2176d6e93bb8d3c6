// Diagrams, drawn by mermaid in the colours of the theme. The library is large: only lessons with a
// diagram load it.
import { make } from "./dom.js";
import { word } from "./words.js";
import { redrawn } from "./text.js";

const LONGEST = 20_000;
let library;
let count = 0;
let line = Promise.resolve();
const drawn = new Map(); // theme and source -> SVG: drawing takes a second

function colours() {
  const tokens = getComputedStyle(document.documentElement);
  const token = (name) => tokens.getPropertyValue(name).trim();
  return {
    darkMode: document.documentElement.dataset.theme.includes("dark"),
    fontFamily: "Source Sans 3, sans-serif",
    fontSize: "15px",
    background: token("--paper"),
    primaryColor: token("--accent-soft"),
    primaryTextColor: token("--ink"),
    primaryBorderColor: token("--accent"),
    secondaryColor: token("--inset"),
    secondaryTextColor: token("--ink"),
    secondaryBorderColor: token("--edge"),
    tertiaryColor: token("--raised"),
    tertiaryTextColor: token("--ink"),
    tertiaryBorderColor: token("--edge"),
    lineColor: token("--ink-2"),
    textColor: token("--ink"),
    edgeLabelBackground: token("--paper"),
    noteBkgColor: token("--partly-soft"),
    noteTextColor: token("--ink"),
    noteBorderColor: token("--partly"),
  };
}

/** Draws one diagram after the other: mermaid measures in the open page. */
export function draw(pre) {
  line = line.then(() => drawNow(pre)).catch(() => {});
  return line;
}

async function drawNow(pre) {
  const source = pre.dataset.text ?? "";
  if (!source || source.length > LONGEST || !pre.isConnected) return;
  const key = `${document.documentElement.dataset.theme} ${source}`;
  if (drawn.has(key)) {
    put(pre, drawn.get(key));
    return;
  }
  library ??= (await import("/lib/mermaid/dist/mermaid.esm.min.mjs")).default;
  library.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    htmlLabels: false,
    fontFamily: "Source Sans 3, sans-serif",
    flowchart: { htmlLabels: false },
    maxTextSize: LONGEST,
    maxEdges: 400,
    theme: "base",
    themeVariables: colours(),
    suppressErrorRendering: true,
  });
  try {
    const { svg } = await library.render(`diagram-${++count}`, source);
    drawn.set(key, svg);
    if (drawn.size > 30) drawn.delete(drawn.keys().next().value);
    if (pre.isConnected) put(pre, svg);
  } catch {
    if (!pre.querySelector(".failed")) pre.prepend(make("div", "failed", word("diagramFailed")));
  }
  redrawn(pre);
}

function put(pre, svg) {
  const drawing = make("div", "drawing");
  drawing.innerHTML = svg;
  drawing.firstElementChild?.setAttribute("role", "img");
  pre.replaceChildren(drawing);
  pre.dataset.drawn = "";
  redrawn(pre);
}

export function redraw() {
  for (const pre of document.querySelectorAll("pre.mermaid[data-drawn]")) draw(pre);
}
