// The plain text of the lesson, exactly as LessonDocument defines it: the text of all elements with
// data-b in document order, joined with newlines; data-text counts as its value, data-skip as nothing.

let blocks = []; // {element, id, start, end}
let byElement = new Map();
let whole = "";
let pieces = new WeakMap(); // block element -> [{node, start, length, atom}]

/** Reads the text of a lesson just shown, before any script changes it. */
export function read(root) {
  blocks = [];
  byElement = new Map();
  pieces = new WeakMap();
  const parts = [];
  let at = 0;
  for (const element of root.querySelectorAll("[data-b]")) {
    const words = textOf(element);
    const block = { element, id: element.dataset.b, start: at, end: at + words.length };
    blocks.push(block);
    byElement.set(element, block);
    parts.push(words);
    at = block.end + 1;
  }
  whole = parts.join("\n");
}

function textOf(element) {
  if (element.hasAttribute("data-text")) return element.getAttribute("data-text");
  if (!element.querySelector("[data-text],[data-skip]")) return element.textContent;
  let words = "";
  for (const piece of walk(element)) words += piece.words;
  return words;
}

function walk(element) {
  const found = [];
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.data) found.push({ node, words: node.data, atom: false });
    } else if (node.nodeType === Node.ELEMENT_NODE && !node.hasAttribute("data-skip")) {
      if (node.hasAttribute("data-text")) {
        found.push({ node, words: node.getAttribute("data-text"), atom: true });
      } else {
        for (const child of node.childNodes) visit(child);
      }
    }
  };
  visit(element);
  return found;
}

function piecesOf(block) {
  let known = pieces.get(block.element);
  if (!known) {
    let at = block.start;
    known = walk(block.element).map(({ node, words, atom }) => {
      const piece = { node, start: at, end: at + words.length, atom };
      at = piece.end;
      return piece;
    });
    pieces.set(block.element, known);
  }
  return known;
}

/** Tells that the nodes inside a block are others now (its text is the same). */
export function redrawn(element) {
  const block = element.closest("[data-b]");
  if (block) pieces.delete(block);
}

export const plainText = () => whole;
export const allBlocks = () => blocks;
export const blockOf = (element) => byElement.get(element);

/** The block at an offset: the one it lies in, else the next. */
export const blockAt = (offset) => blocks[indexAt(offset)];

function indexAt(offset) {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle].end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The offset of a place in the document; `side` is "start" or "end" of a selection. */
export function offsetOf(node, at, side) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  const home = element?.closest("[data-b]");
  const block = home && byElement.get(home);
  if (block) {
    const atom = element.closest("[data-text]");
    if (atom) {
      const piece = piecesOf(block).find((p) => p.node === atom);
      if (piece) return side === "start" ? piece.start : piece.end;
    }
    if (node.nodeType === Node.TEXT_NODE) {
      const piece = piecesOf(block).find((p) => p.node === node);
      if (piece) return piece.start + Math.min(at, piece.end - piece.start);
    }
  }
  return outside(node, at, side, block);
}

function outside(node, at, side, block) {
  const place = document.createRange();
  place.setStart(node, at);
  const candidates = block ? [block] : blocks;
  let before = block ? block.start : 0;
  for (const candidate of candidates) {
    for (const piece of piecesOf(candidate)) {
      const range = document.createRange();
      range.selectNode(piece.node);
      if (place.compareBoundaryPoints(Range.START_TO_START, range) <= 0) {
        return side === "start" ? piece.start : before;
      }
      before = piece.end;
    }
  }
  return before;
}

/** The DOM range of a stretch of plain text; atoms are taken whole. Nothing if it is empty. */
export function rangeOf(start, end) {
  if (!blocks.length || end <= start) return null;
  const range = document.createRange();
  const first = boundary(start, true);
  const last = boundary(end, false);
  if (!first || !last || last.end <= first.start) return null;
  if (first.atom) range.setStartBefore(first.node);
  else range.setStart(first.node, Math.max(0, start - first.start));
  if (last.atom) range.setEndAfter(last.node);
  else range.setEnd(last.node, Math.min(end, last.end) - last.start);
  return range;
}

function boundary(offset, opening) {
  let index = indexAt(offset);
  if (opening) {
    for (; index < blocks.length; index++) {
      for (const piece of piecesOf(blocks[index])) if (piece.end > offset) return piece;
    }
    return null;
  }
  if (blocks[index].start >= offset) index--;
  for (; index >= 0; index--) {
    const all = piecesOf(blocks[index]);
    for (let i = all.length - 1; i >= 0; i--) if (all[i].start < offset) return all[i];
  }
  return null;
}

/** Puts an element that is no part of the text at an offset, inside the block that is there. */
export function insertAt(offset, element) {
  const block = blockAt(offset);
  if (!block) return false;
  const all = piecesOf(block);
  const piece = all.findLast((p) => p.start < offset) ?? all[0];
  if (!piece) {
    block.element.prepend(element);
  } else if (offset >= piece.end) {
    piece.node.after(element);
  } else if (piece.atom || offset <= piece.start) {
    piece.node.before(element);
  } else {
    piece.node.splitText(offset - piece.start).before(element);
  }
  pieces.delete(block.element);
  return true;
}

/** Every block's nodes may be others now. */
export function forgetPieces() {
  pieces = new WeakMap();
}
