import { fail } from "../lua-error.js";
import {
  type Cell,
  type Closure,
  LuaFunction,
  type LuaTable,
  type LuaValue,
} from "../lua-value.js";
import { type Frame, MAX_DEPTH, type Machine, NOTHING } from "../machine.js";
import { allocate } from "../meter.js";
import type { FunctionNode, Upvalue } from "../syntax/lua-ast.js";
import { compileBlock, isLeave } from "./compile-block.js";
import { compileExpression } from "./compile-expression.js";
import { compileStatement } from "./compile-statement.js";
import { compileValues } from "./compile-values.js";
import { type Compiler, cellAt, type Evaluate, type Execute } from "./compiler.js";

/** A script's main function, which takes no variables from outside but the globals. */
export function compileMain(
  machine: Machine,
  main: FunctionNode,
  chunk: string,
  env: LuaTable,
): LuaFunction {
  const code = compileCode(compiler(machine, chunk), main);
  return closureOf(machine, code, [], env);
}

function compiler(machine: Machine, chunk: string): Compiler {
  const c: Compiler = {
    machine,
    chunk,
    expression: (node) => compileExpression(c, node),
    values: (nodes) => compileValues(c, nodes),
    body: (statements) => compileBlock(c, statements, (node) => compileStatement(c, node)),
    closure: (node) => compileClosure(c, node),
  };
  return c;
}

/** What all closures of a function share. */
interface Code {
  readonly node: FunctionNode;
  readonly chunk: string;
  readonly run: Execute;
  /** Slots of a new frame. */
  readonly blank: readonly LuaValue[];
  /** Parameters that live in cells. */
  readonly boxed: readonly number[];
  /** How much of JavaScript's stack a call takes, in rough units. */
  readonly weight: number;
}

function compileCode(c: Compiler, node: FunctionNode): Code {
  return {
    node,
    chunk: c.chunk,
    run: c.body(node.body),
    blank: new Array<LuaValue>(node.slots).fill(undefined),
    boxed: node.params.filter(({ captured }) => captured).map(({ slot }) => slot),
    weight: 4 + 2 * node.depth,
  };
}

function compileClosure(c: Compiler, node: FunctionNode): Evaluate {
  const code = compileCode(c, node);
  const { machine } = c;
  const { upvalues } = node;
  return (frame) => {
    const env = frame.closure?.closure?.env ?? machine.globals;
    return closureOf(machine, code, cellsOf(upvalues, frame), env);
  };
}

const cellsOf = (
  upvalues: readonly Upvalue[],
  { cells, upvalues: outer }: Frame,
): readonly Cell[] =>
  upvalues.map((one) =>
    one.from === "local" ? cellAt(cells, one.local.slot) : cellAt(outer, one.index),
  );

/** The function is one piece: recursion costs JavaScript's stack. */
function closureOf(
  machine: Machine,
  { node, chunk, blank, boxed, run, weight }: Code,
  cells: readonly Cell[],
  env: LuaTable,
): LuaFunction {
  const { vararg, line } = node;
  const params = node.params.length;
  allocate(machine.meter, 128);
  const closure: Closure = { cells, params, vararg, chunk, line, env };
  const made = new LuaFunction(
    "",
    (args) => {
      const parent = machine.frame;
      const frame: Frame = {
        closure: made,
        chunk,
        slots: blank.slice(),
        cells: [],
        upvalues: cells,
        varargs: vararg && args.length > params ? args.slice(params) : NOTHING,
        parent,
        line,
      };
      for (let at = 0; at < params; at += 1) frame.slots[at] = args[at];
      for (const slot of boxed) frame.cells[slot] = { value: args[slot] };
      machine.frame = frame;
      machine.depth += weight;
      if (machine.depth > MAX_DEPTH) tooDeep(machine);
      const signal = run(frame);
      machine.frame = parent;
      machine.depth -= weight;
      return signal === undefined || isLeave(signal) ? NOTHING : signal;
    },
    closure,
  );
  return made;
}

function tooDeep(machine: Machine): never {
  machine.notDone("recursion as deep as this");
  return fail(machine, "stack overflow");
}
