import type { PluginView } from "@millrace/fluentbit/check";
import type { Chunk, Filter, FilterContext, FilterFactory } from "../filter.js";
import { isRefusal } from "../filters/accessor-of.js";
import { engineExits } from "../findings.js";
import type { LogEvent } from "../record.js";
import { isSince } from "../versions.js";
import { type LuaFilterParts, type Reports, takesMetadata } from "./filter-parts.js";
import { protectedly } from "./library/call-back.js";
import { luaFailed, luaResultRefused, luaStopped } from "./lua-findings.js";
import { luaOptions } from "./lua-options.js";
import { timeToNumber, timeToTable } from "./lua-time.js";
import { LuaTable, type LuaValue, type LuaValues } from "./lua-value.js";
import { call, index } from "./metamethods.js";
import { LuaStop } from "./meter.js";
import { recordToLua } from "./record-to-lua.js";
import { returnedEvents } from "./returned-events.js";
import { messageOf, scriptState } from "./script-state.js";
import { toBytes } from "./text/byte-string.js";

/** Source: plugins/filter_lua/lua.c. */
export const luaFilterFactory: FilterFactory = (view, context) => {
  const options = luaOptions(view, context);
  if (isRefusal(options)) return options;
  const state = scriptState(options, view, context);
  if (isRefusal(state)) return state;
  return luaFilter({
    options,
    state,
    reports: reportsOf(view, context),
    wideTime: isSince(context.version, "5.1.0"),
  });
};

const MOST_REPORTS = 20;

function reportsOf(view: PluginView, { report, instance }: FilterContext): Reports {
  const { path, position } = view.spot;
  const said = new Set<string>();
  const once = (text: string, say: () => void): void => {
    if (said.has(text) || said.size >= MOST_REPORTS) return;
    said.add(text);
    say();
  };
  return {
    failed: (message) =>
      once(message, () => report(luaFailed(path, { instance, message }, position))),
    refused: (reason) =>
      once(reason, () => report(luaResultRefused(path, { instance, reason }, position))),
    stopped: (what) => once(what, () => report(luaStopped(path, { instance, what }, position))),
    exits: () => once("", () => report(engineExits(path, { instance }, position))),
  };
}

function luaFilter(parts: LuaFilterParts): Filter {
  let stopped = false;
  return {
    run: (chunk) => {
      if (stopped) return chunk.events;
      try {
        return runChunk(parts, chunk);
      } catch (error) {
        if (!(error instanceof LuaStop)) throw error;
        stopped = true;
        parts.reports.stopped(error.reason === "steps" ? "too many steps" : "too much memory");
        return chunk.events;
      }
    },
  };
}

/** One mistake of the script, and all records of the chunk stay as they came. */
function runChunk(parts: LuaFilterParts, { tag, events }: Chunk): readonly LogEvent[] {
  const out: LogEvent[] = [];
  let changed = false;
  for (const event of events) {
    parts.state.refill();
    const made = eventsOf(parts, tag, event);
    if (made === undefined) return events;
    if (made.length !== 1 || made[0] !== event) changed = true;
    for (const one of made) out.push(one);
  }
  return changed ? out : events;
}

/** What a record becomes; undefined: the script failed. */
function eventsOf(
  parts: LuaFilterParts,
  tag: string,
  event: LogEvent,
): readonly LogEvent[] | undefined {
  const { options, state, reports } = parts;
  const { machine } = state;
  const { values, thrown } = protectedly(machine, () => {
    const callee = index(machine, machine.globals, options.call);
    return call(machine, callee, argumentsOf(parts, tag, event));
  });
  if (thrown === undefined) return returnedEvents(parts, event, values);
  if (options.protectedMode) reports.failed(messageOf(machine, thrown.value));
  else reports.exits();
  return undefined;
}

function argumentsOf(
  parts: LuaFilterParts,
  tag: string,
  { time, record, metadata }: LogEvent,
): LuaValues {
  const { options, state } = parts;
  const { machine } = state;
  const cut = tag.indexOf("\0");
  const args: LuaValue[] = [
    toBytes(cut < 0 ? tag : tag.slice(0, cut)),
    options.timeAsTable ? timeToTable(machine, time) : timeToNumber(time),
  ];
  if (takesMetadata(parts)) {
    args.push(new LuaTable(machine.meter));
    args.push(recordToLua(machine, metadata ?? new Map(), false));
  }
  args.push(recordToLua(machine, record, options.old));
  return args;
}
