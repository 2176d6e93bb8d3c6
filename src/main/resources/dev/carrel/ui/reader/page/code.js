// Code: a bar with the language and a copy button; colours by highlight.js when its turn comes.
import { program } from "./java.js";
import { make, button } from "./dom.js";
import { word } from "./words.js";
import { load } from "./libraries.js";
import { redrawn } from "./text.js";

const NAMES = {
  js: "JavaScript", javascript: "JavaScript", ts: "TypeScript", typescript: "TypeScript",
  python: "Python", py: "Python", java: "Java", kotlin: "Kotlin", c: "C", cpp: "C++",
  csharp: "C#", go: "Go", rust: "Rust", ruby: "Ruby", php: "PHP", swift: "Swift", r: "R",
  sql: "SQL", json: "JSON", yaml: "YAML", yml: "YAML", toml: "TOML", xml: "XML", html: "HTML",
  css: "CSS", bash: "Shell", sh: "Shell", shell: "Shell", console: "Shell", powershell: "PowerShell",
  markdown: "Markdown", md: "Markdown", diff: "Diff", text: "", txt: "", plaintext: "",
};

const languageOf = (code) => /(?:^| )language-([\w+#.-]+)/.exec(code?.className ?? "")?.[1] ?? "";

export function dressCode(fragment) {
  for (const pre of fragment.querySelectorAll("pre:not(.mermaid)")) {
    const box = document.createElement("div");
    box.className = "code-box";
    const language = languageOf(pre.querySelector("code")).toLowerCase();
    const bar = make("div", "code-bar");
    bar.append(make("span", "code-language", NAMES[language] ?? language));
    const copy = button("code-copy", word("copy"), () => copied(pre, copy));
    bar.append(copy);
    pre.replaceWith(box);
    pre.tabIndex = 0;
    box.append(bar, pre);
  }
}

function copied(pre, copy) {
  const copied = pre.cloneNode(true);
  for (const ghost of copied.querySelectorAll("[data-skip]")) ghost.remove();
  program().copied(copied.textContent);
  copy.textContent = word("copied");
  copy.classList.add("copied");
  setTimeout(() => {
    copy.textContent = word("copy");
    copy.classList.remove("copied");
  }, 2000);
}

const LONGEST = 50_000;

export async function colour(code) {
  const language = languageOf(code).toLowerCase();
  if (!language || NAMES[language] === "" || code.dataset.coloured) return;
  if (code.textContent.length > LONGEST) return;
  await load("highlightjs/highlight.min.js");
  if (!window.hljs.getLanguage(language)) {
    if (!/^[a-z0-9-]{1,30}$/.test(language)) return;
    try {
      await load(`highlightjs/languages/${language}.min.js`);
    } catch {
      return; // a language nobody has colours for: it stays plain
    }
  }
  if (!window.hljs.getLanguage(language) || !code.isConnected) return;
  const words = code.textContent;
  code.innerHTML = window.hljs.highlight(words, { language, ignoreIllegals: true }).value;
  code.dataset.coloured = language;
  redrawn(code);
}
