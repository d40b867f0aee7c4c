import { type Compiled, compilePattern } from "./compile-pattern.js";
import { isAtLeast } from "./engine-version.js";
import { type FaultKind, faultReasons, PatternFault } from "./fault.js";
import { type Options, rubyOptions } from "./options.js";
import { matchOnce, type Outcome, type Runner, runnerOf, type Spans, searchFrom } from "./run.js";
import {
  byteIndex,
  decodeText,
  encodeInto,
  type TextRoom,
  textIndex,
  textRoom,
} from "./subject-text.js";
import { encodeText } from "./utf8.js";

export interface OnigmoOptions {
  readonly ignoreCase?: boolean;
  readonly extended?: boolean;
  /** `.` takes newlines. */
  readonly multiLine?: boolean;
  /**
   * The version of Fluent Bit whose Onigmo is meant. Before 2.0.9 it knows fewer Unicode names and reads broken characters otherwise.
   * @default the newest
   */
  readonly engine?: string;
}

export interface OnigmoFault {
  /** Names the fault; the reason may be worded anew. */
  readonly kind: FaultKind;
  /** Goes on from "the regex …". */
  readonly reason: string;
  /** Where in the pattern. */
  readonly offset: number;
  /** Onigmo may take it, but it cannot be followed here. */
  readonly unsupported?: true;
}

export type OnigmoResult = { readonly regex: OnigmoRegex } | { readonly fault: OnigmoFault };

/** A text, in which a lone surrogate counts as U+FFFD, or UTF-8 that may be broken: then texts of groups have U+FFFD. */
export type OnigmoSubject = string | Uint8Array;

export interface OnigmoLimits {
  /** How many steps may be taken. @default 10000000, which is below a second */
  readonly steps?: number;
}

/** A named group's text, as Fluent Bit hands it to a parser: "" when the group took no part. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** Places are indexes of the subject: of its UTF-16 units, or of its bytes when it was given as bytes. */
export interface OnigmoMatch {
  readonly start: number;
  readonly end: number;
  /** By number; the whole match is number 0. Undefined: the group took no part. */
  readonly groups: readonly (string | undefined)[];
  /** In the order that a parser gets them: by name as first written, then by group. A name may come more than once. */
  readonly named: readonly NamedValue[];
  /** Where the group that was named last ends, which parsers take for what they have read; -1 without one. */
  readonly lastNamedEnd: number;
}

export interface OnigmoRegex {
  readonly names: readonly string[];
  /** Groups that capture; groups without a name do not once one has a name. */
  readonly groupCount: number;
  /** Looks for the first match, from a place on. */
  search(
    subject: OnigmoSubject,
    from?: number,
    limits?: OnigmoLimits,
  ): OnigmoMatch | undefined | "too-many-steps";
  /** A match that begins at a place, such as `Match_Regex` wants at 0 (and there not an empty one). */
  matchAt(
    subject: OnigmoSubject,
    at: number,
    limits?: OnigmoLimits,
  ): OnigmoMatch | undefined | "too-many-steps";
}

const FIRST_RECENT = "2.0.9";
const STEPS = 10_000_000;

/** Compiles a pattern as Fluent Bit's Onigmo does, or says what it would refuse. */
export function compileOnigmo(pattern: string, options: OnigmoOptions = {}): OnigmoResult {
  const { engine } = options;
  const recent = engine === undefined || isAtLeast(engine, FIRST_RECENT);
  try {
    return { regex: regexOf(compilePattern(encodeText(pattern), modesOf(options), recent)) };
  } catch (error) {
    if (error instanceof PatternFault) return { fault: faultOf(pattern, error) };
    // groups that call each other in a long chain are followed by as many calls of our own
    if (error instanceof RangeError)
      return { fault: faultOf(pattern, new PatternFault("unsupported-depth", 0)) };
    throw error;
  }
}

