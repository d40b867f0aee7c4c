import { foldedBytes } from "./char-steps.js";
import {
  CALLED,
  EMPTY_END,
  EMPTY_START,
  ENTRY,
  GROUP_END,
  GROUP_END_MARK,
  GROUP_START,
  type Machine,
  NONE,
  push,
  RETURNED,
} from "./machine.js";
import { FAIL, type Step } from "./step.js";
import { charLength } from "./utf8.js";

/** A group, and whether its start and end are marks on the stack, to come back on a step back. */
export interface GroupPlace {
  readonly group: number;
  readonly savedStart: boolean;
  readonly savedEnd: boolean;
}

export function startOf({ starts, stack }: Machine, { group, savedStart }: GroupPlace): number {
  const start = starts[group] ?? NONE;
  return savedStart ? (stack[start + 2] ?? 0) : start;
}

export function endOf({ ends, stack }: Machine, { group, savedEnd }: GroupPlace): number {
  const end = ends[group] ?? NONE;
  return savedEnd ? (stack[end + 2] ?? 0) : end;
}

function hasMatched({ starts, ends }: Machine, group: number): boolean {
  return (ends[group] ?? NONE) !== NONE && (starts[group] ?? NONE) !== NONE;
}

export function groupStart({ group, savedStart }: GroupPlace, next: number): Step {
  return (machine) => {
    const { starts, ends, at, top } = machine;
    if (savedStart)
      push(machine, GROUP_START, group, at, starts[group] ?? NONE, ends[group] ?? NONE);
    starts[group] = savedStart ? top : at;
    ends[group] = NONE;
    return next;
  };
}

export function groupEnd({ group, savedEnd }: GroupPlace, next: number): Step {
  return (machine) => {
    const { starts, ends, at, top } = machine;
    if (savedEnd) push(machine, GROUP_END, group, at, starts[group] ?? NONE, ends[group] ?? NONE);
    ends[group] = savedEnd ? top : at;
    return next;
  };
}

/** The end of a group that calls itself: the start is that of this round, which the stack knows. */
export function recursiveEnd(place: GroupPlace, next: number): Step {
  const { group, savedStart, savedEnd } = place;
  return (machine) => {
    const start = startMark(machine, group);
    const { starts, ends, at, top } = machine;
    if (savedEnd) push(machine, GROUP_END, group, at, starts[group] ?? NONE, ends[group] ?? NONE);
    ends[group] = savedEnd ? top : at;
    starts[group] = savedStart ? start : (machine.stack[start + 2] ?? NONE);
    if (!savedEnd) push(machine, GROUP_END_MARK, group, 0, 0, 0);
    return next;
  };
}

function startMark(machine: Machine, group: number): number {
  const { stack } = machine;
  let level = 0;
  let entry = machine.top;
  while (entry > 0) {
    entry -= ENTRY;
    machine.steps -= 1;
    if (stack[entry + 1] !== group) continue;
    const kind = stack[entry];
    if (kind === GROUP_END || kind === GROUP_END_MARK) level += 1;
    else if (kind === GROUP_START) {
      if (level === 0) break;
      level -= 1;
    }
  }
  return entry;
}

/** What a group matched stands again. The last of several groups that matched counts. */
export function backrefStep(
  places: readonly GroupPlace[],
  ignoreCase: boolean,
  cutsShort: boolean,
  next: number,
): Step {
  return (machine) => {
    for (const place of places) {
      if (!hasMatched(machine, place.group)) continue;
      const from = startOf(machine, place);
      const to = endOf(machine, place);
      if (machine.at + to - from > machine.limit) {
        if (cutsShort) return FAIL;
        continue;
      }
      if (standsAgain(machine, from, to, ignoreCase)) return next;
    }
    return FAIL;
  };
}

/** Takes a text that stands elsewhere; `before` becomes its last character, or the place itself when it is empty. */
function standsAgain(machine: Machine, from: number, to: number, ignoreCase: boolean): boolean {
  const { bytes, at, end, whole } = machine;
  const after = ignoreCase ? afterFolded(machine, from, to) : afterExact(machine, from, to);
  if (after < 0) return false;
  machine.steps -= to - from;
  let before = at;
  for (;;) {
    const length = charLength(bytes, before, end, whole);
    if (before + length >= after || length === 0) break;
    before += length;
  }
  machine.before = before;
  machine.at = after;
  return true;
}

