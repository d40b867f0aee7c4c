import { type FaultKind, refuse } from "./fault.js";
import type { MemoryNode } from "./node.js";
import type { Options } from "./options.js";
import { isDigitCode } from "./properties.js";
import { charLength, codeAt } from "./utf8.js";

/** What is known while a pattern is read. */
export interface ScanState {
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;
  options: Options;
  /** Whether the engine is one since 4, with Unicode 15 and exact lengths of broken characters. */
  readonly recent: boolean;
  readonly names: Map<string, number[]>;
  readonly groups: (MemoryNode | undefined)[];
  groupCount: number;
  namedCount: number;
  callCount: number;
  depth: number;
}

export function scanState(bytes: Uint8Array, options: Options, recent: boolean): ScanState {
  return {
    bytes,
    end: bytes.length,
    at: 0,
    options,
    recent,
    names: new Map(),
    groups: [],
    groupCount: 0,
    namedCount: 0,
    callCount: 0,
    depth: 0,
  };
}

/** Deeper patterns than this are taken by Onigmo up to 4096, but our own walks would run out of stack. */
const DEPTH_LIMIT = 400;

export function enterDepth(state: ScanState): void {
  state.depth += 1;
  checkDepth(state, state.depth);
}

export function checkDepth(state: ScanState, depth: number): void {
  if (depth > DEPTH_LIMIT) refuse("unsupported-depth", state.at);
}

export function atEnd({ at, end }: ScanState): boolean {
  return at >= end;
}

/** The next character, or 0 at the end. */
export function peek({ bytes, at, end }: ScanState): number {
  return at < end ? codeAt(bytes, at, end) : 0;
}

export function peekIs(state: ScanState, char: string): boolean {
  return peek(state) === char.charCodeAt(0);
}

export function lengthAt({ bytes, end, recent }: ScanState, at: number): number {
  return charLength(bytes, at, end, !recent);
}

export function skip(state: ScanState): void {
  state.at += lengthAt(state, state.at);
}

export function take(state: ScanState): number {
  const code = codeAt(state.bytes, state.at, state.end);
  skip(state);
  return code;
}

export function textBetween({ bytes }: ScanState, from: number, to: number): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(from, to));
}

const INT_MAX = 0x7fffffff;

/** Reads decimal digits up to a place; undefined: too big. Onigmo takes the digits of all scripts, and their codes for their values. */
export function scanNumber(state: ScanState, end = state.end): number | undefined {
  let number = 0;
  while (state.at < end) {
    const code = peek(state);
    if (!isDigitCode(code)) break;
    skip(state);
    const value = code - 0x30;
    if (Math.floor((INT_MAX - value) / 10) < number) return undefined;
    number = number * 10 + value;
  }
  return number;
}

/** Reads up to so many octal digits; undefined: too big. */
export function scanOctal(state: ScanState, digits: number): number | undefined {
  return scanDigits(state, 8, digits, isOctal);
}

export function isOctal(code: number): boolean {
  return code >= 0x30 && code <= 0x37;
}

export function isHex(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x46) ||
    (code >= 0x61 && code <= 0x66)
  );
}

export function scanHex(state: ScanState, digits: number): number | undefined {
  return scanDigits(state, 16, digits, isHex);
}

function scanDigits(
  state: ScanState,
  base: number,
  digits: number,
  isDigit: (code: number) => boolean,
): number | undefined {
  let number = 0;
  for (let i = 0; i < digits && isDigit(peek(state)) && !atEnd(state); i += 1) {
    const value = Number.parseInt(String.fromCharCode(take(state)), base);
    if (Math.floor((INT_MAX - value) / base) < number) return undefined;
    number = number * base + value;
  }
  return number;
}

export function refuseHere(state: ScanState, kind: FaultKind): never {
  return refuse(kind, Math.min(state.at, state.end));
}
