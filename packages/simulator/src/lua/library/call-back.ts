import { LuaError } from "../lua-error.js";
import type { LuaValue, LuaValues } from "../lua-value.js";
import { type Frame, MAX_DEPTH, type Machine, NOTHING } from "../machine.js";
import { call } from "../metamethods.js";
import { spend } from "../meter.js";

/** How much of JavaScript's stack a call back takes, in rough units. */
const WEIGHT = 16;

/** Calls a function of the script from one of the library. */
export function callBack(machine: Machine, callee: LuaValue, args: LuaValues): LuaValues {
  const { frame, depth } = machine;
  spend(machine.meter, 2);
  machine.frame = libraryFrame(frame);
  machine.depth = depth + WEIGHT;
  machine.calling = undefined;
  if (machine.depth > MAX_DEPTH) throw new LuaError("stack overflow");
  const result = call(machine, callee, args);
  machine.frame = frame;
  machine.depth = depth;
  return result;
}

const libraryFrame = (parent: Frame | undefined): Frame => ({
  closure: undefined,
  chunk: "",
  slots: [],
  cells: [],
  upvalues: [],
  varargs: NOTHING,
  parent,
  line: 0,
});

export type Outcome =
  | { readonly values: LuaValues; readonly thrown?: never }
  | { readonly thrown: LuaError; readonly values?: never };

/** Runs something of the script and catches what it throws, but not that it was stopped. */
export function protectedly(machine: Machine, run: () => LuaValues): Outcome {
  const { frame, depth } = machine;
  spend(machine.meter, 20);
  try {
    return { values: run() };
  } catch (error) {
    machine.frame = frame;
    machine.depth = depth;
    if (error instanceof LuaError) return { thrown: error };
    // JavaScript's own stack, or its longest text.
    if (error instanceof RangeError) return { thrown: new LuaError(ranOut(error)) };
    throw error;
  }
}

const ranOut = ({ message }: RangeError): string =>
  message.includes("stack") ? "stack overflow" : "not enough memory";
