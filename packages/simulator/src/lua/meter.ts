/** Why a script was stopped. No `pcall` of the script catches it. */
export class LuaStop extends Error {
  readonly reason: "steps" | "memory";

  constructor(reason: "steps" | "memory") {
    super(reason);
    this.reason = reason;
  }
}

/** Steps and bytes that a script may still use. */
export interface Meter {
  steps: number;
  bytes: number;
}

/** Takes steps off; stops the script when none are left. */
export function spend(meter: Meter, steps: number): void {
  meter.steps -= steps;
  if (meter.steps < 0) throw new LuaStop("steps");
}

/** Takes bytes off, freed ones included; making things costs steps too. */
export function allocate(meter: Meter, bytes: number): void {
  meter.bytes -= bytes;
  if (meter.bytes < 0) throw new LuaStop("memory");
  meter.steps -= bytes >>> 4;
  if (meter.steps < 0) throw new LuaStop("steps");
}
