// Which key it was. The web view leaves `key` and `code` of every event empty; it tells key codes
// while a key goes down, and characters when one was typed.
const NAMES = {
  9: "Tab",
  13: "Enter",
  27: "Escape",
  32: " ",
  35: "End",
  36: "Home",
  37: "ArrowLeft",
  38: "ArrowUp",
  39: "ArrowRight",
  40: "ArrowDown",
};

/** The name of a key that goes down, as the DOM has it; letters are lower case. */
export function nameOf(event) {
  const code = event.keyCode;
  if (NAMES[code]) return NAMES[code];
  if (code >= 112 && code <= 123) return `F${code - 111}`;
  return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : "";
}

/** The character that was typed, in the learner's own keyboard layout. */
export const characterOf = (event) => (event.charCode ? String.fromCharCode(event.charCode) : "");
