// The words on our own buttons, told by the program in the learner's language.
const words = new Map();

/** Reads a word, or keeps one if a value is given. */
export function word(key, value) {
  if (value !== undefined) words.set(key, String(value));
  return words.get(key) ?? key;
}
