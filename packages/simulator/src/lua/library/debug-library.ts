import { LuaFunction, type LuaTable, type LuaValues } from "../lua-value.js";
import type { Frame, Machine } from "../machine.js";
import { metatableOf } from "../metamethods.js";
import { textOf } from "../operators.js";
import { anyArgument, type Library, newTable, optionalInt } from "./library.js";
import { forbidden } from "./not-done.js";

function traceback(machine: Machine, args: LuaValues): LuaValues {
  const [message] = args;
  const text = textOf(machine, message);
  if (text === undefined && message !== undefined) return [message];
  return [`${text === undefined ? "" : `${text}\n`}stack traceback:`];
}

function getinfo(machine: Machine, args: LuaValues): LuaValues {
  const given = anyArgument(machine, args, 1);
  if (given instanceof LuaFunction) return [described(machine, given, -1)];
  const level = optionalInt(machine, args, 1, 0);
  let frame: Frame | undefined = machine.frame;
  for (let up = 1; up < level; up += 1) frame = frame?.parent;
  if (frame === undefined) return [undefined];
  return [described(machine, level < 1 ? undefined : frame.closure, frame.line)];
}

function described(machine: Machine, about: LuaFunction | undefined, line: number): LuaTable {
  const info = newTable(machine);
  const closure = about?.closure;
  const source = closure?.chunk ?? "[C]";
  info.set("source", closure === undefined ? "=[C]" : `@${source}`);
  info.set("short_src", source);
  info.set("what", closure === undefined ? "C" : "Lua");
  info.set("currentline", closure === undefined ? -1 : line);
  info.set("linedefined", closure?.line ?? -1);
  info.set("nparams", closure?.params ?? 0);
  info.set("isvararg", closure?.vararg ?? true);
  info.set("nups", closure?.cells.length ?? 0);
  info.set("func", about);
  return info;
}

/** The few that scripts use to say where they are. */
export const debugLibrary: Library = {
  ...forbidden(
    "debug.",
    "debug getfenv gethook getlocal getregistry getupvalue setfenv sethook setlocal setmetatable setupvalue upvalueid upvaluejoin",
  ),
  getinfo,
  traceback,
  getmetatable: (machine, args) => [metatableOf(machine, anyArgument(machine, args, 1))],
};
