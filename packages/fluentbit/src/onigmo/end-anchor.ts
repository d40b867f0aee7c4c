import {
  type AlternationNode,
  isInfinite,
  type ListNode,
  type Node,
  type QuantifierNode,
  type StringNode,
} from "./node.js";
import { charLength, previousHead } from "./utf8.js";

/*
 * Onigmo looks for a pattern that ends with `\z` or `\Z` near the end of the text only, as near as it believes a match to
 * be long. What it believes is not always so, and for a pattern of no length it tries a match that may take nothing, so
 * that `(?<=a)\z` is never found. Both show in what is found, so both are done here.
 */
export interface EndAnchor {
  readonly kind: "end" | "semi-end";
  /** The lengths of a match in bytes, as Onigmo believes. */
  readonly min: number;
  readonly max: number;
}

interface Extent {
  readonly min: number;
  readonly max: number;
  /** Begins with a place that keeps the search from looking at the end. */
  readonly begins: boolean;
  readonly end: boolean;
  readonly semiEnd: boolean;
}

const NOWHERE: Extent = { min: 0, max: 0, begins: false, end: false, semiEnd: false };
const INFINITE = Number.POSITIVE_INFINITY;
const LONGEST_CHAR = 4;

export function endAnchorOf(root: Node): EndAnchor | undefined {
  const { min, max, begins, end, semiEnd } = extentOf(root, new Map());
  if (begins || (!end && !semiEnd)) return undefined;
  return { kind: end ? "end" : "semi-end", min, max };
}

function sized(min: number, max: number): Extent {
  return { ...NOWHERE, min, max };
}

/** Extents of groups that were found, for groups can be called often. */
type Known = Map<Node, Extent>;

function extentOf(node: Node, known: Known): Extent {
  switch (node.type) {
    case "string":
      return stringExtent(node);
    case "class": {
      const { ranges, negated } = node.set;
      return sized(1, ranges.length > 0 || negated ? LONGEST_CHAR : 1);
    }
    case "word":
    case "any":
      return sized(1, LONGEST_CHAR);
    case "place":
      return {
        ...NOWHERE,
        begins: node.kind === "begin-buffer" || node.kind === "begin-position",
        end: node.kind === "end-buffer",
        semiEnd: node.kind === "semi-end-buffer",
      };
    case "look":
      return NOWHERE;
    case "list":
      return listExtent(node, known);
    case "alternation":
      return alternationExtent(node, known);
    case "quantifier":
      return quantifierExtent(node, known);
    case "memory": {
      const extent = known.get(node) ?? extentOf(node.target, known);
      known.set(node, extent);
      return extent;
    }
    case "call":
      if (node.recursive || node.target === undefined) return sized(0, INFINITE);
      return extentOf(node.target, known);
    case "option":
    case "atomic":
    case "condition":
      return extentOf(node.target, known);
    default:
      return sized(0, INFINITE);
  }
}

function stringExtent({ bytes, folded, rest }: StringNode): Extent {
  const { length } = bytes;
  return sized(length, folded && rest ? charsOf(bytes) * LONGEST_CHAR : length);
}

function charsOf(bytes: readonly number[]): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += charLength(bytes, at, bytes.length, false)) count += 1;
  return count;
}

function listExtent({ items }: ListNode, known: Known): Extent {
  return items
    .map((item) => extentOf(item, known))
    .reduce(
      (left, right) => ({
        min: left.min + right.min,
        max: left.max + right.max,
        begins: left.begins || (left.max === 0 && right.begins),
        end: right.end || (right.max === 0 && left.end),
        semiEnd: right.semiEnd || (right.max === 0 && left.semiEnd),
      }),
      NOWHERE,
    );
}

function alternationExtent({ items }: AlternationNode, known: Known): Extent {
  return items
    .map((item) => extentOf(item, known))
    .reduce((a, b) => ({
      min: Math.min(a.min, b.min),
      max: Math.max(a.max, b.max),
      begins: a.begins && b.begins,
      end: a.end && b.end,
      semiEnd: a.semiEnd && b.semiEnd,
    }));
}

function quantifierExtent({ target, lower, upper }: QuantifierNode, known: Known): Extent {
  const extent = extentOf(target, known);
  const most = isInfinite(upper) ? INFINITE : upper;
  const max = extent.max === 0 || most === 0 ? 0 : extent.max * most;
  return { ...(lower > 0 ? extent : NOWHERE), min: extent.min * lower, max };
}

/** Where to look: from a place up to another; `atEnd`: only at the end, where a match may take nothing. */
export interface SearchRange {
  readonly from: number;
  readonly to: number;
  readonly atEnd: boolean;
}

interface Text {
  readonly bytes: Uint8Array;
  readonly end: number;
  readonly from: number;
  readonly whole: boolean;
}

const NEWLINE = 0x0a;

/** Where Onigmo looks for a pattern with such an end; undefined: nowhere. */
export function rangeToEnd({ kind, min, max }: EndAnchor, text: Text): SearchRange | undefined {
  const { bytes, end, from, whole } = text;
  const all: SearchRange = { from, to: end, atEnd: false };
  if (from >= end) return all;
  const last = previousHead(bytes, 0, end);
  const early = kind === "semi-end" && bytes[last] === NEWLINE ? last : end;
  if (early < end && (early === 0 || from > early)) return all;
  if (end < min) return undefined;
  const start = early - from > max ? adjusted(bytes, early - max, end, whole) : from;
  const to = Math.min(end, end - min + 1);
  if (start > to) return undefined;
  return { from: start, to, atEnd: start === to };
}

/** The next start of a character. */
function adjusted(bytes: Uint8Array, at: number, end: number, whole: boolean): number {
  if (at >= end) return at;
  let head = at;
  while (head > 0 && ((bytes[head] ?? 0) & 0xc0) === 0x80) head -= 1;
  return head < at ? head + charLength(bytes, head, end, whole) : head;
}
