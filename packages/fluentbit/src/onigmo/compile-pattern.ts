import { emitProgram, type Program } from "./emit.js";
import type { Node } from "./node.js";
import type { Options } from "./options.js";
import { parsePattern } from "./parse.js";
import { settleCalls } from "./recursion.js";
import { scanState } from "./scan-state.js";
import { type Setup, setUp } from "./setup.js";
import { settleGroups } from "./unname-groups.js";

export interface Compiled {
  readonly program: Program;
  readonly root: Node;
  readonly setup: Setup;
  readonly names: ReadonlyMap<string, readonly number[]>;
  readonly groupCount: number;
}

/** Compiles the bytes of a pattern. Throws a PatternFault at the first thing that Onigmo refuses. */
export function compilePattern(bytes: Uint8Array, options: Options, recent: boolean): Compiled {
  const state = scanState(bytes, options, recent);
  const settled = settleGroups(state, parsePattern(state));
  if (state.callCount > 0) settleCalls(state, settled);
  const { root, ...setup } = setUp(settled, state);
  const program = emitProgram(root, setup);
  return { program, root, setup, names: state.names, groupCount: state.groupCount };
}
