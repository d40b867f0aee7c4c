import type { LuaValue, LuaValues } from "../lua-value.js";
import type { Frame } from "../machine.js";
import type { Expression } from "../syntax/lua-ast.js";
import { compileCall } from "./compile-call.js";
import { type Compiler, type EvaluateAll, isOpen } from "./compiler.js";

/** All values of a list; a call or `...` at its end gives all of its own. */
export function compileValues(c: Compiler, nodes: readonly Expression[]): EvaluateAll {
  const last = nodes.at(-1);
  if (last !== undefined && isOpen(last)) return openList(c, nodes.slice(0, -1), last);
  const parts = nodes.map(c.expression);
  const [first, second, third] = parts;
  if (first === undefined) return () => [];
  if (second === undefined) return (frame) => [first(frame)];
  if (third === undefined) return (frame) => [first(frame), second(frame)];
  if (parts.length === 3) return (frame) => [first(frame), second(frame), third(frame)];
  return (frame) => {
    const values: LuaValue[] = [];
    for (const part of parts) values.push(part(frame));
    return values;
  };
}

function openList(c: Compiler, before: readonly Expression[], last: Expression): EvaluateAll {
  const rest = compileOpen(c, last);
  const parts = before.map(c.expression);
  return (frame) => {
    const values: LuaValue[] = [];
    for (const part of parts) values.push(part(frame));
    const more = rest(frame);
    for (const value of more) values.push(value);
    return values;
  };
}

/** All values of an expression. */
function compileOpen(c: Compiler, node: Expression): (frame: Frame) => LuaValues {
  if (node.kind === "call" || node.kind === "method") return compileCall(c, node);
  return ({ varargs }) => varargs;
}
