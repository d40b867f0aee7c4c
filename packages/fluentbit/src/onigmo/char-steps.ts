import { foldOf } from "./case-fold.js";
import type { CharClass } from "./char-class.js";
import { type CodeRanges, inRanges } from "./code-ranges.js";
import { lengthHere, type Machine, pushWay } from "./machine.js";
import { isWordCode } from "./properties.js";
import { FAIL, type Step } from "./step.js";
import { charLength, codeAt, encodeCode } from "./utf8.js";

const NEWLINE = 0x0a;
const FIRST_WIDE = 0x80;

/** Takes one character where the match stands; false: it does not fit. Leaves `before` alone. */
export type Taker = (machine: Machine) => boolean;

/** A taker as an instruction. */
export function takeOne(taker: Taker, next: number): Step {
  return (machine) => {
    const { at } = machine;
    if (!taker(machine)) return FAIL;
    machine.before = at;
    return next;
  };
}

/** A loop that takes as many characters as it can and never gives one back. */
export function takeAll(taker: Taker, next: number): Step {
  return (machine) => {
    const start = machine.at;
    for (let { at } = machine; taker(machine); { at } = machine) {
      if (machine.at === at) break;
      machine.before = at;
    }
    machine.steps -= machine.at - start;
    return next;
  };
}

export function takeTimes(taker: Taker, times: number, next: number): Step {
  return (machine) => {
    for (let i = 0; i < times; i += 1) {
      const { at } = machine;
      if (!taker(machine)) return FAIL;
      machine.before = at;
    }
    machine.steps -= times;
    return next;
  };
}

export function byteTaker(byte: number): Taker {
  return (machine) => {
    const { at } = machine;
    if (at >= machine.limit || machine.bytes[at] !== byte) return false;
    machine.at = at + 1;
    return true;
  };
}

export function anyTaker(multiLine: boolean): Taker {
  return (machine) => {
    const { at } = machine;
    if (at >= machine.limit || (!multiLine && machine.bytes[at] === NEWLINE)) return false;
    const after = at + lengthHere(machine);
    if (after > machine.limit) return false;
    machine.at = after;
    return true;
  };
}

export function wordTaker(not: boolean, asciiOnly: boolean): Taker {
  return (machine) => {
    const { at } = machine;
    if (at >= machine.limit || isWordAt(machine, at, asciiOnly) === not) return false;
    machine.at = at + lengthHere(machine);
    return true;
  };
}

const asciiWords = Uint8Array.from({ length: FIRST_WIDE }, (_, code) => (isWordCode(code) ? 1 : 0));

export function isWordAt({ bytes, end }: Machine, at: number, asciiOnly: boolean): boolean {
  const byte = at < end ? (bytes[at] ?? 0) : 0;
  if (byte < FIRST_WIDE) return asciiWords[byte] === 1;
  return !asciiOnly && isWordCode(codeAt(bytes, at, end));
}

export function classTaker({ bits, ranges, negated }: CharClass): Taker {
  const fits = bits.map((bit) => ((bit === 1) !== negated ? 1 : 0));
  const takeWide = ranges.length === 0 ? undefined : wideTaker(fits, [...ranges], negated);
  return (machine) => {
    const { at } = machine;
    if (at >= machine.limit) return false;
    const byte = machine.bytes[at] ?? 0;
    if (byte >= FIRST_WIDE && takeWide !== undefined) return takeWide(machine);
    if (fits[byte] === 0) return false;
    machine.at = byte < FIRST_WIDE ? at + 1 : at + lengthHere(machine);
    return true;
  };
}

function wideTaker(fits: Uint8Array, ranges: CodeRanges, negated: boolean): Taker {
  return (machine) => {
    const { at, bytes } = machine;
    const after = at + lengthHere(machine);
    if (after === at + 1) {
      if (fits[bytes[at] ?? 0] === 0) return false;
      machine.at = after;
      return true;
    }
    if (after > machine.limit) {
      if (negated) machine.at = machine.end;
      return negated;
    }
    machine.at = after;
    if (inRanges(ranges, codeAt(bytes, at, after)) !== negated) return true;
    machine.at = at;
    return false;
  };
}

/** Bytes as they stand; `width` is the length of the last character. */
export function exactStep(text: Uint8Array, width: number, next: number): Step {
  const { length } = text;
  return (machine) => {
    const { bytes, at } = machine;
    if (at + length > machine.limit) return FAIL;
    for (let i = 0; i < length; i += 1) if (bytes[at + i] !== text[i]) return FAIL;
    machine.at = at + length;
    machine.before = at + length - width;
    return next;
  };
}

/** Folded bytes, compared with the folded text. */
export function foldedStep(text: Uint8Array, next: number): Step {
  return (machine) => {
    let done = 0;
    while (done < text.length) {
      const { at, bytes } = machine;
      if (at >= machine.limit) return FAIL;
      const byte = bytes[at] ?? 0;
      const matched =
        byte < FIRST_WIDE ? foldedByte(byte, text, done) : foldedChar(machine, text, done);
      if (matched === 0) return FAIL;
      machine.at = at + (byte < FIRST_WIDE ? 1 : lengthHere(machine));
      if (machine.at > machine.limit) return FAIL;
      machine.before = at;
      done += matched;
    }
    return next;
  };
}

function foldedByte(byte: number, text: Uint8Array, from: number): number {
  const folded = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
  return text[from] === folded ? 1 : 0;
}

/** How many bytes of the text the folded character covers, or 0. */
function foldedChar(machine: Machine, text: Uint8Array, from: number): number {
  const folded = foldedBytes(machine, machine.at);
  return folded.every((byte, i) => text[from + i] === byte) ? folded.length : 0;
}

/** The fold of the character at a place, as bytes. */
export function foldedBytes({ bytes, end, whole }: Machine, at: number): readonly number[] {
  const codes = foldOf(codeAt(bytes, at, end));
  if (codes !== undefined) return codes.flatMap(encodeCode);
  return Array.from(bytes.subarray(at, at + charLength(bytes, at, end, whole)));
}

/** `.*`: every character is a way to go on, or only those before a byte that must follow. */
export function anyStar(multiLine: boolean, nextByte: number | undefined, next: number): Step {
  const take = anyTaker(multiLine);
  return (machine) => {
    const start = machine.at;
    while (machine.at < machine.limit) {
      const { at } = machine;
      if (nextByte === undefined || machine.bytes[at] === nextByte) pushWay(machine, next);
      if (!take(machine)) return FAIL;
      machine.before = at;
      machine.steps -= 1;
      if (machine.steps < 0) return FAIL;
    }
    if (nextByte !== undefined) machine.before = start;
    return next;
  };
}
