import { NOTHING } from "../machine.js";
import { isTrue } from "../metamethods.js";
import type { Expression, Statement } from "../syntax/lua-ast.js";
import { compileAssign, compileLocal } from "./compile-assignment.js";
import { compileTailCall } from "./compile-call.js";
import {
  compileGenericFor,
  compileNumericFor,
  compileRepeat,
  compileWhile,
} from "./compile-loop.js";
import { type Compiler, cellAt, type Execute, type Leave, storeNew } from "./compiler.js";

const BREAK: Leave = Object.freeze({ leave: "break", label: "" });

/** One row a kind of statement. */
export function compileStatement(c: Compiler, node: Statement): Execute {
  switch (node.kind) {
    case "local":
      return compileLocal(c, node.locals, node.values);
    case "local-function":
      return compileLocalFunction(c, node);
    case "assign":
      return compileAssign(c, node);
    case "call-statement": {
      const run = c.expression(node.call);
      return (frame) => {
        run(frame);
        return undefined;
      };
    }
    case "do":
      return c.body(node.body);
    case "while":
      return compileWhile(c, node);
    case "repeat":
      return compileRepeat(c, node);
    case "if":
      return compileIf(c, node);
    case "numeric-for":
      return compileNumericFor(c, node);
    case "generic-for":
      return compileGenericFor(c, node);
    case "return":
      return compileReturn(c, node.values);
    case "break":
      return () => BREAK;
    case "goto": {
      const leave: Leave = { leave: "goto", label: node.name };
      return () => leave;
    }
    case "label":
      return () => undefined;
  }
}

/** The function sees itself. */
function compileLocalFunction(
  c: Compiler,
  { local, value }: Extract<Statement, { readonly kind: "local-function" }>,
): Execute {
  const [store, closure] = [storeNew(local), c.closure(value)];
  const { slot, captured } = local;
  return (frame) => {
    store(frame, undefined);
    const made = closure(frame);
    if (captured) cellAt(frame.cells, slot).value = made;
    else store(frame, made);
    return undefined;
  };
}

function compileIf(
  c: Compiler,
  { branches, otherwise }: Extract<Statement, { readonly kind: "if" }>,
): Execute {
  const tests = branches.map(({ condition }) => c.expression(condition));
  const bodies = branches.map(({ body }) => c.body(body));
  const last: Execute = otherwise === undefined ? () => undefined : c.body(otherwise);
  const [test, body] = [tests[0], bodies[0]];
  if (tests.length === 1 && test !== undefined && body !== undefined)
    return (frame) => (isTrue(test(frame)) ? body(frame) : last(frame));
  return (frame) => {
    for (let at = 0; at < tests.length; at += 1)
      if (isTrue(tests[at]?.(frame))) return bodies[at]?.(frame);
    return last(frame);
  };
}

function compileReturn(c: Compiler, nodes: readonly Expression[]): Execute {
  const [node] = nodes;
  if (node === undefined) return () => NOTHING;
  if (nodes.length === 1 && (node.kind === "call" || node.kind === "method"))
    return compileTailCall(c, node);
  return c.values(nodes);
}
