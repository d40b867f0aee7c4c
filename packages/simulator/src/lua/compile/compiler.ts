import type { Cell, LuaValue, LuaValues } from "../lua-value.js";
import type { Frame, Machine } from "../machine.js";
import type { Expression, FunctionNode, Local, Statement } from "../syntax/lua-ast.js";

/** Gives an expression's value. */
export type Evaluate = (frame: Frame) => LuaValue;

/** Gives all values of a list of expressions. */
export type EvaluateAll = (frame: Frame) => LuaValue[];

/** How a statement ended, when not at its end. */
export type Signal = undefined | Leave | LuaValues;

/** A `break`, or a `goto` that looks for its label. */
export interface Leave {
  readonly leave: "break" | "goto";
  readonly label: string;
}

export type Execute = (frame: Frame) => Signal;

/** Stores a value; what it is stored in was evaluated before. */
export type Store = (frame: Frame, value: LuaValue) => void;

/** What the parts of the compiler ask of each other. */
export interface Compiler {
  readonly machine: Machine;
  /** Of the chunk, for messages. */
  readonly chunk: string;
  readonly expression: (node: Expression) => Evaluate;
  readonly values: (nodes: readonly Expression[]) => EvaluateAll;
  readonly body: (statements: readonly Statement[]) => Execute;
  readonly closure: (node: FunctionNode) => Evaluate;
}

/** An expression of many values, when it stands last. */
export const isOpen = (node: Expression | undefined): boolean =>
  node !== undefined && (node.kind === "call" || node.kind === "method" || node.kind === "vararg");

/** Gives a local its first value. */
export function storeNew(local: Local): Store {
  const { slot } = local;
  if (!local.captured)
    return ({ slots }, value) => {
      slots[slot] = value;
    };
  return ({ cells }, value) => {
    cells[slot] = { value };
  };
}

const LOST: Cell = { value: undefined };

/** A cell that its declaration has made. */
export const cellAt = (cells: readonly Cell[], at: number): Cell => cells[at] ?? LOST;
