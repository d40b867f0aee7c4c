import type { Expression } from "../syntax/lua-ast.js";
import { fromBytes } from "../text/byte-string.js";

/** How a message names an operand: `local 'x'`, `field 'y'`. Undefined: it has no name. */
export function operandName(node: Expression): string | undefined {
  if (node.kind === "local") return `local '${node.local.name}'`;
  if (node.kind === "upvalue" || node.kind === "global") return `${node.kind} '${node.name}'`;
  if (node.kind === "paren") return operandName(node.inner);
  // Whichever value it is, LuaJIT finds the place of the last one.
  if (node.kind === "and" || node.kind === "or") return operandName(node.right);
  if (node.kind !== "index" || node.key.kind !== "constant") return undefined;
  return typeof node.key.value === "string" ? `field '${fromBytes(node.key.value)}'` : undefined;
}
