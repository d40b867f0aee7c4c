import { LuaError, where } from "../lua-error.js";
import { LuaTable, type LuaValue } from "../lua-value.js";
import { index, isTrue } from "../metamethods.js";
import type { Expression, IndexNode, Variable } from "../syntax/lua-ast.js";
import { toBytes } from "../text/byte-string.js";
import { compileFirst } from "./compile-call.js";
import { compileBinary, compileLength, compileMinus } from "./compile-operator.js";
import { compileTable } from "./compile-table.js";
import { type Compiler, cellAt, type Evaluate } from "./compiler.js";
import { operandName } from "./operand-name.js";

/** One row a kind of expression. */
export function compileExpression(c: Compiler, node: Expression): Evaluate {
  switch (node.kind) {
    case "constant": {
      const { value } = node;
      return () => value;
    }
    case "vararg":
      return ({ varargs }) => varargs[0];
    case "paren":
      return c.expression(node.inner);
    case "local":
    case "upvalue":
    case "global":
      return compileVariable(c, node);
    case "index":
      return compileIndex(c, node);
    case "call":
    case "method":
      return compileFirst(c, node);
    case "function":
      return c.closure(node);
    case "binary":
      return compileBinary(c, node);
    case "and":
      return both(c.expression(node.left), c.expression(node.right));
    case "or":
      return either(c.expression(node.left), c.expression(node.right));
    case "table":
      return compileTable(c, node);
    case "not": {
      const operand = c.expression(node.operand);
      return (frame) => !isTrue(operand(frame));
    }
    case "minus":
      return compileMinus(c, node.operand, node.line);
    case "length":
      return compileLength(c, node.operand, node.line);
    case "unsupported":
      return unsupported(c, node.what);
  }
}

const both =
  (left: Evaluate, right: Evaluate): Evaluate =>
  (frame) => {
    const value = left(frame);
    return isTrue(value) ? right(frame) : value;
  };

const either =
  (left: Evaluate, right: Evaluate): Evaluate =>
  (frame) => {
    const value = left(frame);
    return isTrue(value) ? value : right(frame);
  };

function unsupported({ machine }: Compiler, what: string): Evaluate {
  return () => {
    machine.notDone(what);
    throw new LuaError(`${where(machine, 1)}${what} is not simulated`);
  };
}

function compileVariable({ machine }: Compiler, node: Variable): Evaluate {
  if (node.kind === "upvalue") {
    const { index: at } = node;
    return ({ upvalues }) => cellAt(upvalues, at).value;
  }
  if (node.kind === "local") {
    const { slot, captured } = node.local;
    return captured ? ({ cells }) => cellAt(cells, slot).value : ({ slots }) => slots[slot];
  }
  const name = toBytes(node.name);
  return ({ closure }) => {
    const env = closure?.closure?.env;
    const value = env?.get(name);
    return value !== undefined || env?.meta === undefined ? value : index(machine, env, name);
  };
}

function compileIndex(c: Compiler, node: IndexNode): Evaluate {
  const { machine } = c;
  const [object, named, line] = [c.expression(node.object), operandName(node.object), node.line];
  const slow = (frame: Parameters<Evaluate>[0], at: LuaValue, key: LuaValue): LuaValue => {
    frame.line = line;
    return index(machine, at, key, named);
  };
  if (node.key.kind === "constant") {
    const key = node.key.value;
    return (frame) => {
      const at = object(frame);
      if (at instanceof LuaTable) {
        const value = at.get(key);
        if (value !== undefined || at.meta === undefined) return value;
      }
      return slow(frame, at, key);
    };
  }
  const keyOf = c.expression(node.key);
  return (frame) => {
    const at = object(frame);
    const key = keyOf(frame);
    if (at instanceof LuaTable) {
      const value = at.get(key);
      if (value !== undefined || at.meta === undefined) return value;
    }
    return slow(frame, at, key);
  };
}
