import { type LuaKey, LuaTable } from "../lua-value.js";
import type { Meter } from "../meter.js";
import type { Expression, TableNode } from "../syntax/lua-ast.js";

type Items = TableNode["items"];
type Sizes = ReturnType<LuaTable["sizes"]>;

const isConstant = ({ kind }: Expression): boolean => kind === "constant";

/**
 * Room that LuaJIT gives to a table of these items. Constants stand in a template that grows item by item, nil among them,
 * and each new table has the template's sizes. Source: expr_table in lj_parse.c.
 */
export function tableSizes(items: Items): Sizes {
  const meter: Meter = { steps: Number.MAX_SAFE_INTEGER, bytes: Number.MAX_SAFE_INTEGER };
  let template: LuaTable | undefined;
  let [next, named] = [1, 0];
  for (const { key, value } of items) {
    const constant = key === undefined ? next : constantKey(key);
    if (key === undefined) next += 1;
    else if (constant !== 0) named += 1;
    if (constant === undefined || !(typeof constant === "string" || isConstant(value))) continue;
    template ??= new LuaTable(meter, next > 1 ? next : 0, named);
    template.set(constant, true);
    // A nil takes its place and leaves it empty, save for a name's.
    if (typeof constant === "number" && isNil(value)) template.set(constant, undefined);
  }
  const array = next > 1 || items.some(({ key }) => isZero(key)) ? next : 0;
  if (template === undefined)
    return array === 0 ? { array: 0, hash: named } : { array: Math.max(array, 3), hash: named };
  const sizes = template.sizes();
  return { array: Math.max(sizes.array, array), hash: sizes.hash };
}

const isNil = (node: Expression): boolean => node.kind === "constant" && node.value === undefined;

const isZero = (key: Expression | undefined): boolean =>
  key?.kind === "constant" && key.value === 0;

function constantKey(key: Expression): LuaKey | undefined {
  return key.kind === "constant" ? key.value : undefined;
}
