import { fail } from "../lua-error.js";
import { type Closure, LuaFunction, type LuaValues } from "../lua-value.js";
import type { Frame, Machine } from "../machine.js";
import { badArgument, intArgument, type Library, optionalInt, tableArgument } from "./library.js";

function getfenv(machine: Machine, args: LuaValues): LuaValues {
  const [given] = args;
  if (given instanceof LuaFunction) return [given.closure?.env ?? machine.globals];
  const level = optionalInt(machine, args, 1, 1);
  if (level === 0) return [machine.globals];
  return [frameAt(machine, level).closure?.closure?.env ?? machine.globals];
}

function setfenv(machine: Machine, args: LuaValues): LuaValues {
  const env = tableArgument(machine, args, 2);
  const [given] = args;
  const callee =
    given instanceof LuaFunction ? given : frameAt(machine, intArgument(machine, args, 1)).closure;
  const closure: Closure | undefined = callee?.closure;
  if (callee === undefined || closure === undefined)
    return fail(machine, "'setfenv' cannot change environment of given object");
  closure.env = env;
  return [callee];
}

function frameAt(machine: Machine, level: number): Frame {
  let frame = level < 1 ? undefined : machine.frame;
  for (let up = 1; up < level; up += 1) frame = frame?.parent;
  return frame ?? badArgument(machine, 1, "invalid level");
}

/** Globals of a function, as Lua 5.1 has them. */
export const environmentFunctions: Library = { getfenv, setfenv };