function modesOf({ ignoreCase, extended, multiLine }: OnigmoOptions): Options {
  return {
    ...rubyOptions,
    ignoreCase: ignoreCase ?? false,
    extended: extended ?? false,
    multiLine: multiLine ?? false,
  };
}

function faultOf(pattern: string, { kind, at }: PatternFault): OnigmoFault {
  const fault = { kind, reason: faultReasons[kind], offset: textIndex(pattern, at) };
  return Object.freeze(kind.startsWith("unsupported-") ? { ...fault, unsupported: true } : fault);
}

function regexOf(compiled: Compiled): OnigmoRegex {
  const names = [...compiled.names];
  const room = textRoom();
  let runner: Runner | undefined;
  const find =
    (how: typeof searchFrom): OnigmoRegex["matchAt"] =>
    (subject, at, limits) => {
      runner ??= runnerOf(compiled);
      return runOn(runner, names, room, how, subject, at, limits?.steps ?? STEPS);
    };
  const search = find(searchFrom);
  return Object.freeze({
    names: Object.freeze(names.map(([name]) => name)),
    groupCount: compiled.groupCount,
    search: (subject, from = 0, limits) => search(subject, from, limits),
    matchAt: find(matchOnce),
  } satisfies OnigmoRegex);
}

type Names = readonly (readonly [name: string, groups: readonly number[]])[];

/** The subject as bytes, and how its places and texts are told. */
interface Reading {
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly toBytes: (index: number) => number;
  readonly fromBytes: (index: number) => number;
  readonly text: (from: number, to: number) => string;
}

const same = (index: number): number => index;

function readingOf(room: TextRoom, subject: OnigmoSubject): Reading {
  if (typeof subject !== "string") {
    const text = (from: number, to: number): string => decodeText(subject, from, to);
    return { bytes: subject, length: subject.length, toBytes: same, fromBytes: same, text };
  }
  const { bytes, length, ascii } = encodeInto(room, subject);
  if (ascii) {
    const text = (from: number, to: number): string => subject.slice(from, to);
    return { bytes, length, toBytes: same, fromBytes: same, text };
  }
  return {
    bytes,
    length,
    toBytes: (index) => byteIndex(subject, index),
    fromBytes: (index) => textIndex(subject, index),
    text: (from, to) => decodeText(bytes, from, to),
  };
}

function runOn(
  runner: Runner,
  names: Names,
  room: TextRoom,
  how: (runner: Runner, subject: Parameters<typeof searchFrom>[1]) => Outcome,
  subject: OnigmoSubject,
  at: number,
  steps: number,
): OnigmoMatch | undefined | "too-many-steps" {
  const reading = readingOf(room, subject);
  const from = reading.toBytes(at);
  if (!(from >= 0 && from <= reading.length)) return undefined;
  const { bytes, length } = reading;
  const outcome = how(runner, { bytes, end: length, from, steps });
  if (outcome === "no-match") return undefined;
  return outcome === "too-many-steps" ? outcome : matchOf(outcome, names, reading);
}

function matchOf(spans: Spans, names: Names, { fromBytes, text }: Reading): OnigmoMatch {
  const groups: (string | undefined)[] = [];
  for (let i = 0; i < spans.length; i += 2) {
    const from = spans[i] ?? -1;
    groups.push(from < 0 ? undefined : text(from, spans[i + 1] ?? from));
  }
  let lastEnd = -1;
  const named: NamedValue[] = [];
  for (const [name, numbers] of names) {
    for (const number of numbers) {
      named.push({ name, value: groups[number] ?? "" });
      const end = spans[number * 2 + 1] ?? -1;
      if (end >= 0) lastEnd = end;
    }
  }
  return {
    start: fromBytes(spans[0] ?? 0),
    end: fromBytes(spans[1] ?? 0),
    groups,
    named,
    lastNamedEnd: lastEnd < 0 ? -1 : fromBytes(lastEnd),
  };
}
