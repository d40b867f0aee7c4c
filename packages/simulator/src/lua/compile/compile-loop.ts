import { fail } from "../lua-error.js";
import { LuaFunction, type LuaKey, LuaTable, type LuaValue } from "../lua-value.js";
import type { Frame } from "../machine.js";
import { call, isTrue } from "../metamethods.js";
import { spend } from "../meter.js";
import { toNumber } from "../operators.js";
import type { GenericFor, NumericFor, Statement } from "../syntax/lua-ast.js";
import { isLeave } from "./compile-block.js";
import {
  type Compiler,
  type Evaluate,
  type Execute,
  type Signal,
  type Store,
  storeNew,
} from "./compiler.js";

/** True: the loop ends there, and nothing around it is left. */
const isBreak = (signal: Signal): boolean => isLeave(signal) && signal.leave === "break";

export function compileWhile(
  c: Compiler,
  { condition, body }: Extract<Statement, { readonly kind: "while" }>,
): Execute {
  const { meter } = c.machine;
  const [test, run] = [c.expression(condition), c.body(body)];
  return (frame) => {
    while (isTrue(test(frame))) {
      spend(meter, 1);
      const signal = run(frame);
      if (signal !== undefined) return isBreak(signal) ? undefined : signal;
    }
    return undefined;
  };
}

export function compileRepeat(
  c: Compiler,
  { condition, body }: Extract<Statement, { readonly kind: "repeat" }>,
): Execute {
  const { meter } = c.machine;
  const [run, test] = [c.body(body), c.expression(condition)];
  return (frame) => {
    do {
      spend(meter, 1);
      const signal = run(frame);
      if (signal !== undefined) return isBreak(signal) ? undefined : signal;
    } while (!isTrue(test(frame)));
    return undefined;
  };
}

const ONE: Evaluate = () => 1;

export function compileNumericFor(c: Compiler, node: NumericFor): Execute {
  const { machine } = c;
  const [start, limit] = [c.expression(node.start), c.expression(node.limit)];
  const step = node.step === undefined ? ONE : c.expression(node.step);
  const [run, store] = [c.body(node.body), storeNew(node.local)];
  const number = (value: LuaValue, what: string): number =>
    toNumber(value) ?? fail(machine, `'for' ${what} must be a number`, node.line);
  return (frame) => {
    const [first, last, by] = [start(frame), limit(frame), step(frame)];
    const from = number(first, "initial value");
    const [to, pace] = [number(last, "limit"), number(by, "step")];
    for (let at = from; pace >= 0 ? at <= to : at >= to; at += pace) {
      spend(machine.meter, 1);
      store(frame, at);
      const signal = run(frame);
      if (signal !== undefined) return isBreak(signal) ? undefined : signal;
    }
    return undefined;
  };
}

/** A function of the library that goes through a table: the loop does it itself. */
export const NEXT = "next";

export function compileGenericFor(c: Compiler, node: GenericFor): Execute {
  const values = c.values(node.values);
  const stores = node.locals.map(storeNew);
  const run = c.body(node.body);
  const loop: Loop = { c, stores, run, line: node.line };
  return (frame) => {
    const [callee, state, start] = values(frame);
    const plain =
      callee instanceof LuaFunction &&
      callee.closure === undefined &&
      callee.name === NEXT &&
      state instanceof LuaTable &&
      start === undefined;
    return plain
      ? throughTable(loop, frame, state)
      : throughCalls(loop, frame, [callee, state, start]);
  };
}

interface Loop {
  readonly c: Compiler;
  readonly stores: readonly Store[];
  readonly run: Execute;
  readonly line: number;
}

function throughTable({ c, stores, run, line }: Loop, frame: Frame, table: LuaTable): Signal {
  const { machine } = c;
  const [storeKey, storeValue, ...more] = stores;
  let key: LuaKey | undefined;
  for (;;) {
    spend(machine.meter, 1);
    const entry = table.next(key);
    if (entry === undefined) return undefined;
    if (entry === false) return fail(machine, "invalid key to 'next'", line);
    key = entry[0];
    storeKey?.(frame, key);
    storeValue?.(frame, entry[1]);
    for (const store of more) store(frame, undefined);
    const signal = run(frame);
    if (signal !== undefined) return isBreak(signal) ? undefined : signal;
  }
}

function throughCalls(
  { c, stores, run, line }: Loop,
  frame: Frame,
  [callee, state, start]: readonly LuaValue[],
): Signal {
  const { machine } = c;
  let control = start;
  for (;;) {
    spend(machine.meter, 1);
    frame.line = line;
    machine.calling = undefined;
    const given = call(machine, callee, [state, control]);
    control = given[0];
    if (control === undefined) return undefined;
    for (let at = 0; at < stores.length; at += 1) stores[at]?.(frame, given[at]);
    const signal = run(frame);
    if (signal !== undefined) return isBreak(signal) ? undefined : signal;
  }
}
