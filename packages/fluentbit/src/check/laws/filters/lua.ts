import { type Diagnostic, diagnostic } from "@millrace/core";
import { fileMissing } from "../../../files/file-findings.js";
import type { Explanation } from "../../explanation.js";
import type { LawContext, PluginLaw } from "../../law.js";
import { type LuaFault, readLua } from "../../lua-syntax.js";
import { isMissingFile } from "../../missing-file.js";
import { missingOption } from "../../option-findings.js";
import {
  hasOption,
  knownText,
  lastOption,
  type OptionView,
  type PluginView,
} from "../../plugin-view.js";
import { optionIgnored, wordsMisread } from "./filter-findings.js";
import { textsOf } from "./view.js";

export const luaSyntax = diagnostic<{ script: string } & LuaFault>("FB_LUA_SYNTAX", {
  severity: "error",
  message: ({ script, reason, line, column }) =>
    `${script} is no Lua that LuaJIT takes: line ${line}, column ${column} ${reason}`,
  hint: () => "LuaJIT is Lua 5.1 with goto: no //, no bit operators, no <const>, ~= for not equal",
});

export const luaFunctionMissing = diagnostic<{ call: string; script: string }>(
  "FB_LUA_FUNCTION_MISSING",
  {
    severity: "error",
    message: ({ call, script }) => `${script} defines no global function ${JSON.stringify(call)}`,
    hint: ({ call }) =>
      /^[A-Za-z_]\w*$/.test(call)
        ? `write: function ${call}(tag, timestamp, record) … end, without local`
        : "call takes the name of a global function, not one in a table",
  },
);

/** Source: lua_config_create and cb_lua_init in plugins/filter_lua. The script is read and never run. */
export const luaLaw: PluginLaw = function* (view, context) {
  const { path, position } = view.spot;
  const [code, script] = [lastOption(view, "code"), lastOption(view, "script")];
  if (code === undefined && script === undefined)
    yield missingOption([...path, "code"], { option: "code or script", plugin: "lua" }, position);
  if (code !== undefined && script !== undefined)
    yield optionIgnored(
      script.spot.path,
      { option: script.written, because: "code is there, and comes first" },
      script.spot.position,
    );
  if (code !== undefined) {
    if (code.known && code.variant === undefined)
      yield* checkScript(view, code, code.text, "the code", context);
  } else if (script?.known === true) yield* checkFile(view, script, context);
  for (const { written: option, text: value, spot } of textsOf(
    view,
    "type_int_key",
    "type_array_key",
  ))
    if (value.includes(","))
      yield wordsMisread(
        spot.path,
        {
          option,
          wanted: "keys with spaces between",
          value,
          instead: "the comma is part of a key",
        },
        spot.position,
      );
};

function* checkFile(
  view: PluginView,
  script: OptionView,
  context: LawContext,
): Iterable<Diagnostic> {
  const { text: file, spot } = script;
  const source = context.readText?.(file);
  if (source !== undefined) yield* checkScript(view, script, source, `the script ${file}`, context);
  else if (isMissingFile(file, context))
    yield fileMissing(spot.path, { file, what: "the script" }, spot.position);
}

/** Byte code that LuaJIT has made beforehand starts so. */
const BYTE_CODE = "\u001b";

function* checkScript(
  view: PluginView,
  { spot }: OptionView,
  source: string,
  script: string,
  { engine }: LawContext,
): Iterable<Diagnostic> {
  if (source.startsWith(BYTE_CODE)) return;
  const { fault, globals, dynamic } = readLua(source, engine.fluentBit);
  if (fault !== undefined) {
    yield luaSyntax(spot.path, { script, ...fault }, spot.position);
    return;
  }
  const call = hasOption(view, "call") ? knownText(view, "call") : undefined;
  if (call === undefined || globals.has(call) || BUILT_IN.has(call)) return;
  const quoted = source.includes(`"${call}"`) || source.includes(`'${call}'`);
  const certain = /^[A-Za-z_]\w*$/.test(call) ? !dynamic : !quoted;
  const at = lastOption(view, "call") ?? { spot };
  if (certain) yield luaFunctionMissing(at.spot.path, { call, script }, at.spot.position);
}

/** Functions that are there without a script. */
const BUILT_IN: ReadonlySet<string> = new Set(
  "assert collectgarbage dofile error gcinfo getfenv getmetatable ipairs load loadfile loadstring module newproxy next pairs pcall print rawequal rawget rawlen rawset require select setfenv setmetatable tonumber tostring type unpack xpcall".split(
    " ",
  ),
);

const INPUT = "[INPUT]\n    Name dummy\n    Tag  app\n";
const OUTPUT = "[OUTPUT]\n    Name  stdout\n    Match *\n";
const lua = (code: string): string =>
  `${INPUT}[FILTER]\n    Name  lua\n    Match *\n    call  mark\n    code  ${code}\n${OUTPUT}`;

export const explanations: readonly Explanation[] = [
  {
    code: luaSyntax.code,
    wrong: "A script is no Lua, or it is Lua of a version that LuaJIT does not speak.",
    production: "The engine does not start.",
    fix: "Write Lua 5.1, with goto and LuaJIT's numbers besides.",
    failing: { config: lua("function mark(tag, ts, r) r.n = 7 // 2 return 2, ts, r end") },
    fixed: { config: lua("function mark(tag, ts, r) r.n = math.floor(7 / 2) return 2, ts, r end") },
    source: "plugins/filter_lua/lua.c",
  },
  {
    code: luaFunctionMissing.code,
    wrong: "The function that call names is not a global function of the script.",
    production: "The engine does not start.",
    fix: "Define it without local and outside a table, under the name that call gives.",
    failing: { config: lua("local function mark(tag, ts, r) return 0, ts, r end") },
    fixed: { config: lua("function mark(tag, ts, r) return 0, ts, r end") },
    source: "plugins/filter_lua/lua.c",
  },
];
