import type { Cell, LuaFunction, LuaTable, LuaValue, LuaValues } from "./lua-value.js";
import type { Meter } from "./meter.js";
import type { Ties } from "./text/print-number.js";

/** A call of a function that is running. */
export interface Frame {
  /** Undefined: a function of the library that calls back. */
  readonly closure: LuaFunction | undefined;
  readonly chunk: string;
  /** Locals that no other function uses. */
  readonly slots: LuaValue[];
  /** Locals that closures share, at the same places. */
  readonly cells: Cell[];
  readonly upvalues: readonly Cell[];
  readonly varargs: LuaValues;
  readonly parent: Frame | undefined;
  /** Of the last call that it made. */
  line: number;
}

/** How the caller named the function that it calls. */
export interface CallName {
  readonly name: string;
  readonly method: boolean;
}

/** The state of a script: its globals stay from record to record. */
export interface Machine {
  readonly version: string;
  /** LuaJIT was built with parts of Lua 5.2. */
  readonly lua52: boolean;
  readonly ties: Ties;
  readonly meter: Meter;
  readonly globals: LuaTable;
  /** Of strings. */
  readonly stringMeta: LuaTable;
  /** Says once that something of the script is not done here. */
  readonly notDone: (what: string) => void;
  frame: Frame | undefined;
  /** Nesting of JavaScript's own calls, in rough units. */
  depth: number;
  /** Of the function of the library that is called. */
  calling: CallName | undefined;
  /** What a function calls in its place, when it gives `TAIL`. */
  tailCallee: LuaValue;
  tailArgs: LuaValues;
}

/** A function gives this when it ends with a call, which its caller is to make. */
export const TAIL: LuaValues = Object.freeze([]);
export const NOTHING: LuaValues = Object.freeze([]);

/** How deep calls may nest, in the units of `depth`: less than JavaScript's own stack bears. */
export const MAX_DEPTH = 12_000;
