import { LuaTable, type LuaValue } from "../lua-value.js";
import type { Frame } from "../machine.js";
import { setIndex, setRaw } from "../metamethods.js";
import type {
  Expression,
  IndexNode,
  Local,
  Statement,
  Target,
  Variable,
} from "../syntax/lua-ast.js";
import { toBytes } from "../text/byte-string.js";
import { type Compiler, cellAt, type Execute, type Store, storeNew } from "./compiler.js";
import { operandName } from "./operand-name.js";

export function compileLocal(
  c: Compiler,
  locals: readonly Local[],
  nodes: readonly Expression[],
): Execute {
  const [local] = locals;
  const [node] = nodes;
  const stores = locals.map(storeNew);
  const [store] = stores;
  if (local !== undefined && store !== undefined && locals.length === 1 && nodes.length <= 1) {
    const value = node === undefined ? () => undefined : c.expression(node);
    return (frame) => {
      store(frame, value(frame));
      return undefined;
    };
  }
  const values = c.values(nodes);
  return (frame) => {
    const given = values(frame);
    for (let at = 0; at < stores.length; at += 1) stores[at]?.(frame, given[at]);
    return undefined;
  };
}

type Assignment = Extract<Statement, { readonly kind: "assign" }>;

export function compileAssign(c: Compiler, { targets, values: nodes, line }: Assignment): Execute {
  const [target] = targets;
  const [node] = nodes;
  if (target !== undefined && node !== undefined && targets.length === 1 && nodes.length === 1)
    return assignOne(c, target, node, line);
  const places = targets.map((one) => place(c, one));
  const values = c.values(nodes);
  return (frame) => {
    const stores = places.map((open) => open(frame));
    const given = values(frame);
    frame.line = line;
    // From the last to the first, as LuaJIT does.
    for (let at = stores.length - 1; at >= 0; at -= 1) stores[at]?.(given[at]);
    return undefined;
  };
}

function assignOne(c: Compiler, target: Target, node: Expression, line: number): Execute {
  if (target.kind === "index") return assignField(c, target, node, line);
  const [store, value] = [storeIn(c, target), c.expression(node)];
  return (frame) => {
    const given = value(frame);
    frame.line = line;
    store(frame, given);
    return undefined;
  };
}

function assignField(c: Compiler, target: IndexNode, node: Expression, line: number): Execute {
  const { machine } = c;
  const [object, key, value] = [
    c.expression(target.object),
    c.expression(target.key),
    c.expression(node),
  ];
  const named = operandName(target.object);
  return (frame) => {
    const at = object(frame);
    const name = key(frame);
    const given = value(frame);
    frame.line = line;
    if (at instanceof LuaTable && at.meta === undefined) setRaw(machine, at, name, given);
    else setIndex(machine, at, name, given, named);
    return undefined;
  };
}

/** Evaluates where a value goes, and gives the way to put it there. */
type Place = (frame: Frame) => (value: LuaValue) => void;

function place(c: Compiler, target: Target): Place {
  if (target.kind !== "index") {
    const store = storeIn(c, target);
    return (frame) => (value) => store(frame, value);
  }
  const [object, key] = [c.expression(target.object), c.expression(target.key)];
  const named = operandName(target.object);
  return (frame) => {
    const at = object(frame);
    const name = key(frame);
    return (value) => setIndex(c.machine, at, name, value, named);
  };
}

function storeIn({ machine }: Compiler, target: Variable): Store {
  if (target.kind === "upvalue") {
    const { index } = target;
    return ({ upvalues }, value) => {
      cellAt(upvalues, index).value = value;
    };
  }
  if (target.kind === "local") {
    const { slot, captured } = target.local;
    if (captured)
      return ({ cells }, value) => {
        cellAt(cells, slot).value = value;
      };
    return ({ slots }, value) => {
      slots[slot] = value;
    };
  }
  const name = toBytes(target.name);
  return ({ closure }, value) => setIndex(machine, closure?.closure?.env, name, value);
}
