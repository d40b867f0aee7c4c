import { globTest } from "../routing/match.js";
import type { InputInstance } from "./instances.js";

/** Where a record enters, and under which tag. */
export interface EntryPoint {
  readonly input: number;
  readonly tag: string;
}

/** Finds the input of a record: the one that is named, else the one whose own tag fits, else the first forward input, else the first. */
export function entryPoints(
  inputs: readonly InputInstance[],
): (tag: string, named: string | undefined) => EntryPoint {
  const fits = inputs.map(({ tag, plugin }) =>
    tag === undefined || plugin === "forward" ? undefined : globTest(tag),
  );
  const forward = inputs.findIndex(({ plugin }) => plugin === "forward");
  const known = new Map<string, EntryPoint>();
  return (tag, named) => {
    if (named !== undefined) {
      const input = inputs.findIndex(({ name }) => name === named);
      if (input >= 0) return entered(inputs, input, tag);
    }
    const found = known.get(tag);
    if (found !== undefined) return found;
    const own = fits.findIndex((test) => test?.(tag) === true);
    const entry = entered(inputs, own >= 0 ? own : Math.max(0, forward), tag);
    if (known.size < 10_000) known.set(tag, entry);
    return entry;
  };
}

/** A forward input with a tag gives it to all records, and its prefix stands before the tag that they bring. */
function entered(inputs: readonly InputInstance[], input: number, tag: string): EntryPoint {
  const instance = inputs[input];
  if (instance?.plugin !== "forward") return { input, tag };
  if (instance.tag !== undefined) return { input, tag: instance.tag };
  return { input, tag: `${instance.tagPrefix ?? ""}${tag}` };
}
