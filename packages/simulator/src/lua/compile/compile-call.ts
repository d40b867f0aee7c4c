import { LuaFunction, type LuaValues } from "../lua-value.js";
import type { CallName, Frame } from "../machine.js";
import { TAIL } from "../machine.js";
import { call, callOther, index } from "../metamethods.js";
import { spend } from "../meter.js";
import type { CallNode, Expression } from "../syntax/lua-ast.js";
import { fromBytes } from "../text/byte-string.js";
import type { Compiler, Evaluate, EvaluateAll } from "./compiler.js";
import { operandName } from "./operand-name.js";

type Call = (frame: Frame) => LuaValues;

/** What is called, and with what. */
interface Prepared {
  readonly callee: Evaluate;
  readonly args: EvaluateAll;
  readonly line: number;
  /** For messages about what is no function. */
  readonly named: string | undefined;
  /** For messages about arguments. */
  readonly calling: CallName | undefined;
}

/** A call that gives all its values. Nothing that it goes through is a function of its own: recursion costs JavaScript's stack. */
export function compileCall(c: Compiler, node: CallNode): Call {
  const { machine } = c;
  const { callee, args, line, named, calling } = prepared(c, node);
  return (frame) => {
    const target = callee(frame);
    const given = args(frame);
    frame.line = line;
    machine.calling = calling;
    spend(machine.meter, 2);
    if (!(target instanceof LuaFunction)) return callOther(machine, target, given, named);
    const result = target.run(given);
    return result === TAIL ? call(machine, machine.tailCallee, machine.tailArgs) : result;
  };
}

/** A call of which only the first value counts. */
export function compileFirst(c: Compiler, node: CallNode): Evaluate {
  const { machine } = c;
  const { callee, args, line, named, calling } = prepared(c, node);
  return (frame) => {
    const target = callee(frame);
    const given = args(frame);
    frame.line = line;
    machine.calling = calling;
    spend(machine.meter, 2);
    if (!(target instanceof LuaFunction)) return callOther(machine, target, given, named)[0];
    const result = target.run(given);
    if (result !== TAIL) return result[0];
    return call(machine, machine.tailCallee, machine.tailArgs)[0];
  };
}

function prepared(c: Compiler, node: CallNode): Prepared {
  if (node.kind === "method") return preparedMethod(c, node);
  return {
    callee: c.expression(node.callee),
    args: c.values(node.args),
    line: node.line,
    named: operandName(node.callee),
    calling: callName(node.callee),
  };
}

/** The object is evaluated once: it is kept where the frame has a place for it. */
function preparedMethod(c: Compiler, node: CallNode & { readonly kind: "method" }): Prepared {
  const { machine } = c;
  const { name, line, slot } = node;
  const [object, objectName] = [c.expression(node.object), operandName(node.object)];
  const args = c.values(node.args);
  const text = fromBytes(name);
  return {
    callee: (frame) => {
      const self = object(frame);
      frame.slots[slot] = self;
      frame.line = line;
      return index(machine, self, name, objectName);
    },
    args: (frame) => {
      const self = frame.slots[slot];
      const given = args(frame);
      given.unshift(self);
      return given;
    },
    line,
    named: `method '${text}'`,
    calling: { name: text, method: true },
  };
}

function callName(node: Expression): CallName | undefined {
  if (node.kind === "local") return { name: node.local.name, method: false };
  if (node.kind === "upvalue" || node.kind === "global") return { name: node.name, method: false };
  if (node.kind !== "index" || node.key.kind !== "constant") return undefined;
  const { value } = node.key;
  return typeof value === "string" ? { name: fromBytes(value), method: false } : undefined;
}

/** `return f(x)`: the caller makes the call, so that it takes no room. */
export function compileTailCall(c: Compiler, node: CallNode): Call {
  const { machine } = c;
  const { callee, args, line, named } = prepared(c, node);
  return (frame) => {
    const target = callee(frame);
    const given = args(frame);
    frame.line = line;
    if (!(target instanceof LuaFunction)) return callOther(machine, target, given, named);
    machine.calling = undefined;
    machine.tailCallee = target;
    machine.tailArgs = given;
    return TAIL;
  };
}
