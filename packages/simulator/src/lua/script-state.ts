import type { PluginView } from "@millrace/fluentbit/check";
import type { FilterContext, Refusal } from "../filter.js";
import { statedValueMissing } from "../findings.js";
import { protectedly } from "./library/call-back.js";
import { plainText } from "./library/to-text.js";
import { liveSize } from "./live-size.js";
import { loadChunk } from "./load-chunk.js";
import { luaNotSimulated } from "./lua-findings.js";
import type { LuaOptions } from "./lua-options.js";
import { luaState } from "./lua-state.js";
import { FLB_NULL, LuaFunction, LuaTable, type LuaValue } from "./lua-value.js";
import type { Machine } from "./machine.js";
import { call } from "./metamethods.js";
import { LuaStop, type Meter } from "./meter.js";
import { fromBytes, toBytes } from "./text/byte-string.js";

/** Steps that a script may take while it is loaded, and at most on a record. */
const MOST_STEPS = 20_000_000;
/** Steps that each record adds to what is left. */
const STEPS_A_RECORD = 500_000;
/** Bytes that a script may take on a record, freed ones included. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Bytes that it may hold on to. */
const MOST_LIVE = 256 * 1024 * 1024;
/** Bytes after which what it holds on to is counted. */
const BYTES_A_COUNT = 64 * 1024 * 1024;

/** A script that was loaded. */
export interface ScriptState {
  readonly machine: Machine;
  /** Named parameters of the function that is called. */
  readonly params: number;
  /** Fills up what the next record may use. */
  refill(): void;
}

/** Source: cb_lua_init in plugins/filter_lua/lua.c. */
export function scriptState(
  options: LuaOptions,
  view: PluginView,
  context: FilterContext,
): ScriptState | Refusal {
  const meter: Meter = { steps: MOST_STEPS, bytes: MOST_BYTES };
  const { path, position } = view.spot;
  const { instance, version } = context;
  const notDone = once((what) =>
    context.report(luaNotSimulated(path, { instance, what }, position)),
  );
  const missing = once((value) =>
    context.report(statedValueMissing(path, { plugin: "lua", value }, position)),
  );
  const variable = (name: string): string | undefined => {
    const known = context.stated[`env.${fromBytes(name)}`];
    if (known === undefined) missing(`env.${fromBytes(name)}`);
    return known === undefined ? undefined : toBytes(known);
  };
  const world = { clock: context.clock, variable };
  try {
    const machine = luaState({ version, world, notDone }, meter, !options.old);
    return start(machine, options, context);
  } catch (error) {
    if (error instanceof LuaStop)
      return { refused: "the script does not come to its end when it is loaded" };
    throw error;
  }
}

function once(say: (what: string) => void): (what: string) => void {
  const said = new Set<string>();
  return (what) => {
    if (said.has(what) || said.size >= 20) return;
    said.add(what);
    say(what);
  };
}

function start(
  machine: Machine,
  { source, chunk, call: name, flbNull, old }: LuaOptions,
  { stated }: FilterContext,
): ScriptState | Refusal {
  const { globals } = machine;
  if (!old) globals.set("FLB_ENV", environment(machine, stated));
  if (flbNull) globals.set("flb_null", FLB_NULL);
  const { main, fault } = loadChunk(machine, source, chunk, undefined);
  if (main === undefined) return { refused: `error loading script: ${fault}` };
  const { thrown } = protectedly(machine, () => call(machine, main, []));
  if (thrown !== undefined)
    return { refused: `invalid lua content, error=2: ${messageOf(machine, thrown.value)}` };
  const found = globals.get(name);
  if (!(found instanceof LuaFunction))
    return { refused: `function ${fromBytes(name)} is not found` };
  return { machine, params: found.closure?.params ?? 0, refill: refiller(machine) };
}

/** Variables of the engine's environment, as far as they are stated. */
function environment(machine: Machine, stated: FilterContext["stated"]): LuaTable {
  const table = new LuaTable(machine.meter);
  for (const [name, value] of Object.entries(stated))
    if (name.startsWith("env.")) table.set(toBytes(name.slice(4)), toBytes(value));
  return table;
}

/** What a script threw, as the engine's log shows it. */
export function messageOf(machine: Machine, value: LuaValue): string {
  const plain = typeof value === "string" || typeof value === "number";
  return plain ? fromBytes(plainText(machine, value)) : "(null)";
}

function refiller(machine: Machine): () => void {
  const { meter } = machine;
  let sinceCount = 0;
  return () => {
    machine.frame = undefined;
    machine.depth = 0;
    sinceCount += MOST_BYTES - meter.bytes;
    meter.bytes = MOST_BYTES;
    meter.steps = Math.min(MOST_STEPS, meter.steps + STEPS_A_RECORD);
    if (sinceCount < BYTES_A_COUNT) return;
    sinceCount = 0;
    if (liveSize(machine) > MOST_LIVE) throw new LuaStop("memory");
  };
}
