import { type Loaded, loadChunk } from "../load-chunk.js";
import { fail, LuaError } from "../lua-error.js";
import { LuaTable, type LuaValues } from "../lua-value.js";
import type { Machine } from "../machine.js";
import { spend } from "../meter.js";
import { MAX_TEXT, textOf } from "../operators.js";
import { callBack } from "./call-back.js";
import { functionArgument, type Library, optionalText } from "./library.js";
import { forbidden, notDone } from "./not-done.js";

function load(machine: Machine, args: LuaValues): LuaValues {
  const given = textOf(machine, args[0]);
  const name = optionalText(machine, args, 2);
  const mode = optionalText(machine, args, 3);
  const source = given ?? readPieces(machine, args);
  const env = args[3] instanceof LuaTable ? args[3] : undefined;
  if (mode !== undefined && !mode.includes("t"))
    return [undefined, "attempt to load chunk with wrong mode"];
  spend(machine.meter, 50 + source.length);
  return made(loadChunk(machine, source, name ?? given ?? "=(load)", env));
}

const made = ({ main, fault }: Loaded): LuaValues =>
  main === undefined ? [undefined, fault] : [main];

/** A function that gives a script piece by piece. */
function readPieces(machine: Machine, args: LuaValues): string {
  const reader = functionArgument(machine, args, 1);
  let source = "";
  for (;;) {
    const [piece] = callBack(machine, reader, []);
    const text = textOf(machine, piece);
    if (text === undefined && piece !== undefined)
      return fail(machine, "reader function must return a string");
    if (text === undefined || text === "") return source;
    source += text;
    if (source.length > MAX_TEXT) throw new LuaError("not enough memory");
  }
}

export const loadLibrary: Library = {
  ...forbidden("", "dofile loadfile module"),
  load,
  loadstring: load,
};

/** Libraries that are there, and those that LuaJIT brings along. */
export const requireFrom = (loaded: LuaTable): Library => ({
  require: (machine, args) => {
    const name = optionalText(machine, args, 1) ?? "";
    const found = loaded.get(name);
    if (found !== undefined) return [found];
    const preload = preloaded(machine, loaded, name);
    return preload ?? notDone(machine, `require("${name}")`);
  },
});

function preloaded(machine: Machine, loaded: LuaTable, name: string): LuaValues | undefined {
  const owner = loaded.get("package");
  const table = owner instanceof LuaTable ? owner.get("preload") : undefined;
  const loader = table instanceof LuaTable ? table.get(name) : undefined;
  if (loader === undefined) return undefined;
  const [made] = callBack(machine, loader, [name]);
  const value = made ?? loaded.get(name) ?? true;
  loaded.set(name, value);
  return [value];
}