function afterExact({ bytes, at }: Machine, from: number, to: number): number {
  for (let i = 0; i < to - from; i += 1) if (bytes[from + i] !== bytes[at + i]) return NONE;
  return at + Math.max(to - from, 0);
}

function afterFolded(machine: Machine, from: number, to: number): number {
  const { bytes, end, whole } = machine;
  let second = machine.at;
  for (let first = from; first < to; first += charLength(bytes, first, end, whole)) {
    const a = foldedBytes(machine, first);
    const b = foldedBytes(machine, second);
    if (a.length !== b.length || a.some((byte, i) => byte !== b[i])) return NONE;
    second += charLength(bytes, second, end, whole);
  }
  return second;
}

/** A reference to a group as it was some calls up or down. */
export function leveledBackref(
  groups: readonly number[],
  level: number,
  ignoreCase: boolean,
  next: number,
): Step {
  return (machine) => {
    const { stack } = machine;
    let depth = 0;
    let to = NONE;
    for (let entry = machine.top - ENTRY; entry >= 0; entry -= ENTRY) {
      machine.steps -= 1;
      const kind = stack[entry];
      if (kind === CALLED) depth -= 1;
      else if (kind === RETURNED) depth += 1;
      else if (depth === level && groups.includes(stack[entry + 1] ?? NONE)) {
        const place = stack[entry + 2] ?? 0;
        if (kind === GROUP_END) to = place;
        else if (kind === GROUP_START && to !== NONE)
          return repeatsAt(machine, place, to, ignoreCase) ? next : FAIL;
      }
    }
    return FAIL;
  };
}

function repeatsAt(machine: Machine, from: number, to: number, ignoreCase: boolean): boolean {
  if (to - from > machine.end - machine.at) return false;
  return standsAgain(machine, from, to, ignoreCase);
}

/** Goes on elsewhere unless the group has matched. */
export function conditionStep(group: number, next: number, otherwise: number): Step {
  return (machine) => (hasMatched(machine, group) ? next : otherwise);
}

export function emptyStart(check: number, next: number): Step {
  return (machine) => {
    push(machine, EMPTY_START, check, machine.at, 0, 0);
    return next;
  };
}

/** After a round of a loop: leaves the loop when the round matched nothing. `leave` is after the loop's own jump. */
export function emptyEnd(check: number, next: number, leave: number): Step {
  return (machine) => {
    const start = emptyMark(machine, check, false);
    return machine.stack[start + 2] === machine.at ? leave : next;
  };
}

/** The same for a round with groups, which counts as empty only when no group moved. */
export function emptyEndWithGroups(
  check: number,
  savedEnds: (group: number) => boolean,
  recursive: boolean,
  next: number,
  leave: number,
): Step {
  return (machine) => {
    const start = emptyMark(machine, check, recursive);
    const state =
      machine.stack[start + 2] === machine.at ? roundState(machine, start, savedEnds) : "changed";
    if (state === "moved") return FAIL;
    if (state === "empty") return leave;
    if (recursive) push(machine, EMPTY_END, check, 0, 0, 0);
    return next;
  };
}

function emptyMark(machine: Machine, check: number, recursive: boolean): number {
  const { stack } = machine;
  let level = 0;
  let entry = machine.top;
  while (entry > 0) {
    entry -= ENTRY;
    machine.steps -= 1;
    const kind = stack[entry];
    if ((kind !== EMPTY_START && kind !== EMPTY_END) || stack[entry + 1] !== check) continue;
    if (kind === EMPTY_START) {
      if (level === 0) break;
      level -= 1;
    } else if (recursive) level += 1;
  }
  return entry;
}

/** "moved": the groups are empty as before, but at another place. */
type Round = "empty" | "moved" | "changed";

function roundState(machine: Machine, start: number, savedEnds: (group: number) => boolean): Round {
  const { stack, at, top } = machine;
  let state: Round = "empty";
  for (let entry = start; entry < top; entry += ENTRY) {
    machine.steps -= 1;
    if (stack[entry] !== GROUP_START) continue;
    const saved = stack[entry + 4] ?? NONE;
    if (saved === NONE) return "changed";
    const end = savedEnds(stack[entry + 1] ?? 0) ? (stack[saved + 2] ?? 0) : saved;
    if (stack[(stack[entry + 3] ?? 0) + 2] !== end) return "changed";
    if (end !== at) state = "moved";
  }
  return state;
}
