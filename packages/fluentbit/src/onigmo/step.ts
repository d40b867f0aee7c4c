import type { Machine } from "./machine.js";

/** One instruction: changes the machine and says which comes next, or FAIL or DONE. */
export type Step = (machine: Machine) => number;

export const FAIL = -1;
export const DONE = -2;
/** Where the way at the bottom of the stack leads: there is no match. */
export const NO_WAY = -3;
