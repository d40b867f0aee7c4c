import { knownText, lastOption, type PluginView, plainWords } from "@millrace/fluentbit/check";
import type { FilterContext, Refusal } from "../filter.js";
import { isRefusal } from "../filters/accessor-of.js";
import { engineBoolean } from "../filters/own-options.js";
import { isSince } from "../versions.js";
import type { KeyType } from "./lua-to-record.js";
import { toBytes } from "./text/byte-string.js";

/** Options of a lua filter. */
export interface LuaOptions {
  readonly source: string;
  /** Of the script, for messages: a text as Lua names chunks. */
  readonly chunk: string;
  readonly call: string;
  readonly keyTypes: readonly KeyType[];
  readonly protectedMode: boolean;
  readonly timeAsTable: boolean;
  readonly flbNull: boolean;
  /** Fluent Bit before 2.0: another writer of records, another LuaJIT. */
  readonly old: boolean;
}

/** Most words of a list of keys. Source: FLB_LUA_L2C_TYPES_NUM_MAX. */
const MAX_KEYS = 16;

/** Source: plugins/filter_lua/lua_config.c. */
export function luaOptions(view: PluginView, context: FilterContext): LuaOptions | Refusal {
  const script = readScript(view, context);
  if (isRefusal(script)) return script;
  const call = lastOption(view, "call")?.text;
  if (call === undefined) return { refused: "function name defined by 'call' is not set" };
  const switches = readSwitches(view);
  if (isRefusal(switches)) return switches;
  const old = !isSince(context.version, "2.0.0");
  return {
    ...script,
    ...switches,
    call: toBytes(call),
    keyTypes: [
      ...keyTypes(view, "type_int_key", "int"),
      ...keyTypes(view, "type_array_key", "array"),
    ],
    old,
  };
}

type Switches = Pick<LuaOptions, "protectedMode" | "timeAsTable" | "flbNull">;

function readSwitches(view: PluginView): Switches | Refusal {
  for (const key of ["protected_mode", "time_as_table", "enable_flb_null"]) {
    const text = knownText(view, key);
    if (text !== undefined && engineBoolean(text) === undefined)
      return { refused: `invalid value for boolean property '${key}=${text}'` };
  }
  return {
    protectedMode: isOn(view, "protected_mode", true),
    timeAsTable: isOn(view, "time_as_table", false),
    flbNull: isOn(view, "enable_flb_null", false),
  };
}

function readScript(
  view: PluginView,
  { readText }: FilterContext,
): Pick<LuaOptions, "source" | "chunk"> | Refusal {
  const code = lastOption(view, "code");
  if (code !== undefined) return { source: toBytes(code.text), chunk: "fluentbit.lua" };
  const script = lastOption(view, "script")?.text;
  if (script === undefined) return { refused: "no script path defined" };
  const text = readText(script);
  if (text === undefined) return { refused: `cannot access script '${script}'` };
  return { source: toBytes(text), chunk: `@${script}` };
}

function keyTypes(view: PluginView, option: string, type: KeyType["type"]): readonly KeyType[] {
  const text = lastOption(view, option)?.text ?? "";
  return plainWords(text, MAX_KEYS).map((key) => ({ key: toBytes(key), type }));
}

const isOn = (view: PluginView, option: string, otherwise: boolean): boolean =>
  engineBoolean(knownText(view, option) ?? "") ?? otherwise;
