import {
  ABSENT,
  ABSENT_LIMITS,
  ATOMIC,
  CALLED,
  COUNTED,
  COUNTER,
  dropUntil,
  ENTRY,
  goBack,
  LOOK,
  LOOK_BEHIND_NOT,
  LOOK_NOT,
  type Machine,
  NONE,
  push,
  pushWay,
  RETURNED,
  voidUntil,
  WAY,
} from "./machine.js";
import { DONE, FAIL, type Step } from "./step.js";
import { charLength, previousHead, stepBack } from "./utf8.js";

export const doneStep: Step = () => DONE;

export function jumpStep(target: number): Step {
  return () => target;
}

/** Remembers another way and goes on. */
export function pushStep(other: number, next: number): Step {
  return (machine) => {
    pushWay(machine, other);
    return next;
  };
}

/** Remembers another way only when the byte that must follow there does. */
export function pushBeforeByte(byte: number, other: number, next: number): Step {
  return (machine) => {
    if (machine.at < machine.end && machine.bytes[machine.at] === byte) pushWay(machine, other);
    return next;
  };
}

/** Takes the last entry off the stack. */
export function popStep(next: number): Step {
  return (machine) => {
    machine.top -= ENTRY;
    return next;
  };
}

/** Starts a loop that counts its rounds. */
export function loopStart(
  loop: number,
  { lower, greedy }: { readonly lower: number; readonly greedy: boolean },
  body: number,
  after: number,
): Step {
  return (machine) => {
    machine.loops[loop] = machine.top;
    push(machine, COUNTER, 0, body, loop, 0);
    if (lower > 0) return body;
    pushWay(machine, greedy ? after : body);
    return greedy ? body : after;
  };
}

export interface LoopLimits {
  readonly lower: number;
  readonly upper: number;
  readonly greedy: boolean;
  /** The loop's counter is looked up on the stack, since calls or outer loops start the loop anew. */
  readonly searched: boolean;
}

/** Ends a round of a loop that counts. */
export function loopEnd(
  loop: number,
  { lower, upper, greedy, searched }: LoopLimits,
  body: number,
  next: number,
): Step {
  return (machine) => {
    const counter = searched ? counterOf(machine, loop) : (machine.loops[loop] ?? 0);
    const { stack } = machine;
    const count = (stack[counter + 1] ?? 0) + 1;
    stack[counter + 1] = count;
    if (greedy) return greedyRound(machine, counter, count, { lower, upper }, body, next);
    if (count <= upper) push(machine, COUNTED, counter, 0, 0, 0);
    if (count >= upper) return next;
    if (count < lower) return body;
    pushWay(machine, body);
    return next;
  };
}

function greedyRound(
  machine: Machine,
  counter: number,
  count: number,
  { lower, upper }: { readonly lower: number; readonly upper: number },
  body: number,
  next: number,
): number {
  const again = count < upper;
  if (again && count >= lower) pushWay(machine, next);
  push(machine, COUNTED, counter, 0, 0, 0);
  return again ? body : next;
}

function counterOf(machine: Machine, loop: number): number {
  const { stack } = machine;
  let level = 0;
  let entry = machine.top;
  while (entry > 0) {
    entry -= ENTRY;
    machine.steps -= 1;
    const kind = stack[entry];
    if (kind === COUNTER && level === 0 && stack[entry + 3] === loop) break;
    if (kind === CALLED) level -= 1;
    else if (kind === RETURNED) level += 1;
  }
  return entry;
}

export function lookStart(next: number): Step {
  return (machine) => {
    push(machine, LOOK, 0, machine.at, machine.before, machine.keep);
    return next;
  };
}

/** What was looked for is there: back to where the look began. */
export function lookEnd(next: number): Step {
  return (machine) => {
    const mark = voidUntil(machine, LOOK);
    machine.at = machine.stack[mark + 2] ?? 0;
    machine.before = machine.stack[mark + 3] ?? NONE;
    return next;
  };
}

export function lookNotStart(after: number, next: number): Step {
  return (machine) => {
    push(machine, LOOK_NOT, after, machine.at, machine.before, machine.keep);
    return next;
  };
}

/** What must not be there is there. */
export const lookNotEnd: Step = (machine) => {
  dropUntil(machine, LOOK_NOT);
  return FAIL;
};

export function atomicStart(next: number): Step {
  return (machine) => {
    push(machine, ATOMIC, 0, 0, 0, 0);
    return next;
  };
}

export function atomicEnd(next: number): Step {
  return (machine) => {
    voidUntil(machine, ATOMIC);
    return next;
  };
}

export function lookBehindStep(count: number, next: number): Step {
  return (machine) => {
    const start = stepBack(machine.bytes, 0, machine.at, count);
    if (start < 0) return FAIL;
    standAt(machine, start);
    return next;
  };
}

export function lookBehindNotStep(count: number, after: number, next: number): Step {
  return (machine) => {
    const start = stepBack(machine.bytes, 0, machine.at, count);
    if (start < 0) return after;
    push(machine, LOOK_BEHIND_NOT, after, machine.at, machine.before, machine.keep);
    standAt(machine, start);
    return next;
  };
}

function standAt(machine: Machine, at: number): void {
  machine.at = at;
  machine.before = previousHead(machine.bytes, 0, at);
}

export const lookBehindNotEnd: Step = (machine) => {
  dropUntil(machine, LOOK_BEHIND_NOT);
  return FAIL;
};

export function callStep(target: number, next: number): Step {
  return (machine) => {
    push(machine, CALLED, next, 0, 0, 0);
    return target;
  };
}

export const returnStep: Step = (machine) => {
  const { stack } = machine;
  let level = 0;
  let entry = machine.top;
  while (entry > 0) {
    entry -= ENTRY;
    machine.steps -= 1;
    if (stack[entry] === RETURNED) level += 1;
    else if (stack[entry] === CALLED) {
      if (level === 0) break;
      level -= 1;
    }
  }
  const next = stack[entry + 1] ?? 0;
  push(machine, RETURNED, 0, 0, 0, 0);
  return next;
};

export function absentStart(next: number): Step {
  return (machine) => {
    push(machine, ABSENT_LIMITS, machine.at, machine.limit, 0, 0);
    return next;
  };
}

/**
 * One round of an absent operator, which tries what must be absent at each place in turn and so finds how far a match may
 * go. `self` is this instruction, `after` is behind the operator.
 */
export function absentStep(self: number, body: number, after: number): Step {
  return (machine) => {
    const found = machine.limit;
    machine.top -= ENTRY;
    const start = machine.stack[machine.top + 1] ?? 0;
    machine.limit = machine.stack[machine.top + 2] ?? 0;
    const { at } = machine;
    if (start > found && at > start) {
      goBack(machine);
      return FAIL;
    }
    if (at >= found && at > start) return at > found || at > machine.limit ? FAIL : after;
    pushWay(machine, after);
    const step = charLength(machine.bytes, at, machine.end, true);
    push(machine, ABSENT_LIMITS, start, machine.limit, 0, 0);
    push(machine, WAY, self, at + step, at, machine.keep);
    push(machine, ABSENT, 0, 0, 0, 0);
    machine.limit = found;
    return body;
  };
}

/** What must be absent is there: a match ends before its last character. */
export const absentEnd: Step = (machine) => {
  if (machine.before < machine.limit) machine.limit = machine.before;
  dropUntil(machine, ABSENT);
  return FAIL;
};
