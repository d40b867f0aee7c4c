import { LuaTable } from "../lua-value.js";
import type { Frame } from "../machine.js";
import { setRaw } from "../metamethods.js";
import type { Expression, TableNode } from "../syntax/lua-ast.js";
import { type Compiler, type Evaluate, isOpen } from "./compiler.js";
import { tableSizes } from "./table-room.js";

type Fill = (frame: Frame, table: LuaTable) => void;

/** A table of its items, with as much room as LuaJIT gives it. Source: expr_table in lj_parse.c. */
export function compileTable(c: Compiler, { items, line }: TableNode): Evaluate {
  const { meter } = c.machine;
  const last = items.at(-1);
  const open = last !== undefined && last.key === undefined && isOpen(last.value);
  const { array, hash } = tableSizes(items);
  const fills = (open ? items.slice(0, -1) : items).map(fillOne(c, line));
  if (open)
    fills.push(fillOpen(c, last.value, items.filter(({ key }) => key === undefined).length));
  return (frame) => {
    const table = new LuaTable(meter, array, hash);
    for (const fill of fills) fill(frame, table);
    return table;
  };
}

type Item = TableNode["items"][number];

function fillOne(c: Compiler, line: number): (item: Item) => Fill {
  const { machine } = c;
  let position = 0;
  return ({ key, value: node }) => {
    const value = c.expression(node);
    if (key === undefined) {
      position += 1;
      const at = position;
      return (frame, table) => table.set(at, value(frame));
    }
    if (key.kind === "constant" && typeof key.value === "string") {
      const name = key.value;
      return (frame, table) => table.set(name, value(frame));
    }
    const keyOf = c.expression(key);
    return (frame, table) => {
      const name = keyOf(frame);
      const given = value(frame);
      frame.line = line;
      setRaw(machine, table, name, given);
    };
  };
}

function fillOpen(c: Compiler, node: Expression, first: number): Fill {
  const values = c.values([node]);
  return (frame, table) => {
    const given = values(frame);
    if (given.length > 0) table.reserve(first + given.length - 1);
    for (const [at, value] of given.entries()) table.set(first + at, value);
  };
}
