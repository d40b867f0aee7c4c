import type { CharClass } from "./char-class.js";
import type { AlternationNode, BackrefNode, MemoryNode, Node, QuantifierNode } from "./node.js";
import { isInfinite } from "./node.js";
import type { Options } from "./options.js";
import { charLength } from "./utf8.js";

/*
 * How many bytes Onigmo's own code for a node takes. It writes a short loop out and keeps a counter for a long one, and
 * the two differ in what they do with an empty round, so the size shows in what matches.
 */
const OPERATION = 1;
const ADDRESS = 4;
const GROUP = 2;
const LENGTH = 4;
const BIT_SET = 32;
const JUMP = OPERATION + ADDRESS;
const PUSH = OPERATION + ADDRESS;
const GROUP_OPERATION = OPERATION + GROUP;
const EMPTY_CHECK = 2 * GROUP_OPERATION;

/** The largest loop that is written out. */
export const EXPANSION_LIMIT = 50;

export function codeSize(node: Node, options: Options): number {
  switch (node.type) {
    case "string":
      return stringSize(node.bytes, node.raw, node.folded);
    case "class":
      return classSize(node.set);
    case "word":
    case "any":
    case "place":
      return OPERATION;
    case "backref":
      return backrefSize(node, options);
    case "call":
      return OPERATION + ADDRESS;
    case "list":
      return sizeOfAll(node.items, options);
    case "alternation":
      return alternationSize(node, options);
    case "quantifier":
      return quantifierSize(node, options);
    case "option":
      return codeSize(node.target, node.options);
    case "memory":
      return memorySize(node, options);
    case "atomic":
      return atomicSize(node.target, node.simpleLoop, options);
    case "condition":
      return OPERATION + GROUP + ADDRESS + JUMP + branchesSize(node.target, options);
    case "absent":
      return OPERATION + JUMP + OPERATION + codeSize(node.target, options);
    case "look":
      return lookSize(node.kind) + codeSize(node.target, options);
  }
}

function sizeOfAll(items: readonly Node[], options: Options): number {
  return items.reduce((size, item) => size + codeSize(item, options), 0);
}

function alternationSize({ items }: AlternationNode, options: Options): number {
  return sizeOfAll(items, options) + (PUSH + JUMP) * (items.length - 1);
}

function branchesSize(target: Node, options: Options): number {
  return target.type === "alternation" ? sizeOfAll(target.items, options) : 0;
}

function lookSize(kind: "ahead" | "not-ahead" | "behind" | "not-behind"): number {
  if (kind === "ahead") return 2 * OPERATION;
  if (kind === "not-ahead") return JUMP + OPERATION;
  return kind === "behind" ? OPERATION + LENGTH : JUMP + LENGTH + OPERATION;
}

/** A text is cut where the length of its characters changes. */
function stringSize(bytes: readonly number[], raw: boolean, folded: boolean): number {
  if (bytes.length === 0) return 0;
  if (raw) return pieceSize(1, bytes.length, false);
  let size = 0;
  let width = charLength(bytes, 0, bytes.length, false);
  let piece = width;
  for (let at = width; at < bytes.length; ) {
    const length = charLength(bytes, at, bytes.length, false);
    if (length === width || folded) piece += length;
    else {
      size += pieceSize(width, piece, folded);
      piece = length;
      width = length;
    }
    at += length;
  }
  return size + pieceSize(width, piece, folded);
}

function pieceSize(width: number, bytes: number, folded: boolean): number {
  const count = Math.floor((bytes + width - 1) / width);
  if (folded) return OPERATION + (count === 1 ? 0 : LENGTH) + bytes;
  if (width === 1) return OPERATION + (count <= 5 ? 0 : LENGTH) + bytes;
  if (width === 2) return OPERATION + (count <= 3 ? 0 : LENGTH) + bytes;
  return OPERATION + (width === 3 ? LENGTH : 2 * LENGTH) + bytes;
}

function classSize({ bits, ranges }: CharClass): number {
  if (ranges.length === 0) return OPERATION + BIT_SET;
  const hasBits = bits.some((bit) => bit === 1);
  return OPERATION + (hasBits ? BIT_SET : 0) + LENGTH + 4 + 4 * ranges.length;
}

function backrefSize({ groups, level }: BackrefNode, { ignoreCase }: Options): number {
  if (level !== undefined) return OPERATION + 4 + 2 * LENGTH + GROUP * groups.length;
  if (groups.length !== 1) return OPERATION + LENGTH + GROUP * groups.length;
  return !ignoreCase && (groups[0] ?? 0) <= 2 ? OPERATION : OPERATION + GROUP;
}

function memorySize({ called, target }: MemoryNode, options: Options): number {
  const own = 2 * GROUP_OPERATION + codeSize(target, options);
  return called ? own + OPERATION + ADDRESS + JUMP + OPERATION : own;
}

function atomicSize(target: Node, simpleLoop: boolean, options: Options): number {
  if (!simpleLoop || target.type !== "quantifier") return 2 * OPERATION + codeSize(target, options);
  const size = codeSize(target.target, options);
  return size * target.lower + PUSH + size + OPERATION + JUMP;
}

/** How a loop is compiled. */
export type LoopForm =
  | "any-star"
  | "endless"
  | "skipped"
  | "written-out"
  | "lazy-option"
  | "counted";

export function loopForm(node: QuantifierNode, size: number): LoopForm {
  const { lower, upper, greedy, target } = node;
  const infinite = isInfinite(upper);
  if (greedy && infinite && target.type === "any") return "any-star";
  if (infinite && (lower <= 1 || size * lower <= EXPANSION_LIMIT)) return "endless";
  if (upper === 0 && node.referred) return "skipped";
  if (!infinite && greedy && (upper === 1 || (size + PUSH) * upper <= EXPANSION_LIMIT))
    return "written-out";
  return !greedy && upper === 1 && lower === 0 ? "lazy-option" : "counted";
}

function quantifierSize(node: QuantifierNode, options: Options): number {
  const { lower, upper, greedy } = node;
  const size = codeSize(node.target, options);
  const checked = node.empty === "never" ? size : size + EMPTY_CHECK;
  const peek = node.nextByte === undefined ? 0 : 1;
  switch (loopForm(node, size)) {
    case "any-star":
      return OPERATION + peek + size * lower;
    case "endless": {
      const first = lower === 1 && size > EXPANSION_LIMIT ? JUMP : size * lower;
      return first + JUMP + PUSH + checked + (greedy ? peek : 0);
    }
    case "skipped":
      return JUMP + size;
    case "written-out":
      return size * lower + (PUSH + size) * (upper - lower);
    case "lazy-option":
      return PUSH + JUMP + size;
    case "counted":
      return 2 * GROUP_OPERATION + ADDRESS + checked;
  }
}
