import { isWordAt } from "./char-steps.js";
import { lengthHere, type Machine } from "./machine.js";
import type { PlaceKind } from "./node.js";
import { FAIL, type Step } from "./step.js";

const NEWLINE = 0x0a;

function isNewline({ bytes, end }: Machine, at: number): boolean {
  return at >= 0 && at < end && bytes[at] === NEWLINE;
}

type Holds = (machine: Machine, asciiOnly: boolean) => boolean;

/** Whether the match stands at such a place. */
const places: Readonly<Record<Exclude<PlaceKind, "keep">, Holds>> = {
  "begin-buffer": ({ at }) => at === 0,
  "end-buffer": ({ at, end }) => at === end,
  "begin-line": (machine) =>
    machine.at === 0 || (isNewline(machine, machine.before) && machine.at !== machine.end),
  "end-line": (machine) => machine.at === machine.end || isNewline(machine, machine.at),
  "semi-end-buffer": (machine) =>
    machine.at === machine.end ||
    (isNewline(machine, machine.at) && machine.at + lengthHere(machine) === machine.end),
  "begin-position": ({ at, position }) => at === position,
  "word-bound": (machine, asciiOnly) => isBound(machine, asciiOnly),
  "not-word-bound": (machine, asciiOnly) => isNoBound(machine, asciiOnly),
};

function isBound(machine: Machine, asciiOnly: boolean): boolean {
  const { at, before, end } = machine;
  if (at === 0) return at < machine.limit && isWordAt(machine, at, asciiOnly);
  if (at === end) return isWordAt(machine, before, asciiOnly);
  return isWordAt(machine, at, asciiOnly) !== isWordAt(machine, before, asciiOnly);
}

function isNoBound(machine: Machine, asciiOnly: boolean): boolean {
  const { at, before, end } = machine;
  if (at === 0) return at >= machine.limit || !isWordAt(machine, at, asciiOnly);
  if (at === end) return !isWordAt(machine, before, asciiOnly);
  return isWordAt(machine, at, asciiOnly) === isWordAt(machine, before, asciiOnly);
}

export function placeStep(kind: PlaceKind, asciiOnly: boolean, next: number): Step {
  if (kind === "keep") {
    return (machine) => {
      machine.keep = machine.at;
      return next;
    };
  }
  const holds = places[kind];
  return (machine) => (holds(machine, asciiOnly) ? next : FAIL);
}
