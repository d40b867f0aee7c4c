import type { LuaValue } from "../lua-value.js";
import {
  type ArithmeticEvent,
  arithmetic,
  concatenated,
  equal,
  joined,
  lengthOf,
  less,
  modulo,
  power,
} from "../operators.js";
import type { BinaryNode, Expression } from "../syntax/lua-ast.js";
import type { Compiler, Evaluate } from "./compiler.js";
import { operandName } from "./operand-name.js";

type Fast = (left: number, right: number) => number;

const ARITHMETIC: ReadonlyMap<string, readonly [ArithmeticEvent, Fast]> = new Map<
  string,
  readonly [ArithmeticEvent, Fast]
>([
  ["*", ["__mul", (left, right) => left * right]],
  ["/", ["__div", (left, right) => left / right]],
  ["%", ["__mod", modulo]],
  ["^", ["__pow", power]],
]);

/** What to do when an operator has something else than two numbers. */
type Slow = (frame: Parameters<Evaluate>[0], left: LuaValue, right: LuaValue) => LuaValue;

export function compileBinary(c: Compiler, node: BinaryNode): Evaluate {
  const { operator } = node;
  if (operator === "==" || operator === "~=") return compileEqual(c, node);
  if (operator === "<" || operator === "<=") return compileLess(c, node);
  if (operator === ">" || operator === ">=") return compileMore(c, node);
  if (operator === "..") return compileConcat(c, node);
  const [left, right] = [c.expression(node.left), c.expression(node.right)];
  if (operator === "+") return plus(left, right, slowly(c, node, "__add"));
  if (operator === "-") return minus(left, right, slowly(c, node, "__sub"));
  const [event, fast] = ARITHMETIC.get(operator) ?? ["__pow", power];
  return others(left, right, fast, slowly(c, node, event));
}

function slowly({ machine }: Compiler, node: BinaryNode, event: ArithmeticEvent): Slow {
  const names = namesOf(node);
  return (frame, left, right) => {
    frame.line = node.line;
    return arithmetic(machine, event, left, right, names);
  };
}

const namesOf = ({ left, right }: BinaryNode) => ({
  left: operandName(left),
  right: operandName(right),
});

const plus =
  (left: Evaluate, right: Evaluate, slow: Slow): Evaluate =>
  (frame) => {
    const a = left(frame);
    const b = right(frame);
    return typeof a === "number" && typeof b === "number" ? a + b : slow(frame, a, b);
  };

const minus =
  (left: Evaluate, right: Evaluate, slow: Slow): Evaluate =>
  (frame) => {
    const a = left(frame);
    const b = right(frame);
    return typeof a === "number" && typeof b === "number" ? a - b : slow(frame, a, b);
  };

const others =
  (left: Evaluate, right: Evaluate, fast: Fast, slow: Slow): Evaluate =>
  (frame) => {
    const a = left(frame);
    const b = right(frame);
    return typeof a === "number" && typeof b === "number" ? fast(a, b) : slow(frame, a, b);
  };

function compileConcat(c: Compiler, node: BinaryNode): Evaluate {
  const { machine } = c;
  const [left, right] = [c.expression(node.left), c.expression(node.right)];
  const names = namesOf(node);
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (typeof a === "string" && typeof b === "string" && a.length + b.length <= 32) return a + b;
    frame.line = node.line;
    return typeof a === "string" && typeof b === "string"
      ? joined(machine, a, b)
      : concatenated(machine, a, b, names);
  };
}

function compileEqual(c: Compiler, node: BinaryNode): Evaluate {
  const { machine } = c;
  const [left, right] = [c.expression(node.left), c.expression(node.right)];
  const wanted = node.operator === "==";
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (a === b) return wanted;
    if (typeof a !== "object") return !wanted;
    frame.line = node.line;
    return equal(machine, a, b) === wanted;
  };
}

function compileLess(c: Compiler, node: BinaryNode): Evaluate {
  return compare(c, c.expression(node.left), c.expression(node.right), node);
}

/** LuaJIT asks whether the right one is less. */
function compileMore(c: Compiler, node: BinaryNode): Evaluate {
  const { machine } = c;
  const [left, right] = [c.expression(node.left), c.expression(node.right)];
  const orEqual = node.operator === ">=";
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (typeof a === "number" && typeof b === "number") return orEqual ? a >= b : a > b;
    frame.line = node.line;
    return less(machine, b, a, orEqual);
  };
}

function compare(
  { machine }: Compiler,
  left: Evaluate,
  right: Evaluate,
  node: BinaryNode,
): Evaluate {
  const orEqual = node.operator === "<=";
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (typeof a === "number" && typeof b === "number") return orEqual ? a <= b : a < b;
    frame.line = node.line;
    return less(machine, a, b, orEqual);
  };
}

export function compileMinus(c: Compiler, node: Expression, line: number): Evaluate {
  const { machine } = c;
  const [operand, named] = [c.expression(node), operandName(node)];
  const names = { left: named, right: named };
  return (frame) => {
    const value = operand(frame);
    if (typeof value === "number") return -value;
    frame.line = line;
    return arithmetic(machine, "__unm", value, value, names);
  };
}

export function compileLength(c: Compiler, node: Expression, line: number): Evaluate {
  const { machine } = c;
  const [operand, named] = [c.expression(node), operandName(node)];
  return (frame) => {
    const value = operand(frame);
    frame.line = line;
    return lengthOf(machine, value, named);
  };
}
