import type { LuaOptions } from "./lua-options.js";
import type { ScriptState } from "./script-state.js";

/** What is said of a script, each thing once. */
export interface Reports {
  readonly failed: (message: string) => void;
  readonly refused: (reason: string) => void;
  readonly stopped: (what: string) => void;
  readonly exits: () => void;
}

export interface LuaFilterParts {
  readonly options: LuaOptions;
  readonly state: ScriptState;
  readonly reports: Reports;
  /** Times beyond 32 bits are refused, not cut. */
  readonly wideTime: boolean;
}

/** A function of five parameters and more gets the metadata too. */
export const takesMetadata = ({ options, state }: LuaFilterParts): boolean =>
  !options.old && state.params >= 5;
