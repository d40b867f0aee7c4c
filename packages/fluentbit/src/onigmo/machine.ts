import { charLength } from "./utf8.js";

/**
 * The state of one attempt. The stack holds what to go back to, and marks that tell where groups, loops and calls began;
 * it is one array of numbers, so that deep patterns cost no stack of JavaScript's own.
 */
export interface Machine {
  bytes: Uint8Array;
  /** Where the text ends. */
  end: number;
  /** Where a match must end; less than `end` within an absent operator. */
  limit: number;
  /** Where the match stands. */
  at: number;
  /** Where the character before starts, or -1. */
  before: number;
  /** Where the match begins, as `\K` moves it. */
  keep: number;
  /** What `\G` matches at. */
  position: number;
  /** Characters cut off by the end count whole, as in 1.9. */
  readonly whole: boolean;
  stack: Int32Array;
  top: number;
  /** By group: a place, or the index of a mark on the stack, or NONE. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By loop: the index of its mark. */
  readonly loops: Int32Array;
  /** Steps that are left. */
  steps: number;
}

export const NONE = -1;

/** Marks on the stack. An entry has a kind and four numbers. */
export const ENTRY = 5;
export const WAY = 1;
export const LOOK_BEHIND_NOT = 2;
export const LOOK_NOT = 3;
/** Kinds up to here are ways to go on. */
const LAST_WAY = 3;
export const GROUP_START = 4;
export const GROUP_END = 5;
export const GROUP_END_MARK = 6;
export const COUNTED = 7;
export const EMPTY_START = 8;
export const EMPTY_END = 9;
export const LOOK = 10;
export const ATOMIC = 11;
export const COUNTER = 12;
export const CALLED = 13;
export const RETURNED = 14;
export const BLANK = 15;
export const ABSENT_LIMITS = 16;
export const ABSENT = 17;

/** Entries: about 100 MB. */
const STACK_LIMIT = 5_000_000 * ENTRY;

export function push(
  machine: Machine,
  kind: number,
  a: number,
  b: number,
  c: number,
  d: number,
): void {
  const { top } = machine;
  if (top + ENTRY > machine.stack.length && !growStack(machine)) return;
  const { stack } = machine;
  stack[top] = kind;
  stack[top + 1] = a;
  stack[top + 2] = b;
  stack[top + 3] = c;
  stack[top + 4] = d;
  machine.top = top + ENTRY;
}

/** False when there is no more room, which ends the attempt as when the steps are used up. */
function growStack(machine: Machine): boolean {
  if (machine.stack.length >= STACK_LIMIT) {
    machine.steps = -1;
    return false;
  }
  const grown = new Int32Array(machine.stack.length * 2);
  grown.set(machine.stack);
  machine.stack = grown;
  return true;
}

/** Remembers to go on at an instruction from where the match stands. */
export function pushWay(machine: Machine, instruction: number): void {
  push(machine, WAY, instruction, machine.at, machine.before, machine.keep);
}

export function lengthHere(machine: Machine): number {
  const { bytes, at, end } = machine;
  if (at < end && (bytes[at] ?? 0) < 0x80) return 1;
  return charLength(bytes, at, end, machine.whole);
}

/** Puts back what an entry changed when it is taken off. */
function undo(machine: Machine, entry: number): void {
  const { stack } = machine;
  const kind = stack[entry];
  if (kind === GROUP_START || kind === GROUP_END) {
    const group = stack[entry + 1] ?? 0;
    machine.starts[group] = stack[entry + 3] ?? NONE;
    machine.ends[group] = stack[entry + 4] ?? NONE;
  } else if (kind === COUNTED) {
    const counter = stack[entry + 1] ?? 0;
    stack[counter + 1] = (stack[counter + 1] ?? 0) - 1;
  }
}

/** Goes back to the last way that is left, and says at which instruction it goes on. */
export function goBack(machine: Machine): number {
  const { stack } = machine;
  let { top } = machine;
  for (;;) {
    top -= ENTRY;
    const kind = stack[top] ?? WAY;
    if (kind <= LAST_WAY) break;
    if (kind <= COUNTED) undo(machine, top);
  }
  machine.top = top;
  machine.at = stack[top + 2] ?? 0;
  machine.before = stack[top + 3] ?? NONE;
  machine.keep = stack[top + 4] ?? 0;
  return stack[top + 1] ?? 0;
}

/** Takes entries off up to and with the last of a kind. */
export function dropUntil(machine: Machine, kind: number): void {
  let { top } = machine;
  do {
    top -= ENTRY;
    undo(machine, top);
  } while (machine.stack[top] !== kind);
  machine.top = top;
}

/** Makes ways void down to the last mark of a kind, and the mark too; the index of that. */
export function voidUntil(machine: Machine, kind: number): number {
  const { stack } = machine;
  let entry = machine.top;
  for (;;) {
    entry -= ENTRY;
    machine.steps -= 1;
    const found = stack[entry] ?? WAY;
    if (found === kind || found <= LAST_WAY || isVoided(found)) stack[entry] = BLANK;
    if (found === kind) return entry;
  }
}

/** Onigmo blanks the ends of recursive empty checks too. */
function isVoided(kind: number): boolean {
  return kind === EMPTY_START || kind === EMPTY_END;
}
