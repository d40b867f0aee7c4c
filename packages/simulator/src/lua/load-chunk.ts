import { compileMain } from "./compile/compile-function.js";
import { chunkText } from "./lua-error.js";
import type { LuaFunction, LuaTable } from "./lua-value.js";
import type { Machine } from "./machine.js";
import { parseLua } from "./syntax/parse-lua.js";
import { fromBytes } from "./text/byte-string.js";

export type Loaded =
  | { readonly main: LuaFunction; readonly fault?: never }
  | { readonly fault: string; readonly main?: never };

/** Makes a function of a script; a byte string, as all texts of a script are. */
export function loadChunk(
  machine: Machine,
  source: string,
  name: string,
  env: LuaTable | undefined,
): Loaded {
  const chunk = chunkText(name);
  if (source.startsWith("\x1b")) {
    machine.notDone("byte code");
    return { fault: `${chunk}: cannot load incompatible bytecode` };
  }
  try {
    const { main, fault } = parseLua(fromBytes(source), machine.version);
    if (fault !== undefined) return { fault: `${chunk}:${fault.line}: ${fault.reason}` };
    return { main: compileMain(machine, main, chunk, env ?? machine.globals) };
  } catch (error) {
    // An expression with thousands of operators is more than JavaScript's own stack bears.
    if (!(error instanceof RangeError)) throw error;
    machine.notDone("code as deeply nested as this");
    return { fault: `${chunk}: chunk has too many syntax levels` };
  }
}
