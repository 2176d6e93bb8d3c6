// Elements of our own. All of them carry data-skip: they are no part of the lesson's text.

/** Makes an element; `text` is text, never HTML. */
export function make(tag, className, text) {
  const element = document.createElement(tag);
  element.dataset.skip = "";
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

export function button(className, label, onClick) {
  const element = make("button", className, label);
  element.type = "button";
  element.addEventListener("click", onClick);
  return element;
}

/** A block of HTML that the program rendered and cleaned; cleaned once more here. */
export function rendered(className, html, course) {
  const element = make("div", className);
  element.append(safe(html, course));
  return element;
}

const FORBIDDEN =
  "script,style,link,meta,base,iframe,frame,frameset,object,embed,applet,portal,template";
const HOLLOW = "form,noscript,center,font";
const ADDRESSES = ["src", "poster", "data", "background", "action", "formaction", "ping", "srcset"];

/**
 * Parses HTML without running or loading any of it, and takes out what a lesson has no use for.
 * The renderer has cleaned it already, and the page's policy would refuse it: this is the third lock.
 */
export function safe(html, course) {
  const page = document.createElement("template");
  page.innerHTML = html;
  const parsed = page.content;
  for (const element of parsed.querySelectorAll(FORBIDDEN)) element.remove();
  for (const element of parsed.querySelectorAll(HOLLOW)) {
    element.replaceWith(...element.childNodes);
  }
  for (const element of parsed.querySelectorAll("*")) clean(element, course);
  const fragment = document.createDocumentFragment();
  fragment.append(parsed);
  return fragment;
}

function clean(element, course) {
  if (!element.attributes.length) return;
  for (const { name, value } of [...element.attributes]) {
    if (name.startsWith("on") || name === "style" || name === "srcdoc") {
      element.removeAttribute(name);
    } else if (ADDRESSES.includes(name)) {
      if (value.startsWith("/course/")) {
        element.setAttribute(name, `/course/~${course}/${value.slice(8)}`);
      } else if (!value.startsWith("data:image/")) {
        element.removeAttribute(name);
      }
    } else if ((name === "href" || name === "xlink:href") && element.localName !== "a") {
      if (!value.startsWith("#")) element.removeAttribute(name);
    }
  }
}
