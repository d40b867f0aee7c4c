import type { Compiled } from "./compile-pattern.js";
import { type EndAnchor, endAnchorOf, rangeToEnd } from "./end-anchor.js";
import { type Begin, beginOf, firstBytes } from "./first-bytes.js";
import { hasGroup } from "./group-bits.js";
import { endOf, type GroupPlace, startOf } from "./group-steps.js";
import { goBack, lengthHere, type Machine, NONE, push, WAY } from "./machine.js";
import { DONE, FAIL, NO_WAY, type Step } from "./step.js";
import { previousHead } from "./utf8.js";

/** Where groups matched, in bytes: start and end of each, from group 0 on; -1 when a group took no part. */
export type Spans = Int32Array;

export type Outcome = Spans | "no-match" | "too-many-steps";

const FIRST_STACK = 160 * 5;
const NEWLINE = 0x0a;

/** A compiled pattern and the machine that runs it, which is kept from one text to the next. */
export interface Runner {
  readonly steps: readonly Step[];
  readonly places: readonly GroupPlace[];
  readonly machine: Machine;
  readonly begin: Begin;
  readonly endAnchor: EndAnchor | undefined;
  readonly first: Uint8Array | undefined;
}

export function runnerOf({ program, setup, root, groupCount }: Compiled): Runner {
  const { savedStarts, savedEnds, state } = setup;
  const places = Array.from({ length: groupCount + 1 }, (_, group) => ({
    group,
    savedStart: hasGroup(savedStarts, group),
    savedEnd: hasGroup(savedEnds, group),
  }));
  return {
    steps: program.steps,
    places,
    machine: newMachine(groupCount, program.loopCount, !state.recent),
    begin: beginOf(root),
    endAnchor: endAnchorOf(root),
    first: firstBytes(root, state.options),
  };
}

function newMachine(groupCount: number, loopCount: number, whole: boolean): Machine {
  return {
    bytes: new Uint8Array(),
    end: 0,
    limit: 0,
    at: 0,
    before: NONE,
    keep: 0,
    position: 0,
    whole,
    stack: new Int32Array(FIRST_STACK),
    top: 0,
    starts: new Int32Array(groupCount + 1),
    ends: new Int32Array(groupCount + 1),
    loops: new Int32Array(loopCount),
    steps: 0,
  };
}

/** A text, where to begin in it, and how many steps may be taken. */
export interface Subject {
  readonly bytes: Uint8Array;
  readonly end: number;
  readonly from: number;
  readonly steps: number;
}

function load(machine: Machine, { bytes, end, from, steps }: Subject): void {
  machine.bytes = bytes;
  machine.end = end;
  machine.at = from;
  machine.before = previousHead(bytes, 0, from);
  machine.position = from;
  machine.steps = steps;
}

/** Tries a match that begins where the text begins to be looked at. */
export function matchOnce(runner: Runner, subject: Subject): Outcome {
  load(runner.machine, subject);
  return attempt(runner, subject.end);
}

/** Looks for the first place where a match begins. */
export function searchFrom(runner: Runner, subject: Subject): Outcome {
  const { machine, endAnchor } = runner;
  load(machine, subject);
  if (endAnchor === undefined) return searchUpTo(runner, subject.end);
  const { bytes, end, from } = subject;
  const range = rangeToEnd(endAnchor, { bytes, end, from, whole: machine.whole });
  if (range === undefined) return "no-match";
  machine.at = range.from;
  machine.before = previousHead(bytes, 0, range.from);
  return range.atEnd ? attempt(runner, from) : searchUpTo(runner, range.to);
}

function searchUpTo(runner: Runner, to: number): Outcome {
  const { machine } = runner;
  for (;;) {
    if (!findBegin(runner, to)) return "no-match";
    const { at, before } = machine;
    const outcome = attempt(runner, machine.end);
    if (outcome !== "no-match") return outcome;
    machine.at = at;
    machine.before = before;
    if (!stepOn(machine, to)) return outcome;
  }
}

function stepOn(machine: Machine, to: number): boolean {
  const { at } = machine;
  if (at >= to) return false;
  machine.before = at;
  machine.at = at + lengthHere(machine);
  return machine.at <= to;
}

/** Steps on to where a match can begin; false: nowhere. */
function findBegin({ machine, begin, first }: Runner, to: number): boolean {
  if (begin === "text") return machine.at === 0;
  const { bytes, end } = machine;
  for (;;) {
    const { at, before } = machine;
    const fits = begin === "anywhere" || at === 0 || bytes[before] === NEWLINE;
    if (fits && (first === undefined || (at < end && first[bytes[at] ?? 0] === 1))) return true;
    if (!stepOn(machine, to)) return false;
  }
}

/** Tries a match where the machine stands; what it takes must end before the limit. */
function attempt(runner: Runner, limit: number): Outcome {
  const { machine } = runner;
  const { at, before } = machine;
  machine.keep = at;
  machine.limit = limit;
  machine.top = 0;
  machine.starts.fill(NONE);
  machine.ends.fill(NONE);
  push(machine, WAY, NO_WAY, at, before, at);
  const end = run(runner.steps, machine);
  if (machine.steps < 0) return "too-many-steps";
  // a look-behind over text that overlooks case can end before its start, which Onigmo takes for no match
  return end === DONE && machine.at >= at ? spansOf(runner) : "no-match";
}

function run(steps: readonly Step[], machine: Machine): number {
  let next = 0;
  while (machine.steps >= 0) {
    machine.steps -= 1;
    const step = steps[next];
    next = step === undefined ? NO_WAY : step(machine);
    if (next === FAIL) next = goBack(machine);
    if (next < 0) return next;
  }
  return NO_WAY;
}

function spansOf({ places, machine }: Runner): Spans {
  const spans = new Int32Array(places.length * 2).fill(NONE);
  spans[0] = Math.min(machine.keep, machine.at);
  spans[1] = machine.at;
  for (const place of places) {
    const { group } = place;
    if (group === 0 || machine.ends[group] === NONE) continue;
    spans[group * 2] = startOf(machine, place);
    spans[group * 2 + 1] = endOf(machine, place);
  }
  return spans;
}
