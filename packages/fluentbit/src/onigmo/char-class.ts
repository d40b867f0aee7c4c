import {
  addRange,
  type CodeRanges,
  complementOf,
  inRanges,
  intersectionOf,
  LAST_CODE,
  unionOf,
} from "./code-ranges.js";
import { refuse } from "./fault.js";
import { codeLength } from "./utf8.js";

/**
 * A set as Onigmo keeps it: a bit for each byte that stands alone, and ranges for characters of several bytes. Both are
 * kept because bytes from 80 to ff are in the bits when they stand alone (`\xe3`, or invalid text), and characters
 * from U+0080 on are in the ranges. Changed in place while a pattern is read.
 */
export interface CharClass {
  readonly bits: Uint8Array;
  ranges: number[];
  negated: boolean;
}

const BYTES = 256;
export const FIRST_WIDE = 0x80;

export function emptyClass(): CharClass {
  return { bits: new Uint8Array(BYTES), ranges: [], negated: false };
}

export function addBytes({ bits }: CharClass, from: number, to: number): void {
  for (let byte = from; byte <= to && byte < BYTES; byte += 1) bits[byte] = 1;
}

/** Numbers in the flat list of ranges: Onigmo takes 10000 ranges. */
const RANGES_LIMIT = 20_000;

export function addCodes({ ranges }: CharClass, from: number, to: number): void {
  addRange(ranges, from, to);
  if (ranges.length > RANGES_LIMIT) refuse("too-many-ranges", 0);
}

/** Whether the set as written, before negation, has a character. */
export function holdsCode({ bits, ranges }: CharClass, code: number): boolean {
  if (codeLength(code) > 1 || code >= BYTES) return inRanges(ranges, code);
  return bits[code] === 1;
}

/** Adds a kind of characters, or all others. */
export function addKind(set: CharClass, kind: CodeRanges, not: boolean, asciiOnly: boolean): void {
  const low = not
    ? complementOf(kind, 0, FIRST_WIDE - 1)
    : intersectionOf(kind, [0, FIRST_WIDE - 1]);
  for (let i = 0; i < low.length; i += 2) addBytes(set, low[i] ?? 0, low[i + 1] ?? 0);
  if (asciiOnly) {
    if (not) addCodes(set, FIRST_WIDE, LAST_CODE);
    return;
  }
  const wide = not
    ? complementOf(kind, FIRST_WIDE, 0x7fffffff)
    : intersectionOf(kind, [FIRST_WIDE, LAST_CODE]);
  set.ranges = unionOf(set.ranges, wide);
}

type Combine = (a: boolean, b: boolean) => boolean;
const both: Combine = (a, b) => a && b;
const either: Combine = (a, b) => a || b;

/** Keeps what both sets take. The first set stays negated when it was. */
export function intersect(set: CharClass, other: CharClass): void {
  combineBits(set, other, both);
  combineRanges(set, other, intersectionOf);
}

/** Adds what the other set takes. The first set stays negated when it was. */
export function unite(set: CharClass, other: CharClass): void {
  combineBits(set, other, either);
  combineRanges(set, other, unionOf);
}

function combineBits(set: CharClass, other: CharClass, combine: Combine): void {
  for (let i = 0; i < BYTES; i += 1) {
    const taken = combine(
      (set.bits[i] === 1) !== set.negated,
      (other.bits[i] === 1) !== other.negated,
    );
    set.bits[i] = taken !== set.negated ? 1 : 0;
  }
}

function combineRanges(
  set: CharClass,
  other: CharClass,
  combine: (a: CodeRanges, b: CodeRanges) => number[],
): void {
  const taken = combine(takenRanges(set), takenRanges(other));
  set.ranges = set.negated ? complementOf(taken, FIRST_WIDE, LAST_CODE) : taken;
}

function takenRanges({ ranges, negated }: CharClass): CodeRanges {
  return negated ? complementOf(ranges, FIRST_WIDE, LAST_CODE) : ranges;
}

/** The one character of a set that has only one; Onigmo reads such a set as that character. */
export function onlyCode({ bits, ranges, negated }: CharClass): number | undefined {
  if (negated) return undefined;
  const alone: number[] = [];
  bits.forEach((bit, byte) => {
    if (bit === 1) alone.push(byte);
  });
  if (ranges.length === 0) return alone.length === 1 ? alone[0] : undefined;
  if (ranges.length > 2 || ranges[0] !== ranges[1]) return undefined;
  const code = ranges[0] ?? 0;
  if (alone.length === 0) return code;
  return alone.length === 1 && alone[0] === code ? code : undefined;
}
