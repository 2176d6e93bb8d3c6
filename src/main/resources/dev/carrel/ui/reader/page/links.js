// Links: the page goes nowhere by itself, it tells the program.
import { program } from "./java.js";
import * as definitions from "./definitions.js";
import * as footnotes from "./footnotes.js";
import * as position from "./position.js";

function followed(event) {
  const link = event.target.closest?.("a[href],area[href]") ?? ancestorLink(event.target);
  if (!link) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.type === "auxclick" && event.button !== 1) return;
  const href = link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "";
  if (link.matches("a.term")) definitions.ask(link);
  else if (href.startsWith("#")) within(link, decodeURIComponent(href.slice(1)));
  else program().linkActivated(href);
}

// Links of SVG carry their address in another namespace.
function ancestorLink(element) {
  const link = element.closest?.("a");
  return link?.hasAttribute("xlink:href") ? link : null;
}

function within(link, anchor) {
  if (footnotes.open(link, anchor)) return;
  const from = position.position();
  position.goTo(anchor ? ["anchor", anchor] : ["top"]);
  document.getElementById(anchor)?.focus?.({ preventScroll: true });
  program().jumped(anchor, from.block, from.offset, from.fraction);
}

document.addEventListener("click", followed, true);
document.addEventListener("auxclick", followed, true);
document.addEventListener("submit", (event) => event.preventDefault(), true);
for (const kind of ["dragstart", "dragover", "drop"]) {
  document.addEventListener(
    kind,
    (event) => event.target.closest?.(".order") || event.preventDefault(),
    true,
  );
}
