import { childrenOf } from "./children.js";
import { refuse } from "./fault.js";
import { charCount } from "./lengths.js";
import type { AlternationNode, LookNode, Node } from "./node.js";

const allowedPlaces: readonly string[] = [
  "begin-line",
  "end-line",
  "begin-buffer",
  "begin-position",
  "keep",
  "word-bound",
  "not-word-bound",
];

/** Refuses what may not stand in a look-behind; a group may only in one that looks for something. */
export function checkLookBehind(look: LookNode): void {
  if (!isAllowed(look.target, look.kind === "not-behind")) refuse("invalid-look-behind", look.at);
}

function isAllowed(node: Node, negative: boolean): boolean {
  switch (node.type) {
    case "backref":
    case "atomic":
    case "condition":
    case "absent":
      return false;
    case "memory":
      if (negative) return false;
      break;
    case "place":
      return allowedPlaces.includes(node.kind);
    case "look":
      if (node.kind === "ahead" || node.kind === "not-ahead") return false;
      break;
  }
  return childrenOf(node).every((child) => isAllowed(child, negative));
}

/**
 * How far back a look-behind steps. Alternatives of different lengths at its top become look-behinds of their own: any
 * of them for one that looks for something, all of them for one that must not find it.
 */
export function measureLookBehind(look: LookNode): Node {
  const count = charCount(look.target);
  if (count === "varies") refuse("invalid-look-behind", look.at);
  if (count !== "alternatives-vary") {
    look.length = count;
    return look;
  }
  const { items } = look.target as AlternationNode;
  const parts = items.map((target): Node => ({ ...look, target, length: -1 }));
  return look.kind === "behind"
    ? { type: "alternation", items: parts }
    : { type: "list", items: parts };
}

/** The length of a look-behind that came out of a division and was not measured. */
export function lookBehindLength(look: LookNode): number {
  if (look.length >= 0) return look.length;
  const count = charCount(look.target);
  return typeof count === "number" ? count : refuse("invalid-look-behind", look.at);
}
