import { baseLibrary } from "./library/base-library.js";
import { bitLibrary } from "./library/bit-library.js";
import { debugLibrary } from "./library/debug-library.js";
import { addFunctions, type Library, native, newTable } from "./library/library.js";
import { loadLibrary, requireFrom } from "./library/load-library.js";
import { addMath } from "./library/math-library.js";
import { forbiddenTable } from "./library/not-done.js";
import { osLibrary, type World } from "./library/os-library.js";
import { stringLibrary } from "./library/string-library.js";
import { tableExtras, tableLibrary } from "./library/table-library.js";
import { LuaTable } from "./lua-value.js";
import { type Machine, NOTHING } from "./machine.js";
import type { Meter } from "./meter.js";

export interface StateOptions {
  readonly version: string;
  readonly world: World;
  /** Says once that something of the script is not done here. */
  readonly notDone: (what: string) => void;
}

/** A new state with all libraries, as the engine opens it. */
export function luaState(
  { version, world, notDone }: StateOptions,
  meter: Meter,
  lua52: boolean,
): Machine {
  const machine: Machine = {
    version,
    lua52,
    ties: lua52 ? "even" : "up",
    meter,
    globals: new LuaTable(meter, 0, 64),
    stringMeta: new LuaTable(meter, 0, 1),
    notDone,
    frame: undefined,
    depth: 0,
    calling: undefined,
    tailCallee: undefined,
    tailArgs: NOTHING,
  };
  openLibraries(machine, world);
  return machine;
}

function openLibraries(machine: Machine, world: World): void {
  const { globals, stringMeta } = machine;
  addFunctions(machine, globals, { ...baseLibrary(machine), ...loadLibrary });
  globals.set("_G", globals);
  globals.set("_VERSION", "Lua 5.1");
  const table = (library: Library): LuaTable => addFunctions(machine, newTable(machine), library);
  const [string, tables] = [table(stringLibrary), table(tableLibrary)];
  stringMeta.set("__index", string);
  if (machine.lua52) tables.set("unpack", globals.get("unpack"));
  const libraries = new Map([
    ["string", string],
    ["table", tables],
    ["math", addMath(machine, newTable(machine))],
    ["os", table(osLibrary(world))],
    ["bit", table(bitLibrary)],
    ["debug", table(debugLibrary)],
    ["io", ioTable(machine)],
    [
      "coroutine",
      forbiddenTable(machine, "coroutine.", "create resume running status wrap yield isyieldable"),
    ],
    ["jit", jitTable(machine)],
  ]);
  openPackages(machine, libraries);
}

/** What is written to the screen is swallowed; files are out of reach. */
function ioTable(machine: Machine): LuaTable {
  const table = forbiddenTable(
    machine,
    "io.",
    "close input lines open output popen read tmpfile type",
  );
  const stream = newTable(machine);
  const swallow = native(machine, "write", () => [stream]);
  for (const name of ["write", "flush", "setvbuf", "close"]) stream.set(name, swallow);
  table.set("write", swallow);
  table.set("flush", swallow);
  for (const name of ["stdout", "stderr"]) table.set(name, stream);
  return table;
}

function jitTable(machine: Machine): LuaTable {
  const table = addFunctions(machine, newTable(machine), {
    on: () => NOTHING,
    off: () => NOTHING,
    flush: () => NOTHING,
    attach: () => NOTHING,
    status: () => [true],
  });
  table.set("version", machine.lua52 ? "LuaJIT 2.1" : "LuaJIT 2.1.0-beta3");
  table.set("version_num", 20100);
  table.set("os", "Linux");
  table.set("arch", "x64");
  return table;
}

function openPackages(machine: Machine, libraries: ReadonlyMap<string, LuaTable>): void {
  const { globals } = machine;
  const [packages, loaded] = [newTable(machine), newTable(machine)];
  for (const [name, table] of libraries) {
    globals.set(name, table);
    loaded.set(name, table);
  }
  loaded.set("_G", globals);
  loaded.set("package", packages);
  for (const [name, run] of Object.entries(tableExtras))
    loaded.set(`table.${name}`, native(machine, name, run));
  packages.set("loaded", loaded);
  packages.set("preload", newTable(machine));
  packages.set("path", "./?.lua");
  packages.set("cpath", "./?.so");
  packages.set("config", "/\n;\n?\n!\n-\n");
  globals.set("package", packages);
  addFunctions(machine, globals, requireFrom(loaded));
}
