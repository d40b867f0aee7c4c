import type { Local, Upvalue, Variable } from "./lua-ast.js";

/** Names of a function while its text is read. */
export interface FunctionScope {
  readonly parent: FunctionScope | undefined;
  readonly vararg: boolean;
  /** Visible locals, the innermost last. */
  readonly locals: Local[];
  readonly upvalues: Upvalue[];
  /** Most slots in use at once. */
  slots: number;
  /** Nesting of the code that is read, and the deepest of it. */
  level: number;
  depth: number;
}

export const functionScope = (
  parent: FunctionScope | undefined,
  vararg: boolean,
): FunctionScope => ({
  parent,
  vararg,
  locals: [],
  upvalues: [],
  slots: 0,
  level: 0,
  depth: 0,
});

export function declare(scope: FunctionScope, name: string): Local {
  const local: Local = { name, slot: scope.locals.length, captured: false };
  scope.locals.push(local);
  scope.slots = Math.max(scope.slots, scope.locals.length);
  return local;
}

/** Reads something while a place in the frame is taken. */
export function withSlot<T>(scope: FunctionScope, read: (slot: number) => T): T {
  const { slot } = declare(scope, "");
  const result = read(slot);
  scope.locals.length = slot;
  return result;
}

/** What a name means here. */
export function variable(scope: FunctionScope, name: string, line: number): Variable {
  const local = localOf(scope, name);
  if (local !== undefined) return { kind: "local", local };
  const index = upvalueOf(scope, name);
  return index === undefined ? { kind: "global", name, line } : { kind: "upvalue", index, name };
}

const localOf = ({ locals }: FunctionScope, name: string): Local | undefined =>
  locals.findLast((local) => local.name === name);

function upvalueOf(scope: FunctionScope, name: string): number | undefined {
  const { parent, upvalues } = scope;
  if (parent === undefined) return undefined;
  const local = localOf(parent, name);
  if (local !== undefined) {
    local.captured = true;
    return known(upvalues, { name, from: "local", local });
  }
  const index = upvalueOf(parent, name);
  return index === undefined ? undefined : known(upvalues, { name, from: "upvalue", index });
}

function known(upvalues: Upvalue[], wanted: Upvalue): number {
  const at = upvalues.findIndex((one) =>
    one.from === "local"
      ? wanted.from === "local" && one.local === wanted.local
      : wanted.from === "upvalue" && one.index === wanted.index,
  );
  return at >= 0 ? at : upvalues.push(wanted) - 1;
}

/** Reads something that is nested one deeper. */
export function deeper<T>(scope: FunctionScope, read: () => T): T {
  scope.level += 1;
  scope.depth = Math.max(scope.depth, scope.level);
  const result = read();
  scope.level -= 1;
  return result;
}
