import { readLua } from "@millrace/fluentbit/check";
import { functionScope } from "./function-scope.js";
import type { FunctionNode } from "./lua-ast.js";
import { parseFunctionBody, type ScriptParser } from "./parse-expression.js";
import { parseBlock } from "./parse-statement.js";
import { tokenReader } from "./token-reader.js";

export type LuaScript =
  | { readonly main: FunctionNode; readonly fault?: never }
  | { readonly fault: { readonly reason: string; readonly line: number }; readonly main?: never };

/**
 * Reads a script as LuaJIT of an engine's version does. The checker's reader says first whether it is Lua at all, so this one
 * need not doubt what it reads.
 */
export function parseLua(source: string, version: string): LuaScript {
  const { fault } = readLua(source, version);
  if (fault !== undefined) return { fault };
  const parser: ScriptParser = {
    reader: tokenReader(source),
    scope: functionScope(undefined, true),
    block: parseBlock,
  };
  return { main: parseFunctionBody(parser, parser.scope, [], 0) };
}
