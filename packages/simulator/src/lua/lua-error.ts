import type { LuaValue } from "./lua-value.js";
import type { Frame, Machine } from "./machine.js";

/** What a script throws, or what went wrong in it. `pcall` catches it. No `Error`: scripts throw often, and its stack costs time. */
export class LuaError {
  readonly value: LuaValue;

  constructor(value: LuaValue) {
    this.value = value;
  }
}

/** Throws a message with the place of the code that runs. */
export function fail(machine: Machine, message: string, line?: number): never {
  if (line !== undefined && machine.frame !== undefined) machine.frame.line = line;
  throw new LuaError(`${where(machine, 1)}${message}`);
}

/** The place of a running function, `f.lua:3: `; level 1 is the innermost of the script. Empty: it is one of the library. */
export function where({ frame }: Machine, level: number): string {
  let at: Frame | undefined = frame;
  for (let up = 1; up < level && at !== undefined; up += 1) at = at.parent;
  return at?.closure === undefined ? "" : `${at.chunk}:${at.line}: `;
}

/** How a chunk's name stands in messages. Source: lj_debug_shortname. */
export function chunkText(name: string): string {
  if (name.startsWith("=")) return name.slice(1, 60);
  if (name.startsWith("@")) return name.length > 60 ? `...${name.slice(-56)}` : name.slice(1);
  let end = 0;
  while (end < 48 && end < name.length && name.charAt(end) >= " ") end += 1;
  const line = name.slice(0, end);
  return line.length < name.length ? `[string "${line.slice(0, 45)}..."]` : `[string "${line}"]`;
}
