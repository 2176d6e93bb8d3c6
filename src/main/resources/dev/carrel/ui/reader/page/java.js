// The program, as far as the page may speak to it, and its arrays.

/** The bridge; set by Java before anything is shown. */
export const program = () => window.carrel;

/** A Java array of strings as an array of ours; its elements arrive as Java objects. */
export function list(array) {
  return Array.from({ length: array.length }, (_, i) => String(array[i]));
}

/** A rectangle as the four numbers the bridge takes. */
export const box = (rect) => [rect.left, rect.top, rect.width, rect.height];
