import { refuse } from "./fault.js";
import type { AlternationNode, BackrefNode, MemoryNode, Node } from "./node.js";
import type { ScanState } from "./scan-state.js";
import { charLength } from "./utf8.js";

/** How many bytes a match of the node has at least. */
export function minLength(node: Node, state: ScanState): number {
  switch (node.type) {
    case "string":
      return node.bytes.length;
    case "class":
    case "word":
    case "any":
      return 1;
    case "list":
      return sum(node.items.map((item) => minLength(item, state)));
    case "alternation":
      return least(node.items.map((item) => minLength(item, state)));
    case "quantifier":
      return node.lower > 0 ? minLength(node.target, state) * node.lower : 0;
    case "memory":
      return memoryLength(node, state);
    case "option":
    case "atomic":
    case "condition":
      return minLength(node.target, state);
    case "backref":
      return backrefLength(node, state);
    case "call":
      if (node.target === undefined) return 0;
      return node.recursive ? (node.target.minLength ?? 0) : minLength(node.target, state);
    default:
      return 0;
  }
}

function least(numbers: readonly number[]): number {
  const [first = 0, ...others] = numbers;
  return others.reduce((low, number) => Math.min(low, number), first);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function memoryLength(node: MemoryNode, state: ScanState): number {
  if (node.minLength !== undefined) return node.minLength;
  if (node.marked === "start") return 0;
  node.marked = "start";
  const length = minLength(node.target, state);
  node.marked = "no";
  node.minLength = length;
  return length;
}

function backrefLength({ groups, recursive, at }: BackrefNode, state: ScanState): number {
  if (recursive) return 0;
  const lengths = groups.map((group) => {
    if (group > state.groupCount) refuse("invalid-backref", at);
    const target = state.groups[group];
    return target === undefined ? 0 : minLength(target, state);
  });
  return least(lengths);
}

/** "varies": not one length; "alternatives-vary": the alternatives at the top have one each, but not the same. */
export type CharCount = number | "varies" | "alternatives-vary";

/** How many characters a match of the node has. */
export function charCount(node: Node, depth = 1): CharCount {
  switch (node.type) {
    case "string":
      return charsOf(node.bytes);
    case "class":
    case "word":
    case "any":
      return 1;
    case "list":
      return sumOfCounts(node.items, depth);
    case "alternation":
      return alternationCount(node, depth);
    case "quantifier":
      if (node.lower !== node.upper) return "varies";
      return times(charCount(node.target, depth + 1), node.lower);
    case "call":
      if (node.recursive || node.target === undefined) return "varies";
      return charCount(node.target, depth + 1);
    case "memory":
      return memoryCount(node, depth);
    case "option":
    case "atomic":
    case "condition":
      return charCount(node.target, depth + 1);
    case "absent":
    case "place":
    case "look":
      return 0;
    case "backref":
      return "varies";
  }
}

function charsOf(bytes: readonly number[]): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += charLength(bytes, at, bytes.length, false)) count += 1;
  return count;
}

function sumOfCounts(items: readonly Node[], depth: number): CharCount {
  let total = 0;
  for (const item of items) {
    const count = charCount(item, depth + 1);
    if (typeof count === "string") return count;
    total += count;
  }
  return total;
}

function times(count: CharCount, number: number): CharCount {
  return typeof count === "string" ? count : count * number;
}

function alternationCount({ items }: AlternationNode, depth: number): CharCount {
  let first: number | undefined;
  let differs = false;
  for (const item of items) {
    const count = charCount(item, depth + 1);
    if (typeof count === "string") return count;
    if (first !== undefined && first !== count) differs = true;
    first ??= count;
  }
  if (differs) return depth === 1 ? "alternatives-vary" : "varies";
  return first ?? 0;
}

function memoryCount(node: MemoryNode, depth: number): CharCount {
  if (node.charLength !== undefined) return node.charLength;
  const count = charCount(node.target, depth + 1);
  if (typeof count === "number") node.charLength = count;
  return count;
}
